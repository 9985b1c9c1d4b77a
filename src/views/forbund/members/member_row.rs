//! One kommun of a förbund.

use crate::{
    components::{Explained, Mark},
    state::use_work,
    text,
};
use finsam_engine::{Edit, Figure, ForbundId, KommunCode, Quality, State};
use leptos::prelude::*;

#[component]
pub fn MemberRow(forbund: ForbundId, code: KommunCode) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let name = work.now.with_untracked(|now| text::kommun_name(now.state.dataset, code));
    let population = Memo::new(move |_| work.now.with(|now| now.state.population_value(code)));
    let count = move || population.get().map(|known| work.format().count(known.population)).unwrap_or_default();
    // That a figure of the underlag is published needs no mark.
    let population_is =
        move || population.get().map(|known| known.quality).filter(|quality| *quality == Quality::Imported);
    let fye = move || work.now.with(|now| work.format().fye(now.state.fye(code)));
    let fye_is = move || work.now.with(|now| quality(&now.state, code));
    let part = move || work.now.with(|now| work.figure(now.outcome.kommun(code).map(|kommun| kommun.ideal_part)));
    let is_new = move || {
        let was_member = work.of_base(forbund, |before| before.kommuner.iter().any(|(member, _)| *member == code));
        !was_member.unwrap_or_default()
    };
    let remove = move |_| {
        // A kommun that is on the page can be removed; the focus goes on where the next can be added.
        if work.edit(Edit::Move { kommun: code, to: None }).is_ok() {
            work.root.focus_soon("add-kommun");
        }
    };
    view! {
        <tr role="row" class:new=is_new>
            <th scope="row" role="rowheader">{name.clone()}</th>
            <td class="n" role="cell">
                <span>{count}</span>
                <Mark quality=Signal::derive(population_is) />
            </td>
            <td class="n" role="cell" data-label=words.fye>
                <Explained figure=Figure::Fye(code) name=words.fye_long of=name.clone() value=Signal::derive(fye) />
                <Mark quality=Signal::derive(fye_is) />
            </td>
            <td class="n" role="cell" data-label=words.ideal_part>
                <Explained
                    figure=Figure::IdealPart(code)
                    name=words.ideal_part
                    of=name.clone()
                    value=Signal::derive(part)
                />
            </td>
            <td class="acts" role="cell">
                <button
                    class="link"
                    id=format!("remove-{code}")
                    aria-label=text::remove_kommun(work.lang(), &name)
                    on:click=remove
                >
                    {words.remove}
                </button>
            </td>
        </tr>
    }
}

/// How well a kommun's HE are known: what is derived for several together is divided between them by the estimate.
fn quality(state: &State, code: KommunCode) -> Option<Quality> {
    let value = state.fye_value(code)?;
    let is_of_several = value.derived_in.is_some_and(|index| state.dataset.forbund()[index].members.len() > 1);
    Some(if is_of_several { Quality::Estimated } else { value.quality })
}
