//! What a reader sees or hears.

use crate::driver_command::of_element;
use crate::elements::SHOWN;
use crate::page::Page;
use crate::waiting::eventually;

impl Page {
    /// The text of the first element that the selector finds. No-break spaces come as ordinary ones.
    #[track_caller]
    pub fn text(&self, css: &str) -> impl Future<Output = String> {
        eventually(async move || {
            let texts = self.texts(css).await;
            texts.into_iter().next().ok_or_else(|| format!("there is no {css} on the page"))
        })
    }

    /// The texts of all elements that the selector finds now, in the order of the page.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        // What is drawn with SVG has no innerText.
        let read = format!("{SHOWN} return shown.map((element) => (element.innerText ?? element.textContent).trim())");
        let texts = self.ask(&read, css.into()).await;
        let texts = texts.as_array().map(Vec::as_slice).unwrap_or_default();
        texts.iter().filter_map(|text| text.as_str()).map(with_ordinary_spaces).collect()
    }

    /// Waits until the first element that the selector finds has exactly this text.
    #[track_caller]
    pub fn wait_for_text(&self, css: &str, expected: &str) -> impl Future<Output = ()> {
        eventually(async move || match self.texts(css).await.first() {
            Some(text) if text == expected => Ok(()),
            Some(text) => Err(format!("{css} says “{text}”, not “{expected}”")),
            None => Err(format!("there is no {css} on the page, which should say “{expected}”")),
        })
    }

    /// Waits until the first element that the selector finds has a text that contains this.
    #[track_caller]
    pub fn wait_for_part(&self, css: &str, part: &str) -> impl Future<Output = ()> {
        eventually(async move || match self.texts(css).await.first() {
            Some(text) if text.contains(part) => Ok(()),
            Some(text) => Err(format!("{css} says “{text}”, without “{part}”")),
            None => Err(format!("there is no {css} on the page, which should say “{part}”")),
        })
    }

    /// Waits until a field contains exactly this.
    #[track_caller]
    pub fn wait_for_value(&self, css: &str, expected: &str) -> impl Future<Output = ()> {
        let read = format!("{SHOWN} return shown[0]?.value ?? null");
        eventually(async move || match self.ask(&read, css.into()).await.as_str().map(with_ordinary_spaces) {
            Some(value) if value == expected => Ok(()),
            Some(value) => Err(format!("{css} contains “{value}”, not “{expected}”")),
            None => Err(format!("there is no field {css} on the page, which should contain “{expected}”")),
        })
    }

    /// What has the focus, as a screen reader would announce it: `button “Spara”`.
    pub async fn active_element(&self) -> String {
        let element = self.client.active_element().await;
        let element = element.unwrap_or_else(|error| panic!("nothing has the focus: {error}")).element_id();
        let role = of_element(&self.client, &element, "computedrole").await;
        let name = of_element(&self.client, &element, "computedlabel").await;
        format!("{role} “{}”", with_ordinary_spaces(&name))
    }
}

/// Figures are written with no-break spaces, which nobody can tell from others in a test.
fn with_ordinary_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
