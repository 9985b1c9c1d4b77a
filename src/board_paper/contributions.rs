//! What each party of the chosen förbund pays before and after, and who holds the budget back.

use super::section;
use crate::{
    components::Sheet,
    dom::{El, el},
    payment::{Payer, Payment},
    text::{self, paper as told},
    work::Work,
};
use finsam_engine::{ForbundId, ForbundOutcome, Kronor, Party};

/// Nothing where there is no such förbund.
pub fn contributions(work: Work, id: ForbundId) -> Option<El> {
    let (format, now, base) = (work.format(), work.now(), work.base());
    let forbund = now.forbund(&id)?;
    let before = base.forbund(&id);
    let percent = told::from_to(format, before.and_then(|before| before.percent_of_ideal), forbund.percent_of_ideal);
    let said = text::binding(format, now.state.dataset, &now.state.rules, forbund);
    let amounts = told::allocation_and_ideal(format, forbund.allocation, forbund.ideal);
    let heading = format!("{}: {}", work.lang().paper_words().contributions, forbund.short_name);
    Some(
        section("paper-contributions", &heading)
            .with(el("p").with(el("b").text(&percent).text(". ")).text(&amounts))
            .with(el("p").with(el("b").text(&said.lead)).text(" ").text(&said.rest))
            .with(el("div").markup(move || rows(work, &id))),
    )
}

fn rows(work: Work, id: &ForbundId) -> String {
    let (now, base) = (work.now(), work.base());
    let Some(forbund) = now.forbund(id) else { return String::new() };
    let before = base.forbund(id);
    let (lang, words) = (work.lang(), work.lang().paper_words());
    let mut sheet = Sheet::new("board", work.words().party);
    for column in [words.before, words.after, words.difference, words.counts] {
        sheet.column(column);
    }
    let mut row = |class: &str, name: &str, payer: Payer, is_member: bool| {
        let payment = Payment::of(payer, forbund, before, None);
        // Who is no member pays nothing.
        let paid_before = if joins(payer, before) { Some(Kronor::ZERO) } else { payment.before };
        let after = if is_member { payment.offer } else { Some(Kronor::ZERO) };
        sheet.row(class, name, "");
        sheet.figure(&work.figure(paid_before));
        sheet.figure(&work.figure(after));
        let change = paid_before.zip(after).map(|(before, after)| after - before);
        sheet.figure(&change.map_or(String::new(), |change| work.format().change(change)));
        sheet.figure(&counts(work, payer, &payment, is_member, before));
    };
    let party = |party| text::party_name(lang, now.state.dataset, &forbund.lan, party);
    row("", &party(Party::State), Payer::Party(Party::State), true);
    row("", &party(Party::Region), Payer::Party(Party::Region), true);
    if forbund.kommuner.len() > 1 {
        row("", work.words().the_kommuner, Payer::Kommuner, true);
    }
    for (code, is_member) in kommuner(forbund, before) {
        let class = if forbund.kommuner.len() > 1 { "one-of" } else { "" };
        row(class, &party(Party::Kommun(code)), Payer::Party(Party::Kommun(code)), is_member);
    }
    sheet.markup()
}

/// The members, and then those that the proposal takes away.
fn kommuner(forbund: &ForbundOutcome, before: Option<&ForbundOutcome>) -> Vec<(finsam_engine::KommunCode, bool)> {
    let is_member = |code| forbund.kommuner.iter().any(|(member, _)| *member == code);
    let left = before.into_iter().flat_map(|before| &before.kommuner).filter(|(code, _)| !is_member(*code));
    forbund.kommuner.iter().map(|(code, _)| (*code, true)).chain(left.map(|(code, _)| (*code, false))).collect()
}

/// Whether it is a kommun that was no member before.
fn joins(payer: Payer, before: Option<&ForbundOutcome>) -> bool {
    match (payer, before) {
        (Payer::Party(Party::Kommun(code)), Some(before)) => !before.kommuner.iter().any(|(member, _)| *member == code),
        _ => false,
    }
}

/// What there is to know of how a payment counts.
fn counts(work: Work, payer: Payer, payment: &Payment, is_member: bool, before: Option<&ForbundOutcome>) -> String {
    let words = work.lang().paper_words();
    if !is_member {
        return words.leaves.to_owned();
    }
    let mut told = Vec::new();
    if joins(payer, before) {
        told.push(words.joins.to_owned());
    }
    if payment.binds && !payment.is_one_of_several {
        told.push(words.holds_back.to_owned());
    }
    told.extend(payment.unmatched.map(|kronor| text::unmatched(work.format(), kronor)));
    told.join(", ")
}
