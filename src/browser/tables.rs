//! The module that reads tables and makes workbooks (`finsam-sheets`), which web/tables.js fetches when it is first needed.
//! What crosses is JSON of the types in [`finsam_sheets::border`].

use super::{Download, download};
use finsam_engine::read_json;
use finsam_sheets::{
    border::{Opening, Preview, Refusal, Said, WorkbookRequest},
    limits,
};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

// In web/program.js and web/tables.js. What is thrown is JSON of what is wrong, or anything else where the module has stopped.
#[wasm_bindgen]
extern "C" {
    /// What the module holds of a file.
    type Held;

    /// Answers with a [`Preview`], or throws a [`Refusal`].
    #[wasm_bindgen(method, catch)]
    fn say(this: &Held, said: &str) -> Result<String, JsValue>;

    /// Gives back the room that it takes.
    #[wasm_bindgen(method, catch)]
    fn free(this: &Held) -> Result<(), JsValue>;

    /// Gives a [`Held`] of a file's bytes and an [`Opening`], or throws a [`Refusal`].
    #[wasm_bindgen(catch, js_namespace = finsamTables, js_name = open)]
    async fn hold(bytes: &Uint8Array, opening: &str) -> Result<JsValue, JsValue>;

    /// Gives the bytes of the workbook that a [`WorkbookRequest`] asks for.
    #[wasm_bindgen(catch, js_namespace = finsamTables, js_name = workbook)]
    async fn make_workbook(request: &str) -> Result<JsValue, JsValue>;
}

/// What the reader gives to be read.
#[derive(Debug, Clone)]
pub enum Given {
    Text(String),
    File(File),
}

impl Given {
    /// What it is made of. What is larger than is read is not even taken into memory.
    async fn bytes(&self) -> Result<Uint8Array, Refusal> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole and not below 0")]
        let bytes = match self {
            Self::Text(text) => text.len(),
            Self::File(file) => file.size() as usize,
        };
        if bytes > limits::BYTES {
            return Err(Refusal::TooLarge { bytes });
        }
        match self {
            Self::Text(text) => Ok(Uint8Array::from(text.as_bytes())),
            Self::File(file) => {
                let content = JsFuture::from(file.array_buffer()).await.map_err(|_: JsValue| Refusal::Unreadable)?;
                Ok(Uint8Array::new(&content))
            }
        }
    }
}

/// A table, or a workbook of the page's own, which the module holds as long as the reader looks at it.
pub struct Table(Held);

impl Table {
    /// Reads what the reader has given.
    pub async fn open(given: &Given, opening: &Opening) -> Result<Self, Refusal> {
        let bytes = given.bytes().await?;
        let opening = serde_json::to_string(opening).map_err(|_| Refusal::NotUnderstood)?;
        let held = hold(&bytes, &opening).await.map_err(|thrown| refusal(&thrown))?;
        Ok(Self(held.unchecked_into()))
    }

    /// Tells it what the reader has said, and gives what there is to see then.
    pub fn say(&self, said: &Said) -> Result<Preview, Refusal> {
        let said = serde_json::to_string(said).map_err(|_| Refusal::NotUnderstood)?;
        let preview = self.0.say(&said).map_err(|thrown| refusal(&thrown))?;
        read_json(&preview).map_err(|_| Refusal::NotUnderstood)
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        // A module that has stopped takes no room any more.
        let _ = self.0.free();
    }
}

/// What is wrong, where it was thrown as JSON.
fn refusal(thrown: &JsValue) -> Refusal {
    let json = thrown.as_string();
    json.map_or(Refusal::Damaged, |json| serde_json::from_str(&json).unwrap_or(Refusal::NotUnderstood))
}

/// Why a workbook has not been saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaved {
    /// What makes it could not be fetched.
    NotFetched,
    NotMade,
}

/// Lets the reader save a workbook under this name.
pub async fn save_workbook(request: WorkbookRequest, file: String) -> Result<Download, NotSaved> {
    let request = serde_json::to_string(&request).map_err(|_| NotSaved::NotMade)?;
    let made = make_workbook(&request).await.map_err(|thrown| match refusal(&thrown) {
        Refusal::NotLoaded => NotSaved::NotFetched,
        _ => NotSaved::NotMade,
    })?;
    let bytes: Uint8Array = made.dyn_into().map_err(|_| NotSaved::NotMade)?;
    Ok(download(&file, &bytes.to_vec(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
}
