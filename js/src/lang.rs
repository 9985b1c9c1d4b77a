//! The language in which people are told what is wrong: one for all calls, which the program chooses.

use finsam_engine::Swedish;
use std::{cell::Cell, fmt};

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    En,
    Sv,
}

thread_local! {
    static CHOSEN: Cell<Lang> = const { Cell::new(Lang::En) };
}

impl Lang {
    /// By its code, `"en"` or `"sv"`.
    pub fn named(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::En),
            "sv" => Some(Self::Sv),
            _ => None,
        }
    }

    /// The one that was chosen last; English before.
    pub fn chosen() -> Self {
        CHOSEN.get()
    }

    /// What is told from now on is told in this one.
    pub fn choose(self) {
        CHOSEN.set(self);
    }

    /// An error of the engine.
    pub fn tell(self, error: &(impl Swedish + fmt::Display)) -> String {
        match self {
            Self::En => error.to_string(),
            Self::Sv => error.in_swedish(),
        }
    }
}

/// A text in the language that was chosen, with its blanks filled in as `format!` does.
macro_rules! say {
    ($en:literal, $sv:literal $(, $blank:expr)* $(,)?) => {
        match $crate::lang::Lang::chosen() {
            $crate::lang::Lang::En => format!($en $(, $blank)*),
            $crate::lang::Lang::Sv => format!($sv $(, $blank)*),
        }
    };
}
pub(crate) use say;
