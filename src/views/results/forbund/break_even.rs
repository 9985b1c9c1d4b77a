//! When a party's raise pays for itself, by what the reader says that one person's support costs it.

use crate::{
    components::{AmountField, Ask, SelectOption},
    state::{
        follow,
        results::{Raises, party_code},
        use_work,
    },
};
use finsam_engine::{Kronor, Party};
use leptos::prelude::*;

#[component]
pub fn BreakEven(raises: Memo<Raises>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let parties = follow(move || raises.with(|raises| raises.0.iter().map(|of| of.party).collect::<Vec<_>>()));
    let name = move |party: Party| {
        let found =
            raises.with_untracked(|raises| raises.0.iter().find(|of| of.party == party).map(|of| of.name.clone()));
        found.unwrap_or_default()
    };
    let chosen = follow(move || work.question.get().results.party);
    let cost = follow(move || work.question.get().results.cost);
    let said = follow(move || raises.with(|raises| raises.break_even(work)));
    let choose = move |party: String| {
        let party = parties.with_untracked(|parties| parties.iter().copied().find(|of| party_code(*of) == party));
        work.question.update(|question| question.results.party = party);
    };
    let option = move |party: Party| {
        let is_first = move || parties.with(|parties| parties.first() == Some(&party));
        let is_chosen = Signal::derive(move || chosen.get().map_or_else(is_first, |chosen| chosen == party));
        view! { <SelectOption value=party_code(party) name=name(party) is_chosen /> }
    };
    let set = move |kronor: Kronor| {
        work.question.update(|question| question.results.cost = Some(kronor));
        Ok(())
    };
    view! {
        <section aria-labelledby="break-even" hidden=move || parties.with(Vec::is_empty)>
            <h3 id="break-even">{words.break_even}</h3>
            <p class="help" id="break-even-help">{words.break_even_about}</p>
            <div class="asks">
                <Ask name=words.party>
                    <select id="break-even-party" on:change:target=move |select| choose(select.target().value())>
                        <For each=move || parties.get() key=Party::clone let:party>
                            {option(party)}
                        </For>
                    </select>
                </Ask>
                <Ask name=Signal::derive(move || format!("{}, {}", words.cost_of_one, work.format().unit_sign()))>
                    <AmountField
                        id="cost-of-one"
                        label=words.cost_of_one
                        value=cost
                        set=Callback::new(set)
                        help="break-even-help"
                        placeholder=words.amount
                    />
                </Ask>
            </div>
            <p class="say" id="break-even-said" hidden=move || said.with(String::is_empty)>{said}</p>
        </section>
    }
}
