//! What the meeting mode says of a förbund and of what its parties offer, ready to be written.

use super::{BarOf, Payer, Payment, Route, Work, bar_end};
use crate::text;
use finsam_engine::{Asks, ForbundId};
use leptos::prelude::*;

/// Of more kommuner than this, the projector shows the sum, and each of them smaller below.
pub const FEW_KOMMUNER: usize = 6;

/// Where a förbund stands, now and in the underlag.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub percent: String,
    /// "Underlaget 55 % → förslaget 100 %".
    pub base_and_proposal: String,
    /// What lies between the two.
    pub points: String,
    /// What 100 % takes more.
    pub short: String,
    pub bar: BarOf,
}

impl Standing {
    /// That of a förbund, followed; nothing where there is no such förbund.
    pub fn of(work: Work, id: ForbundId) -> Option<Self> {
        let format = work.format();
        let before = work.of_base(id, |forbund| forbund.percent_of_ideal).flatten();
        work.of(id, |forbund| {
            let now = forbund.percent_of_ideal;
            Self {
                percent: format.about(work.percent(now), forbund.percent_interval().is_some()),
                base_and_proposal: text::base_and_proposal(format, before, now),
                points: text::points(format, before, now),
                short: text::short_of_full(format, forbund),
                bar: BarOf { now, before, end: bar_end(now.map_or(0, |ratio| ratio.rounded(0))) },
            }
        })
    }
}

impl Work {
    /// From the meeting to the place of the förbund that it showed.
    pub fn leave_meeting(self) {
        let forbund = untrack(|| self.shown_now());
        self.go(Route { forbund, ..Route::default() });
    }
}

/// What a payer offers, and how that counts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Offer {
    pub name: String,
    pub payment: Payment,
    pub amount: String,
    /// What it differs from the underlag's.
    pub changed: String,
    pub unmatched: String,
    pub holds_back: &'static str,
    /// What the target asks of it.
    pub asked: String,
}

impl Offer {
    /// That of a payer of a förbund, followed; an empty one where there is no such förbund.
    pub fn of(work: Work, id: ForbundId, payer: Payer, asks: Memo<Option<Asks>>) -> Self {
        let (format, lang) = (work.format(), work.lang());
        let offer = work.now.with(|now| {
            let forbund = now.forbund(id)?;
            let ask = asks.with(|asks| asks.as_ref().and_then(|asks| payer.ask(asks)));
            let payment = work.base.with(|base| Payment::of(payer, &now.state.rules, forbund, base.forbund(id), ask));
            let name = match payer {
                Payer::Kommuner => lang.words().the_kommuner.to_owned(),
                // With its kommuner the region can become another.
                Payer::Party(party) => text::party_name(lang, &now.state.dataset, &forbund.lan(), party),
            };
            Some(Self {
                name,
                payment,
                amount: work.figure(payment.offer),
                changed: payment.change().map(|change| format.change(change)).unwrap_or_default(),
                unmatched: payment.unmatched.map(|kronor| text::unmatched(format, kronor)).unwrap_or_default(),
                asked: ask.map(|ask| format.figure(ask.kronor)).unwrap_or_default(),
                holds_back: if payment.binds { lang.meeting_words().holds_back } else { "" },
            })
        });
        offer.unwrap_or_default()
    }
}
