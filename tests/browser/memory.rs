//! What the page's program holds.

use serde_json::json;

use crate::driver_command::devtools;
use crate::page::Page;

/// Keeps the program's memory under a name that stays the same, and the page's program starts anew with it.
const NOTE: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
        const former = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await former(...given);
            globalThis.programMemory ??= Object.values((made.instance ?? made).exports ?? {})
                .find((one) => one instanceof WebAssembly.Memory);
            return made;
        };
    }";

impl Page {
    /// Loads the page anew so that [`Page::program_bytes`] can tell.
    pub async fn note_memory(&self) {
        devtools(&self.client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE })).await;
        self.reload().await;
    }

    /// How large the program's memory is; it never gets smaller.
    pub async fn program_bytes(&self) -> f64 {
        self.js("return programMemory.buffer.byteLength").await.as_f64().expect("the program has a memory")
    }
}
