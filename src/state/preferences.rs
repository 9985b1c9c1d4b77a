//! How the reader wants the page.

use super::{Area, Choice};
use crate::text::{Lang, format::Format};
use finsam_engine::{Percent, Unit};
use serde::{Deserialize, Serialize};

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    Auto,
    Light,
    Dark,
}

impl Theme {
    /// As `data-theme` on the page has it.
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

/// A unit as it is chosen.
pub fn unit_from_code(code: &str) -> Unit {
    match code {
        "kr" => Unit::Kronor,
        "mnkr" => Unit::Millions,
        _ => Unit::Thousands,
    }
}

/// Language, unit, colours, the percent to reach, and what is asked no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    pub lang: Lang,
    pub unit: Unit,
    pub theme: Theme,
    /// The percent of ideal that the amounts to pay reach.
    pub target: Percent,
    /// The area that was chosen last.
    pub area: Area,
    /// Which förbund the reader comes for has been answered, or is not to be asked.
    pub is_answered: bool,
}

/// Swedish, tkr, the device's colours and Stockholms län.
impl Default for Preferences {
    fn default() -> Self {
        Self {
            lang: Lang::Sv,
            unit: Unit::Thousands,
            theme: Theme::Auto,
            target: Percent::FULL,
            area: Choice::default().area,
            is_answered: false,
        }
    }
}

impl Preferences {
    pub fn format(self) -> Format {
        Format { lang: self.lang, unit: self.unit }
    }
}

/// Preferences as the browser keeps them, but for the target. What is not known any more is as it is by default.
#[derive(Serialize, Deserialize)]
struct Kept {
    lang: String,
    unit: String,
    theme: String,
    /// Where it is not the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lan: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    answered: bool,
}

impl Preferences {
    /// As the browser keeps them.
    pub fn to_json(self) -> String {
        let kept = Kept {
            lang: self.lang.code().to_owned(),
            unit: self.format().unit_sign().to_owned(),
            theme: self.theme.code().to_owned(),
            lan: Some(self.area).filter(|area| *area != Self::default().area).map(Area::code),
            answered: self.is_answered,
        };
        // What they consist of can always be written.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// What the browser has kept; the default where that cannot be read.
    pub fn from_json(json: &str) -> Self {
        let Ok(kept) = serde_json::from_str::<Kept>(json) else { return Self::default() };
        Self {
            lang: if kept.lang == "en" { Lang::En } else { Lang::Sv },
            unit: unit_from_code(&kept.unit),
            theme: Theme::from_code(&kept.theme),
            area: kept.lan.as_deref().and_then(Area::named).unwrap_or(Self::default().area),
            is_answered: kept.answered,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_version_of_kept_preferences_is_read() {
        let kept = r#"{"lang":"en","unit":"mnkr","theme":"dark"}"#;
        let preferences = Preferences::from_json(kept);
        assert_eq!((preferences.lang, preferences.unit, preferences.theme), (Lang::En, Unit::Millions, Theme::Dark));
        assert_eq!(preferences.to_json(), kept);
    }

    #[test]
    fn the_area_and_what_is_answered_are_kept() {
        let preferences = Preferences { area: Area::Country, is_answered: true, ..Preferences::default() };
        let kept = preferences.to_json();
        assert_eq!(kept, r#"{"lang":"sv","unit":"tkr","theme":"auto","lan":"alla","answered":true}"#);
        assert_eq!(Preferences::from_json(&kept), preferences);
    }

    #[test]
    fn what_cannot_be_read_is_the_default() {
        assert_eq!(Preferences::from_json("sv tkr dark"), Preferences::default());
    }
}
