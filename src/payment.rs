//! What each party of a förbund pays: the figures, and the field that changes them.

use crate::{components::AmountField, live::Derived, text, work::Work};
use finsam_engine::{Ask, Asks, Edit, ForbundId, ForbundOutcome, Group, Kronor, Party, to_reach};
use std::rc::Rc;

/// Who pays: one party, or the kommuner together.
#[derive(Clone, Copy, PartialEq)]
pub enum Payer {
    Party(Party),
    Kommuner,
}

impl Payer {
    fn group(self) -> Group {
        match self {
            Self::Party(party) => party.into(),
            Self::Kommuner => Group::Kommuner,
        }
    }

    fn offer(self, forbund: &ForbundOutcome) -> Option<Kronor> {
        match self {
            Self::Party(Party::Kommun(code)) => {
                let (_, offer) = forbund.kommuner.iter().find(|(member, _)| *member == code)?;
                offer.map(|offer| offer.kronor)
            }
            _ => forbund.offers.of(self.group()),
        }
    }

    fn ask(self, asks: &Asks) -> Option<Ask> {
        match self {
            Self::Party(Party::Kommun(code)) => {
                asks.kommuner.iter().find(|(member, _)| *member == code).map(|(_, ask)| *ask)
            }
            _ => Some(asks.groups.of(self.group())),
        }
    }
}

/// What a payer pays, and how that counts.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Payment {
    pub offer: Option<Kronor>,
    /// What it offers in the underlag.
    pub before: Option<Kronor>,
    /// What it must pay for the target.
    pub ask: Option<Ask>,
    /// What of its group's offer buys nothing, where it pays for the group.
    pub unmatched: Option<Kronor>,
    /// Its group holds the budget back, alone or with one other.
    pub binds: bool,
    pub is_one_of_several: bool,
}

impl Payment {
    pub fn of(payer: Payer, now: &ForbundOutcome, before: Option<&ForbundOutcome>, ask: Option<Ask>) -> Self {
        let group = payer.group();
        let is_one_of_several = group == Group::Kommuner && payer != Payer::Kommuner && now.kommuner.len() > 1;
        let unmatched = now.unmatched.map(|unmatched| unmatched.of(group));
        Self {
            offer: payer.offer(now),
            before: before.and_then(|before| payer.offer(before)),
            ask,
            unmatched: unmatched.filter(|kronor| !is_one_of_several && *kronor > Kronor::ZERO),
            binds: now.binding.len() < 3 && now.binding.contains(&group),
            is_one_of_several,
        }
    }

    fn asked(&self) -> i64 {
        self.ask.map_or(0, |ask| ask.kronor.0)
    }

    /// The slider's end: room for one and a half times what is asked, or for what is offered.
    pub fn highest(&self) -> i64 {
        let wanted = (self.asked() / 2 * 3).max(self.offer.unwrap_or_default().0);
        (wanted / 100_000 + 1) * 100_000
    }
}

/// What a payer of a förbund pays, followed.
pub fn payment(work: Work, id: ForbundId, payer: Payer, asks: Derived<Option<Asks>>) -> Derived<Payment> {
    Derived::new(move || {
        let (now, base) = (work.now(), work.base());
        let ask = asks.with(|asks| asks.as_ref().and_then(|asks| payer.ask(asks)));
        now.forbund(&id).map(|now| Payment::of(payer, now, base.forbund(&id), ask)).unwrap_or_default()
    })
}

/// What all parties of a förbund must pay for the target, followed.
pub fn asks(work: Work, id: ForbundId) -> Derived<Option<Asks>> {
    Derived::new(move || {
        let target = work.settings.target();
        work.with_now(|now| now.forbund(&id).map(|forbund| to_reach(&now.state, forbund, target)))
    })
}

/// What a party of a förbund is called, followed: with its kommuner the region can become another.
pub fn name_of(work: Work, id: ForbundId, party: Party) -> Derived<String> {
    let lang = work.lang();
    Derived::new(move || {
        let now = work.now();
        now.forbund(&id).map_or(String::new(), |of| text::party_name(lang, now.state.dataset, &of.lan, party))
    })
}

/// What sets a party's contribution, as part of a gesture of its place on the page.
pub fn paying(
    work: Work,
    id: ForbundId,
    party: Party,
    place: &'static str,
) -> impl Fn(Kronor) -> Result<(), String> + Copy + 'static {
    move |kronor| {
        let gesture = format!("{place}/{id}/{}", String::from(party));
        work.edit_in(&gesture, Edit::Contribute { forbund: id, party, kronor })
    }
}

/// A field for a party's contribution; its id begins with its place on the page.
pub fn offer_field(
    work: Work,
    id: ForbundId,
    party: Party,
    place: &'static str,
    payment: Derived<Payment>,
) -> AmountField {
    let name = name_of(work, id, party);
    AmountField {
        id: format!("{place}-{}", String::from(party)),
        label: Box::new(move || text::contribution_of(work.lang(), &name.get())),
        value: Rc::new(move || payment.get().offer),
        set: Rc::new(paying(work, id, party, place)),
        help: "stepper-help",
        doubtful: Some(Box::new(move || Kronor(payment.get().asked().max(1_000_000) * 10))),
        is_marked: Some(Box::new(move || payment.get().binds)),
    }
}

/// What a contribution differs from the underlag's, with its sign; nothing where it is the same.
pub fn changed(work: Work, payment: Derived<Payment>) -> String {
    let payment = payment.get();
    let change = payment.before.zip(payment.offer).map(|(before, now)| now - before);
    let change = change.filter(|change| *change != Kronor::ZERO);
    change.map_or(String::new(), |change| work.format().change(change))
}

/// What of the group's offer buys nothing, in words.
pub fn unmatched(work: Work, payment: Derived<Payment>) -> String {
    payment.get().unmatched.map_or(String::new(), |kronor| text::unmatched(work.format(), kronor))
}
