//! What is drawn for a moment, to ask the browser for something that it gives by way of an element alone.

use leptos::{
    html::ElementType,
    prelude::{AnyView, GetUntracked, NodeRef, Owner, Render},
    tachys::view::Mountable,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// An element that has been drawn, with what is drawn around it. Dropped, it is taken away.
pub struct ForNow<E: ElementType> {
    element: E::Output,
    view: <AnyView as Render>::State,
    _owner: Owner,
}

impl<E> ForNow<E>
where
    E: ElementType,
    E::Output: JsCast + Clone + 'static,
{
    /// Draws a view, which has the element that its reference is for.
    pub fn draw(view: impl FnOnce(NodeRef<E>) -> AnyView) -> Option<Self> {
        let owner = Owner::new();
        let (view, element) = owner.with(|| {
            let reference = NodeRef::new();
            (view(reference).build(), reference.get_untracked())
        });
        Some(Self { element: element?, view, _owner: owner })
    }

    /// Puts it last in an element of the page.
    #[must_use]
    pub fn within(mut self, place: &Element) -> Self {
        self.view.mount(place, None);
        self
    }

    pub fn element(&self) -> &E::Output {
        &self.element
    }
}

impl<E: ElementType> Drop for ForNow<E> {
    fn drop(&mut self) {
        self.view.unmount();
    }
}
