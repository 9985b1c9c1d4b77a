//! What is not known of a förbund's year, and what can be done about it.

use super::{NEW_INSATS, OfYear, ResultPlace};
use crate::{
    state::{Route, View, Work},
    text::results as told,
};
use finsam_engine::{AccountItem, Finished, NationResults, ResultItem as Item};

/// Something that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    pub what: String,
    pub act: MissingAct,
}

/// What can be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingAct {
    /// Fill in a field of a view.
    FillIn(Route, String),
    /// Nothing but to say how it is.
    Told(&'static str),
}

/// All that is missing, in the order of the view.
pub fn missing(work: Work, of: &OfYear) -> Vec<Missing> {
    let (lang, words) = (work.lang(), work.lang().result_words());
    let here = Route::of_forbund(View::Results, of.id);
    let fill_in = |item| MissingAct::FillIn(here, ResultPlace::field(item));
    let is_known = |item| of.results.value(item).is_some();
    let name = |item| told::field(lang, item, of.year);
    let mut all = Vec::new();
    let mut add = |what: String, act| all.push(Missing { what, act });
    if !is_known(Item::Participants) {
        add(name(Item::Participants), fill_in(Item::Participants));
    }
    if !is_known(Item::Finished) {
        add(name(Item::Finished), fill_in(Item::Finished));
    }
    if !is_known(Item::WorkOrStudies) {
        let act = if is_known(Item::WorkStudiesOrSeeking) {
            MissingAct::Told(words.only_together)
        } else {
            fill_in(Item::ToWork)
        };
        add(name(Item::WorkOrStudies), act);
    }
    let sexes = [(Finished::Women, Item::WorkOrStudiesWomen), (Finished::Men, Item::WorkOrStudiesMen)];
    for (finished, item) in sexes {
        match of.results.share(finished) {
            None => add(name(item), fill_in(item)),
            Some(share) if share.counted.is_none() => add(name(item), MissingAct::Told(words.only_shares)),
            Some(_) => {}
        }
    }
    if of.account.kronor(AccountItem::Individual).is_none() {
        let field = format!("account-{}-{}", of.year, AccountItem::Individual as usize);
        let route = Route::of_forbund(View::Equity, of.id);
        add(format!("{} {}", words.individual_costs, of.year), MissingAct::FillIn(route, field));
    }
    if of.insatser.is_empty() {
        add(words.insatser.to_owned(), MissingAct::FillIn(here, NEW_INSATS.to_owned()));
    } else if of.insatser.iter().all(|insats| insats.budget().is_none()) {
        add(format!("{}: {}", words.insatser, words.budget.to_lowercase()), MissingAct::Told(words.not_in_source));
    }
    if NationResults::share_of(of.year, Finished::All).is_none_or(|(year, _)| year != of.year) {
        add(format!("{} {}", words.nation, of.year), MissingAct::Told(words.not_published));
    }
    all
}
