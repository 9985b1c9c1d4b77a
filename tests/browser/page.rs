//! The page in a browser of its own: opening, acting, closing.

use std::cell::RefCell;

use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use url::Url;

use crate::emulation::Screen;
use crate::keyboard;
use crate::kind::Kind;
use crate::log::Log;
use crate::surroundings::Surroundings;
use crate::waiting::eventually;

/// What is there once the page's program has begun, and has taken the place of what was drawn at build time.
pub(crate) const MOUNTED: &str = "#page:not([data-made]) main";

/// The page, open in a browser that nothing else uses.
pub struct Page {
    pub(crate) kind: Kind,
    pub(crate) client: Client,
    pub(crate) surroundings: Surroundings,
    pub(crate) log: RefCell<Log>,
    /// The other pages that the test has gone to.
    pub(crate) visited: RefCell<Vec<String>>,
    /// Whether its files come from the server even where the browser has kept them.
    asks_the_server: bool,
}

impl Page {
    /// Starts a browser and goes to the page.
    pub(crate) async fn open(screen: Screen) -> Self {
        let mut page = Self::start(Kind::Chromium, screen, Surroundings::read()).await;
        page.asks_the_server = true;
        page.ask_the_server().await;
        page.go_to("").await;
        page.wait_until_kept().await;
        page
    }

    /// Starts a browser without a network and goes to the page in one file.
    pub(crate) async fn open_single_file(screen: Screen) -> Self {
        let mut surroundings = Surroundings::read();
        let file = Url::from_file_path(&surroundings.single_file);
        surroundings.page = file.expect("FINSAM_SINGLE_FILE is a whole path").into();
        let page = Self::start(Kind::Chromium, screen, surroundings).await;
        page.go_offline(true).await;
        page.go_to("").await;
        page.wait_until_kept().await;
        page
    }

    /// Starts a browser and goes to the page at another address.
    pub(crate) async fn open_served(kind: Kind, address: &str, screen: Screen) -> Self {
        let surroundings = Surroundings { page: address.to_owned(), ..Surroundings::read() };
        let page = Self::start(kind, screen, surroundings).await;
        page.go_to("").await;
        page.wait_until_kept().await;
        page
    }

    /// Starts a browser.
    pub(crate) async fn open_nothing(screen: Screen) -> Self {
        Self::start(Kind::Chromium, screen, Surroundings::read()).await
    }

    async fn start(kind: Kind, screen: Screen, surroundings: Surroundings) -> Self {
        let client = kind.start(&surroundings).await;
        let (log, visited) = (RefCell::default(), RefCell::default());
        let page = Self { kind, client, surroundings, log, visited, asks_the_server: false };
        page.show_on(screen).await;
        page
    }

