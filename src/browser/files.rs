//! Files that the reader saves and chooses.

use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, set_timeout, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

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
    let Ok(link) = document().create_element("a") else { return Download::Failed };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
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

/// The id of the field for the file that is being chosen.
const FIELD: &str = "finsam-file";

/// Asks the reader for a file, and gives its text. Nothing comes where the reader thinks better of it.
pub fn pick_text(accept: &str, most_bytes: f64, then: impl FnOnce(Picked) + 'static) {
    // The field of a choice that the reader thought better of.
    if let Some(former) = document().get_element_by_id(FIELD) {
        former.remove();
    }
    let Ok(field) = document().create_element("input") else { return };
    let field: HtmlInputElement = field.unchecked_into();
    field.set_type("file");
    field.set_accept(accept);
    field.set_hidden(true);
    field.set_id(FIELD);
    let chosen = field.clone();
    let on_change = Closure::once_into_js(move || {
        let file = chosen.files().and_then(|files| files.get(0));
        chosen.remove();
        if let Some(file) = file {
            spawn_local(async move { then(text_of(&file, most_bytes).await) });
        }
    });
    field.set_onchange(Some(on_change.unchecked_ref()));
    // Safari forgets one that is not in the document.
    if let Some(body) = document().body() {
        let _ = body.append_child(&field);
    }
    field.click();
}

async fn text_of(file: &File, most_bytes: f64) -> Picked {
    if file.size() > most_bytes {
        return Err(PickError::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_: JsValue| PickError::Unreadable)?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).map_err(|_| PickError::NotText)
}
