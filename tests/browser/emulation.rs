//! Screens, preferences and processors that this machine does not have.

use std::time::Duration;

use serde_json::{Value, json};

use crate::driver_command::devtools;
use crate::page::Page;

/// What the page is shown on, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub enum Screen {
    /// 1280 × 800.
    Desktop,
    /// 390 × 844, touched rather than clicked.
    Phone,
    /// Of any other size: 320 wide is a desktop at 400 % zoom.
    Window { width: u32, height: u32 },
}

impl Screen {
    fn size(self) -> (u32, u32) {
        match self {
            Self::Desktop => (1280, 800),
            Self::Phone => (390, 844),
            Self::Window { width, height } => (width, height),
        }
    }
}

/// What a reader has chosen in the system's settings.
#[derive(Clone, Copy, Debug)]
pub enum Preference {
    DarkColours,
    LightColours,
    ReducedMotion,
    MoreContrast,
    ForcedColours,
}

impl Preference {
    fn media_feature(self) -> (&'static str, &'static str) {
        match self {
            Self::DarkColours => ("prefers-color-scheme", "dark"),
            Self::LightColours => ("prefers-color-scheme", "light"),
            Self::ReducedMotion => ("prefers-reduced-motion", "reduce"),
            Self::MoreContrast => ("prefers-contrast", "more"),
            Self::ForcedColours => ("forced-colors", "active"),
        }
    }
}

/// A line to the network.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub bits_per_second: u32,
    pub latency: Duration,
}

impl Page {
    /// Shows the page on another screen. A browser's window cannot be made narrower than some 500 pixels; this can.
    pub async fn show_on(&self, screen: Screen) {
        let (width, height) = screen.size();
        if !self.kind.has_devtools() {
            let shown = self.client.set_window_rect(0, 0, width, height).await;
            return shown.unwrap_or_else(|error| panic!("the window does not become {width} × {height}: {error}"));
        }
        let is_phone = matches!(screen, Screen::Phone);
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone });
        devtools(&self.client, "Emulation.setDeviceMetricsOverride", metrics).await;
        let touch = json!({ "enabled": is_phone });
        devtools(&self.client, "Emulation.setTouchEmulationEnabled", touch).await;
    }

    /// Lets the reader prefer these, and nothing else.
    pub async fn prefer(&self, preferences: &[Preference]) {
        let features = preferences.iter().map(|preference| {
            let (name, value) = preference.media_feature();
            json!({ "name": name, "value": value })
        });
        let media = json!({ "features": features.collect::<Vec<_>>() });
        devtools(&self.client, "Emulation.setEmulatedMedia", media).await;
    }

    /// Shows the page as paper has it, on a screen as wide as it is.
    pub async fn print_preview(&self) {
        devtools(&self.client, "Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    /// Takes the network away, or gives it back.
    pub async fn go_offline(&self, offline: bool) {
        // To be offline, as the developer tools have it, no longer holds for addresses of the same machine.
        self.block(if offline { "*" } else { "" }).await;
    }

    /// Lets all come through a slow line.
    pub async fn use_line(&self, Line { bits_per_second, latency }: Line) {
        devtools(&self.client, "Network.enable", json!({})).await;
        let bytes_per_second = bits_per_second / 8;
        let network = json!({
            "offline": false,
            "latency": latency.as_millis(),
            "downloadThroughput": bytes_per_second,
            "uploadThroughput": bytes_per_second,
        });
        devtools(&self.client, "Network.emulateNetworkConditions", network).await;
    }

    /// Runs a script in every document from the next load on, before its own.
    pub async fn run_first(&self, script: &str) {
        devtools(&self.client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Lets pages run no scripts, as where a reader or an organisation has turned them off.
    pub async fn turn_scripts_off(&self) {
        devtools(&self.client, "Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Lets every file of this tab come from the server, also where the browser has kept the page for days without a network.
    pub(crate) async fn ask_the_server(&self) {
        devtools(&self.client, "Network.enable", json!({})).await;
        devtools(&self.client, "Network.setBypassServiceWorker", json!({ "bypass": true })).await;
    }

    /// Lets the browser forget all that it has of the page, as before the first visit.
    pub async fn forget_what_is_kept(&self) {
        devtools(&self.client, "Network.clearBrowserCache", json!({})).await;
        let all = json!({ "origin": self.surroundings.page, "storageTypes": "all" });
        devtools(&self.client, "Storage.clearDataForOrigin", all).await;
    }

    /// Lets requests to addresses like this fail: `*/chunk-*`. With an empty one, none.
    pub async fn block(&self, addresses: &str) {
        devtools(&self.client, "Network.enable", json!({})).await;
        let addresses: Vec<&str> = Some(addresses).filter(|addresses| !addresses.is_empty()).into_iter().collect();
        devtools(&self.client, "Network.setBlockedURLs", json!({ "urls": addresses })).await;
    }

    /// Lets the browser refuse to keep anything from the next load on, as it does where the reader has chosen so.
    pub async fn refuse_storage(&self) {
        let refuse = "for (const storage of ['localStorage', 'sessionStorage']) {
            const get = () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); };
            Object.defineProperty(window, storage, { get });
        }";
        self.run_first(refuse).await;
    }

    /// How much the page holds, after what it has let go of is gone: bytes of JavaScript, and nodes of documents.
    pub async fn held(&self) -> (f64, f64) {
        devtools(&self.client, "HeapProfiler.collectGarbage", json!({})).await;
        let heap = devtools(&self.client, "Runtime.getHeapUsage", json!({})).await;
        let counted = devtools(&self.client, "Memory.getDOMCounters", json!({})).await;
        let number = |value: &Value| value.as_f64().expect("the browser counts what it holds");
        (number(&heap["usedSize"]), number(&counted["nodes"]))
    }

    /// Makes the processor this many times slower, as a cheap phone's is.
    pub async fn slow_down(&self, times: f64) {
        devtools(&self.client, "Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
    }
}
