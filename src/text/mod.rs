//! All words that a person reads, in Swedish and in English, each beside the other.
//!
//! A word that lacks a language does not compile: [`Words`] is a struct with one value per language, and every sentence
//! is a `match` over [`Lang`].

/// A sentence in both languages, with its blanks filled in as `format!` does.
macro_rules! say {
    ($lang:expr, $sv:literal, $en:literal $(, $blank:expr)* $(,)?) => {
        match $lang {
            $crate::text::Lang::Sv => format!($sv $(, $blank)*),
            $crate::text::Lang::En => format!($en $(, $blank)*),
        }
    };
}

/// Fixed words: a struct of them with one value a language, and how a language gives its own.
macro_rules! words {
    ($of:ident, $words:ident: $($name:ident: $sv:literal, $en:literal;)*) => {
        /// Fixed words of the page in one language.
        pub struct $of {
            $(pub $name: &'static str,)*
        }

        impl $crate::text::Lang {
            /// Fixed words of the page in this language.
            pub fn $words(self) -> &'static $of {
                static SV: $of = $of { $($name: $sv,)* };
                static EN: $of = $of { $($name: $en,)* };
                match self {
                    Self::Sv => &SV,
                    Self::En => &EN,
                }
            }
        }
    };
}

mod amount_in;
pub mod aside;
mod collation;
pub mod datasets;
mod edits;
pub mod embed_systems;
pub mod embedding;
pub mod equity;
mod equity_steps;
mod errors;
mod explain;
mod file_error;
pub mod format;
pub mod import;
mod insats_items;
pub mod insatser;
mod insatser_steps;
mod lang;
pub mod map;
mod meeting;
mod names;
mod notes;
mod outcome_notes;
pub mod paper;
pub mod payers;
mod result_items;
pub mod results;
pub mod results_nation;
mod results_steps;
mod scenarios;
mod sentences;
mod sought;
pub mod take_away;
#[cfg(test)]
mod tests;
mod told;
pub mod tools;
pub mod way;
pub mod way_in;
mod words;

pub use amount_in::amount_in;
pub use collation::collation_key;
pub use edits::{account_item, ages, edit_sentence, ideal_under_other_rules, payer_name, rounding, way_of_all};
pub use equity_steps::{account_figure, account_figure_name};
#[cfg(test)]
pub use errors::read_error;
pub use errors::{
    amount_error, attribute_error, attribute_unknown, edit_error, file_error, kept_error, link_error, percent_error,
    rule_error,
};
pub use explain::{figure_title, source_list, tell};
pub use file_error::FileError;
pub use insats_items::{insats_item, insats_sentence};
pub use lang::Lang;
pub use meeting::{base_and_proposal, points, short_of_full};
pub use names::{group_name, kommun_name, list, party_name};
pub use notes::{move_down, move_up, moved, note_line, note_on, noted};
pub use outcome_notes::{missing, note};
pub use result_items::result_item;
pub use scenarios::*;
pub use sentences::*;
pub use sought::Sought;
pub use told::Told;
pub use words::Words;
