//! With this proposal: how many more could take part, if each costs what it did; and who pays that.

use super::break_even::BreakEven;
use crate::{
    components::{Ask, Explained, PercentField, Table},
    state::{
        FigureTable, follow,
        results::{OfYear, ShownYear, raises},
        use_work,
    },
    text::results as told,
};
use finsam_engine::{AccountItem, ForbundId, Kronor, Lacking, Percent, ResultFigure, WhatIf};
use leptos::prelude::*;
use std::sync::Arc;

/// What there is to say of the proposal.
#[derive(Debug, Clone, PartialEq, Default)]
struct Told {
    hero: String,
    condition: String,
    rest: String,
}

#[component]
pub fn Proposal(id: ForbundId, of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let said = follow(move || of.with(|of| of.as_ref().map(|of| told_of(work, of))).unwrap_or_default());
    let raises = follow(move || raises(work, id));
    let table = follow(move || {
        of.with(|of| of.as_ref().map(|of| raises.with(|raises| raises.table(work, of)))).unwrap_or_default()
    });
    let asked =
        Signal::derive(move || of.with(|of| of.as_ref().and_then(|of| of.asked(ResultFigure::WhatIf(of.share_asked)))));
    let hero = Signal::derive(move || said.with(|said| said.hero.clone()));
    let raises_named = work.lang().payers_words().party;
    let has_rows = Memo::new(move |_| table.with(|table: &FigureTable| !table.keys().is_empty()));
    view! {
        <section class="proposed" aria-labelledby="with-proposal">
            <h3 id="with-proposal">{words.with_proposal}</h3>
            <p class="amount" hidden=move || said.with(|said| said.hero.is_empty())>
                <Explained figure=asked name=words.could_take_part_more of=work.short_name(id) value=hero /> " "
                <span>{words.could_take_part}</span>
            </p>
            <p class="say" id="proposal-said">
                <b>{move || said.with(|said| said.condition.clone())}</b> " "
                {move || said.with(|said| said.rest.clone())}
            </p>
            <ShareAsked of />
            <Show when=move || has_rows.get()>
                <section aria-label=raises_named>
                    <h4 class="hidden" id="raises">{raises_named}</h4>
                    <div><Table named="raises" of=table /></div>
                </section>
            </Show>
            <BreakEven of raises />
        </section>
    }
}

fn told_of(work: crate::state::Work, of: &Arc<OfYear>) -> Told {
    let (format, words) = (work.format(), work.lang().result_words());
    let said = |what: &WhatIf| {
        let [condition, rest] = told::condition(format, &of.name, of.year, what);
        let rest = format!("{rest} {}", told::of_them(format, what));
        Told { hero: told::more_or_fewer(format, what.participants), condition, rest }
    };
    match &of.what_if {
        Err(lacking) => Told { rest: told::lacking(format.lang, lacking), ..Told::default() },
        Ok(what) if what.difference == Kronor::ZERO => {
            Told { rest: words.nothing_proposed.to_owned(), ..Told::default() }
        }
        Ok(what) => said(what),
    }
}

/// Which part goes to insatser for individuals: as in the account until the reader says otherwise.
#[component]
fn ShareAsked(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let by_account = follow(move || {
        let share = of.with(|of| of.as_ref().and_then(|of| of.account.share_of_costs(AccountItem::Individual)));
        share.map(|share| Percent::from_hundredths(share.rounded(1) * 10))
    });
    let asked = follow(move || work.question.get().results.share);
    // It can be said where the account does not, and what it divides by is known.
    let is_asked = follow(move || {
        let lacks = |of: &Arc<OfYear>| match &of.what_if {
            Ok(_) => true,
            Err(lacking) => lacking.as_slice() == [Lacking::Costs],
        };
        of.with(|of| of.as_ref().is_some_and(lacks))
    });
    let value = Signal::derive(move || asked.get().or(by_account.get()).unwrap_or(Percent::FULL));
    let set = move |share: Percent| {
        let share = Some(share).filter(|share| Some(*share) != by_account.get_untracked());
        work.question.update(|question| question.results.share = share);
        Ok(())
    };
    let back = move |_| work.question.update(|question| question.results.share = None);
    view! {
        <Show when=move || is_asked.get()>
            <div class="asks">
                <Ask name=words.share_to_individuals>
                    <PercentField
                        id="share-individual"
                        label=words.share_to_individuals
                        value
                        set=Callback::new(set)
                        highest=Percent::FULL
                    />
                </Ask>
                <Show when=move || asked.get().is_some()>
                    <button type="button" class="link" on:click=back>{words.by_account}</button>
                </Show>
            </div>
        </Show>
    }
}
