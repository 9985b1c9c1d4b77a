//! What each party of a förbund pays before and after, and who holds the budget back.

use super::{PaperRow, PaperTable};
use crate::{
    state::{Payer, Payment, Work},
    text::{self, paper as told},
};
use finsam_engine::{ForbundId, ForbundOutcome, KommunCode, Kronor, Party};
use leptos::prelude::*;

/// The contributions of a förbund as the sheet tells them.
#[derive(Debug, Clone, PartialEq)]
pub struct Contributions {
    pub heading: String,
    /// The percent before and after.
    pub percent: String,
    pub allocation_and_ideal: String,
    /// Who holds the budget back, and what that does.
    pub binding: [String; 2],
    pub table: PaperTable,
}

impl Contributions {
    /// Those of a förbund, followed; nothing where there is no such förbund.
    pub fn of(work: Work, id: ForbundId) -> Option<Self> {
        let (format, words) = (work.format(), work.lang().paper_words());
        let (now, base) = (work.now.get(), work.base.get());
        let forbund = now.forbund(id)?;
        let before = base.forbund(id);
        let binding = text::binding(format, &now.state.dataset, &now.state.rules, forbund);
        let name = |party| text::party_name(format.lang, &now.state.dataset, &forbund.lan(), party);
        let of = Paying { work, forbund, before };
        let mut rows = vec![
            of.row("", name(Party::State), Payer::Party(Party::State), true),
            of.row("", name(Party::Region), Payer::Party(Party::Region), true),
        ];
        let are_several = forbund.kommuner.len() > 1;
        if are_several {
            rows.push(of.row("", work.words().the_kommuner.to_owned(), Payer::Kommuner, true));
        }
        for (code, is_member) in of.kommuner() {
            let party = Party::Kommun(code);
            rows.push(of.row(if are_several { "one-of" } else { "" }, name(party), Payer::Party(party), is_member));
        }
        let ratio_before = before.and_then(|before| before.percent_of_ideal);
        Some(Self {
            heading: format!("{}: {}", words.contributions, forbund.short_name),
            percent: told::from_to(format, ratio_before, forbund.percent_of_ideal),
            allocation_and_ideal: told::allocation_and_ideal(format, forbund.allocation, forbund.ideal),
            binding: [binding.lead, binding.rest],
            table: PaperTable {
                names: work.words().party,
                columns: vec![words.before, words.after, words.difference, words.counts],
                rows,
            },
        })
    }
}

/// A förbund's payments, now and in the underlag.
struct Paying<'a> {
    work: Work,
    forbund: &'a ForbundOutcome,
    before: Option<&'a ForbundOutcome>,
}

impl Paying<'_> {
    fn row(&self, class: &'static str, name: String, payer: Payer, is_member: bool) -> PaperRow {
        let payment = self.work.now.with(|now| Payment::of(payer, &now.state.rules, self.forbund, self.before, None));
        // Who is no member pays nothing.
        let before = if self.joins(payer) { Some(Kronor::ZERO) } else { payment.before };
        let after = if is_member { payment.offer } else { Some(Kronor::ZERO) };
        let change = before.zip(after).map(|(before, after)| self.work.format().change(after - before));
        let figures = vec![
            self.work.figure(before),
            self.work.figure(after),
            change.unwrap_or_default(),
            self.counts(payer, &payment, is_member),
        ];
        PaperRow { class, name, remark: "", figures }
    }

    /// The members, and then those that the proposal takes away.
    fn kommuner(&self) -> Vec<(KommunCode, bool)> {
        let members = self.forbund.kommuner.iter().map(|(code, _)| (*code, true));
        let is_member = |code: KommunCode| self.forbund.kommuner.iter().any(|(member, _)| *member == code);
        let former = self.before.into_iter().flat_map(|before| &before.kommuner).map(|(code, _)| *code);
        members.chain(former.filter(|code| !is_member(*code)).map(|code| (code, false))).collect()
    }

    /// Whether it is a kommun that was no member before.
    fn joins(&self, payer: Payer) -> bool {
        match (payer, self.before) {
            (Payer::Party(Party::Kommun(code)), Some(before)) => {
                !before.kommuner.iter().any(|(member, _)| *member == code)
            }
            _ => false,
        }
    }

    /// What there is to know of how a payment counts.
    fn counts(&self, payer: Payer, payment: &Payment, is_member: bool) -> String {
        let words = self.work.lang().paper_words();
        if !is_member {
            return words.leaves.to_owned();
        }
        let mut told = Vec::new();
        if self.joins(payer) {
            told.push(words.joins.to_owned());
        }
        if payment.binds && !payment.is_one_of_several {
            told.push(words.holds_back.to_owned());
        }
        told.extend(payment.unmatched.map(|kronor| text::unmatched(self.work.format(), kronor)));
        told.join(", ")
    }
}
