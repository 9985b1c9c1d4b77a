//! Elements of the page: those that are shown, as a reader knows no others.

use fantoccini::elements::{Element, ElementRef};

use crate::page::Page;
use crate::waiting::eventually;

/// All shown elements that the selector in `arguments[0]` finds. `finsam-kalkyl >>> table` is in the shadow root of an element.
pub(crate) const SHOWN: &str = "const shown = arguments[0].split(' >>> ')
    .reduce((roots, selector) => roots.flatMap((root) => [...(root.shadowRoot ?? root).querySelectorAll(selector)]), [document])
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));";

impl Page {
    /// Waits until there is such an element.
    #[track_caller]
    pub fn wait_for(&self, css: &str) -> impl Future<Output = ()> {
        eventually(async move || self.element(css).await.map(drop))
    }

    /// Waits until there is no such element any more.
    #[track_caller]
    pub fn wait_until_gone(&self, css: &str) -> impl Future<Output = ()> {
        eventually(async move || match self.element(css).await {
            Ok(_) => Err(format!("{css} does not go away")),
            Err(_) => Ok(()),
        })
    }

    /// The first that the selector finds.
    pub(crate) async fn element(&self, css: &str) -> Result<Element, String> {
        let first = self.ask(&format!("{SHOWN} return shown[0]"), css.into()).await;
        // An element comes as an object whose only value is its name in the session.
        let name = first.as_object().and_then(|element| element.values().next()?.as_str());
        let name = name.ok_or_else(|| format!("there is no {css} on the page"))?;
        Ok(Element::from_element_id(self.client.clone(), ElementRef::from(name.to_owned())))
    }
}