    /// Goes to an address relative to the page's, such as `#s=…`, and waits until its program has begun or cannot.
    pub async fn go_to(&self, relative: &str) {
        let address = format!("{}{relative}", self.surroundings.page);
        self.client.goto(&address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
        self.wait_until("!document.querySelector('[data-made]') || !document.getElementById('stopped').hidden").await;
        if !self.kind.has_devtools() {
            self.listen_for_errors().await;
        }
    }

    /// Waits until what the page begins with has been kept. That is written down when its part has come, over what a test may
    /// have put there before.
    async fn wait_until_kept(&self) {
        self.wait_until("localStorage.getItem('finsam.work.' + sessionStorage.getItem('finsam.tab'))").await;
    }

    /// Puts this where the tab keeps its work, in place of the scenario.
    pub async fn damage_work(&self, scenario: &str) {
        self.wait_until_kept().await;
        let damage = format!(
            "localStorage.setItem('finsam.work.' + sessionStorage.getItem('finsam.tab'), JSON.stringify({{ is_open: false, time: '2023', scenario: '{scenario}' }}))"
        );
        // What is being left writes down what it had; the test is of what comes then.
        self.js(&format!("addEventListener('pagehide', () => {{ {damage} }}); {damage}")).await;
    }

    /// The page's own address, with a slash at its end.
    pub fn address(&self) -> &str {
        &self.surroundings.page
    }

    /// Goes to somebody else's page, on a server of the test.
    pub async fn visit(&self, address: &str) {
        self.visited.borrow_mut().push(address.to_owned());
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// Sees and does what follows in a frame of the page.
    #[track_caller]
    pub fn enter_frame(&self, css: &str) -> impl Future<Output = ()> {
        eventually(async move || {
            let frame = self.element(css).await?;
            frame.enter_frame().await.map_err(|error| format!("{css} cannot be entered: {error}"))
        })
    }

    /// Sees and does what follows in the page itself again.
    pub async fn leave_frame(&self) {
        self.client.enter_parent_frame().await.unwrap_or_else(|error| panic!("the frame cannot be left: {error}"));
    }

    /// Goes away from the page.
    pub async fn leave(&self) {
        self.client.goto("about:blank").await.unwrap_or_else(|error| panic!("the page cannot be left: {error}"));
    }

    /// Loads the page anew, as a reader does with F5.
    pub async fn reload(&self) {
        if self.kind.has_devtools() {
            self.client.refresh().await.unwrap_or_else(|error| panic!("the page does not reload: {error}"));
        } else {
            self.reload_from_within().await;
        }
        self.wait_for(MOUNTED).await;
    }

    /// Opens the page in another tab, goes there, and gives the name of the tab that it leaves.
    pub async fn open_tab(&self) -> String {
        let former = self.tab().await;
        let tab = self.client.new_window(true).await.unwrap_or_else(|error| panic!("no tab opens: {error}"));
        self.client.switch_to_window(tab.handle).await.unwrap_or_else(|error| panic!("the tab is gone: {error}"));
        if self.asks_the_server {
            self.ask_the_server().await;
        }
        self.go_to("").await;
        self.wait_for(MOUNTED).await;
        former
    }

    /// Goes to another tab, and gives the name of the one that it leaves.
    pub async fn switch_to(&self, tab: &str) -> String {
        let former = self.tab().await;
        let handle = WindowHandle::try_from(tab.to_owned()).unwrap_or_else(|error| panic!("{tab}: {error}"));
        self.client.switch_to_window(handle).await.unwrap_or_else(|error| panic!("the tab is gone: {error}"));
        former
    }

    async fn tab(&self) -> String {
        let handle = self.client.window().await;
        String::from(handle.unwrap_or_else(|error| panic!("the browser has no window: {error}")))
    }

    /// Clicks on the first element that the selector finds.
    #[track_caller]
    pub fn click(&self, css: &str) -> impl Future<Output = ()> {
        eventually(async move || {
            let element = self.element(css).await?;
            // As a reader does who sees that the bar at the foot lies over it.
            self.out_from_under_the_bar(&element).await;
            element.click().await.map_err(|error| format!("{css} cannot be clicked: {error}"))
        })
    }

    async fn out_from_under_the_bar(&self, element: &Element) {
        let scroll = "const [element] = arguments;
            const bar = document.querySelector('.changes-bar')?.getBoundingClientRect().top ?? innerHeight;
            const { top, bottom } = element.getBoundingClientRect();
            if (!element.closest('.changes-bar, dialog') && (bottom > bar || top < 0)) element.scrollIntoView({ block: 'center' });";
        // What has gone meanwhile is told by the click.
        let _ = self.client.execute(scroll, vec![serde_json::to_value(element).expect("an element has an id")]).await;
    }

    /// Replaces what a field contains, by keyboard: selects all, then types.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) -> impl Future<Output = ()> {
        let instead = if text.is_empty() { Key::Delete.to_string() } else { text.to_owned() };
        let all = format!("{}a", keyboard::COMMAND);
        // Elsewhere no sign lets go of a key, but the end of the keys does.
        let keys =
            if self.kind.has_devtools() { vec![format!("{all}{}{instead}", Key::Null)] } else { vec![all, instead] };
        eventually(async move || {
            let element = self.element(css).await?;
            for keys in &keys {
                let typed = element.send_keys(keys).await;
                typed.map_err(|error| format!("{css} cannot be typed into: {error}"))?;
            }
            Ok(())
        })
    }

    /// Replaces what a field contains at once, as from the clipboard.
    #[track_caller]
    pub fn paste_into(&self, css: &str, text: &str) -> impl Future<Output = ()> {
        let (clicked, pasted) = (self.click(css), text.to_owned());
        async move {
            clicked.await;
            self.press(&format!("{}+a", keyboard::COMMAND_NAME)).await;
            self.ask("document.execCommand('insertText', false, arguments[0])", pasted.into()).await;
        }
    }

    /// Chooses the option with this name in a list.
    #[track_caller]
    pub fn choose(&self, css: &str, option: &str) -> impl Future<Output = ()> {
        eventually(async move || {
            let list = self.element(css).await?;
            list.select_by_label(option).await.map_err(|error| format!("{css} has no “{option}” to choose: {error}"))
        })
    }

    /// Runs a script in the page and gives what it returns: `return document.title`.
    pub async fn js(&self, script: &str) -> Value {
        self.ask(script, json!(null)).await
    }

    /// Waits until a JavaScript expression is true: `location.hash !== ""`.
    #[track_caller]
    pub fn wait_until(&self, expression: &str) -> impl Future<Output = ()> {
        let script = format!("return Boolean({expression})");
        eventually(async move || match self.js(&script).await {
            Value::Bool(true) => Ok(()),
            _ => Err(format!("this does not become true: {expression}")),
        })
    }

    /// Runs a script that reads `arguments[0]`.
    pub(crate) async fn ask(&self, script: &str, argument: Value) -> Value {
        let answer = self.client.execute(script, vec![argument]).await;
        answer.unwrap_or_else(|error| panic!("the script fails: {error}\n{script}"))
    }

    /// Ends the browser after a test, once what must always hold has been seen to hold.
    pub(crate) async fn close(&self) {
        if !self.kind.has_devtools() {
            let noted = self.noted().await;
            assert!(noted.is_empty(), "{:?} has noted:\n{}", self.kind, noted.join("\n"));
            return self.end().await;
        }
        let errors = self.console_errors().await;
        assert!(errors.is_empty(), "errors in the console:\n{}", errors.join("\n"));
        let foreign = self.foreign_requests().await;
        assert!(foreign.is_empty(), "requests to others:\n{}", foreign.join("\n"));
        self.end().await;
    }

    /// Ends the browser of a test that has failed, with a picture of what was to be seen.
    pub(crate) async fn give_up(&self) {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        // Taken in the simplest way: whatever failed may fail again.
        if let Ok(picture) = self.client.screenshot().await {
            self.save_picture(&format!("failed-{test}"), &picture);
        }
        self.end().await;
    }

    pub(crate) async fn end(&self) {
        let _ = self.client.clone().close().await;
    }
}
