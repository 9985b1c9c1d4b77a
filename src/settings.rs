//! How the reader wants the page: language, unit, colours, and the percent to reach.

use crate::{
    dom::{document, react},
    format::{Format, Lang},
    live::Live,
    storage::Store,
};
use finsam_engine::{Percent, Unit};

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    Auto,
    Light,
    Dark,
}

impl Theme {
    /// As `data-theme` on the page has it, and as it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_code(code: &str) -> Self {
        match code {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }
}

/// A unit as it is stored and chosen.
pub fn unit_from_code(code: &str) -> Unit {
    match code {
        "kr" => Unit::Kronor,
        "mnkr" => Unit::Millions,
        _ => Unit::Thousands,
    }
}

/// How the reader wants the page; kept in the browser, but for the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    pub lang: Lang,
    pub unit: Unit,
    pub theme: Theme,
    /// The percent of ideal that the amounts to pay reach.
    pub target: Percent,
}

/// Swedish, tkr and the device's colours.
impl Default for Preferences {
    fn default() -> Self {
        Self { lang: Lang::Sv, unit: Unit::Thousands, theme: Theme::Auto, target: Percent::FULL }
    }
}

/// The reader's preferences, to follow and to change.
#[derive(Clone, Copy)]
pub struct Settings(Live<Preferences>);

impl Settings {
    /// Swedish, tkr and the device's colours.
    pub fn new() -> Self {
        Self(Live::new(Preferences::default()))
    }

    /// The page's own: the stored settings, where there are some, kept when they change.
    pub fn of_page(store: Store) -> Self {
        let stored = store.settings().unwrap_or_default();
        let mut parts = stored.split(' ');
        let lang = if parts.next() == Some("en") { Lang::En } else { Lang::Sv };
        let unit = unit_from_code(parts.next().unwrap_or_default());
        let theme = Theme::from_code(parts.next().unwrap_or_default());
        let preferences = Live::new(Preferences { lang, unit, theme, target: Percent::FULL });
        react(move || {
            let Preferences { lang, unit, theme, .. } = preferences.get();
            if let Some(root) = document().document_element() {
                // An element takes any value of these attributes.
                let _ = root.set_attribute("lang", lang.code());
                let _ = root.set_attribute("data-theme", theme.code());
            }
            store.keep_settings(&format!("{} {} {}", lang.code(), Format { lang, unit }.unit_sign(), theme.code()));
        });
        Self(preferences)
    }

    #[inline(never)]
    fn get(self) -> Preferences {
        self.0.get()
    }

    pub fn lang(self) -> Lang {
        self.get().lang
    }

    pub fn unit(self) -> Unit {
        self.get().unit
    }

    pub fn theme(self) -> Theme {
        self.get().theme
    }

    pub fn target(self) -> Percent {
        self.get().target
    }

    /// Changes some of them.
    pub fn change(self, change: impl FnOnce(&mut Preferences)) {
        let mut next = self.0.peek();
        change(&mut next);
        self.0.set(next);
    }
}
