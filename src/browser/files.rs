//! Files that the reader saves and chooses.

use super::for_now::ForNow;
use js_sys::{Array, Uint8Array};
use leptos::{html, prelude::*};
use std::{cell::RefCell, time::Duration};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, Url};

/// What has become of a file that the reader was to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Download {
    /// The browser saves it, or asks where.
    Begun,
    /// The browser has got it, but the page is in a frame of another page: one that is not to let files be saved lets the browser
    /// throw it away without a word, and nobody can tell.
    InFrame,
    /// The browser has not taken it.
    Failed,
}

/// Lets the reader save a text or bytes of this media type under this name.
pub fn download(name: &str, content: &[u8], media_type: &str) -> Download {
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(content));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &properties);
    blob.map_or(Download::Failed, |blob| save(name, &blob))
}

/// Lets the reader save a file's content under this name.
pub fn save(name: &str, content: &Blob) -> Download {
    let Ok(address) = Url::create_object_url_with_blob(content) else { return Download::Failed };
    let (href, name) = (address.clone(), name.to_owned());
    let link = ForNow::<html::A>::draw(|link| view! { <a href=href download=name node_ref=link></a> }.into_any());
    let Some(link) = link else { return Download::Failed };
    link.element().click();
    // The browser has begun to save it by then.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        Duration::from_mins(1),
    );
    if is_in_frame() { Download::InFrame } else { Download::Begun }
}

fn is_in_frame() -> bool {
    window().parent().ok().flatten().is_some_and(|parent| parent != window())
}

/// A file that the reader has chosen, or why it is none.
pub type Picked = Result<String, PickError>;

/// Why a file cannot be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickError {
    TooLarge,
    Unreadable,
    NotText,
}

thread_local! {
    /// The field for the file that is being chosen: nobody tells where the reader thinks better of it, and then the next takes its
    /// place.
    static FIELD: RefCell<Option<ForNow<html::Input>>> = const { RefCell::new(None) };
}

/// Asks the reader for a file, and gives its text. Nothing comes where the reader thinks better of it.
pub fn pick_text(accept: &'static str, most_bytes: f64, then: impl FnOnce(Picked) + 'static) {
    let mut then = Some(then);
    let drawn = ForNow::draw(|field: NodeRef<html::Input>| {
        let chosen = move |_| {
            let file = field.get_untracked().and_then(|field| field.files()?.get(0));
            if let Some((file, then)) = file.zip(then.take()) {
                spawn_local(async move {
                    // Not while it tells of the choice.
                    FIELD.take();
                    then(text_of(&file, most_bytes).await);
                });
            }
        };
        view! { <input type="file" accept=accept hidden on:change=chosen node_ref=field /> }.into_any()
    });
    let (Some(drawn), Some(body)) = (drawn, document().body()) else { return };
    // Safari forgets one that is not in the document.
    let field = drawn.within(&body);
    let input = field.element().clone();
    FIELD.set(Some(field));
    input.click();
}

async fn text_of(file: &File, most_bytes: f64) -> Picked {
    if file.size() > most_bytes {
        return Err(PickError::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_: JsValue| PickError::Unreadable)?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).map_err(|_| PickError::NotText)
}
