//! What a test needs and only Chromium's developer tools give, for the other browsers: written in the page itself.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

use crate::page::Page;
use crate::waiting::eventually;

/// Gathers what goes wrong in the page from now on, and what its policy refuses.
const LISTEN: &str = "if (!window.wrong) {
    window.wrong = [];
    addEventListener('error', ({ message }) => window.wrong.push(String(message)));
    addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(String(reason)));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.wrong.push(`${violatedDirective} ${blockedURI}`));
}";

/// Takes the file that a click would save, in the place of the browser.
const TAKE: &str = "window.taken = undefined;
    let blob;
    const { createObjectURL } = URL;
    URL.createObjectURL = (given) => createObjectURL.call(URL, blob = given);
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
        if (!this.download) return click.call(this);
        HTMLAnchorElement.prototype.click = click;
        URL.createObjectURL = createObjectURL;
        const reader = new FileReader();
        reader.onload = () => { window.taken = [this.download, reader.result.split(',')[1]]; };
        reader.readAsDataURL(blob);
    };";

/// Keeps the system's own dialog away, which nobody can answer.
const CHOOSE: &str = "const former = HTMLInputElement.prototype.click;
    HTMLInputElement.prototype.click = function () {
        if (this.type !== 'file') return former.call(this);
        HTMLInputElement.prototype.click = former;
    };";

impl Page {
    /// Loads the page anew by its own means: what drives Firefox does so past what the browser keeps for days without a network.
    pub(crate) async fn reload_from_within(&self) {
        self.js("window.former = true; setTimeout(() => location.reload())").await;
        eventually(async || {
            // Between the two there is no page to ask.
            let is_new = self.client.execute("return !window.former", Vec::new()).await;
            is_new
                .ok()
                .and_then(|is_new| is_new.as_bool().filter(|is_so| *is_so))
                .map(drop)
                .ok_or("no reload".to_owned())
        })
        .await;
        self.listen_for_errors().await;
    }

    /// Notes what goes wrong from now on.
    pub(crate) async fn listen_for_errors(&self) {
        self.js(LISTEN).await;
    }

    /// What has gone wrong since, and requests to others than the page's own server.
    pub(crate) async fn noted(&self) -> Vec<String> {
        let noted = self
            .ask(
                "const [own] = arguments;
                const foreign = performance.getEntriesByType('resource').map(({ name }) => name)
                    .filter((name) => !name.startsWith(own) && !name.startsWith('blob:') && !name.startsWith('data:'));
                return [...(window.wrong ?? []), ...foreign]",
                self.address().into(),
            )
            .await;
        let noted = noted.as_array().cloned().unwrap_or_default();
        noted.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Clicks on what saves a file, and gives its name and what it would hold.
    pub(crate) async fn take_file(&self, css: &str) -> (String, Vec<u8>) {
        self.js(TAKE).await;
        self.click(css).await;
        self.wait_until("window.taken").await;
        let taken = self.js("return window.taken").await;
        let text = |place: usize| taken[place].as_str().unwrap_or_default().to_owned();
        let content = BASE64_STANDARD.decode(text(1)).expect("the page writes base64");
        assert!(!content.is_empty(), "nothing is saved: {}", text(0));
        (text(0), content)
    }

    pub(crate) async fn keep_dialog_away(&self) {
        self.js(CHOOSE).await;
    }
}
