//! What each list has: values as the element's attributes have them, with their names.

use crate::{
    state::{Theme, View, Work, view_name},
    text::{self, embedding::language_name, format::Format, format::Lang},
};
use finsam_engine::Unit;
use leptos::prelude::WithUntracked;

/// Values with their names.
pub type Values = Vec<(String, &'static str)>;

pub fn views(work: Work) -> Values {
    let (words, own) = (work.words(), work.lang().embedding_words());
    let views = [
        (View::Distribution, words.distribution),
        (View::Forbund, own.one_forbund),
        (View::Way, own.way),
        (View::Results, words.results),
        (View::Equity, words.equity),
        (View::Scenarios, words.scenarios),
        (View::Assumptions, words.assumptions),
        (View::Meeting, own.meeting),
    ];
    views.map(|(view, name)| (view_name(view).to_owned(), name)).to_vec()
}

/// Every län by the alphabet, after the whole country.
pub fn areas(work: Work) -> Values {
    let mut lan: Vec<_> = work.now.with_untracked(|now| now.state.dataset.lan().to_vec());
    lan.sort_unstable_by_key(|lan| text::collation_key(lan.name));
    let mut areas = vec![("alla".to_owned(), work.words().whole_country)];
    areas.extend(lan.into_iter().map(|lan| (lan.code.to_string(), lan.name)));
    areas
}

pub fn languages() -> Values {
    [Lang::Sv, Lang::En].map(|lang| (lang.code().to_owned(), language_name(lang))).to_vec()
}

pub fn themes(work: Work) -> Values {
    let words = work.words();
    let themes = [(Theme::Auto, words.theme_auto), (Theme::Light, words.theme_light), (Theme::Dark, words.theme_dark)];
    themes.map(|(theme, name)| (theme.code().to_owned(), name)).to_vec()
}

pub fn units() -> Values {
    [Unit::Kronor, Unit::Thousands, Unit::Millions].map(|unit| (unit_code(unit).to_owned(), unit_code(unit))).to_vec()
}

/// A unit is called the same in both languages.
pub fn unit_code(unit: Unit) -> &'static str {
    Format { lang: Lang::Sv, unit }.unit_sign()
}
