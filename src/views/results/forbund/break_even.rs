//! When a party's raise pays for itself, by what the reader says that one person's support costs it.

use crate::{
    components::{AmountField, Ask, Choices, Explained},
    state::{
        follow,
        results::{Raises, ShownYear, party_code},
        use_work,
    },
};
use finsam_engine::Kronor;
use leptos::prelude::*;

#[component]
pub fn BreakEven(of: ShownYear, raises: Memo<Raises>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let all = follow(move || {
        raises.with(|raises| raises.0.iter().map(|of| (party_code(of.party), of.name.clone())).collect::<Vec<_>>())
    });
    let asked_party = follow(move || work.question.get().results.party);
    let chosen = Signal::derive(move || {
        let first = || all.with(|all| all.first().map(|(value, _)| value.clone()));
        asked_party.get().map(party_code).or_else(first).unwrap_or_default()
    });
    let cost = follow(move || work.question.get().results.cost);
    let said = follow(move || raises.with(|raises| raises.break_even(work)));
    let asked = Signal::derive(move || {
        let figure = said.with(|said| said.asked)?;
        of.with(|of| of.as_ref().and_then(|of| of.asked(figure)))
    });
    let persons = Signal::derive(move || said.with(|said| said.persons.clone()));
    let whose = of.with_untracked(|of| of.as_ref().map(|of| of.name.clone())).unwrap_or_default();
    let choose = move |value: String| {
        let found = |raises: &Raises| raises.0.iter().map(|of| of.party).find(|party| party_code(*party) == value);
        let party = raises.with_untracked(found);
        work.question.update(|question| question.results.party = party);
    };
    let set = move |kronor: Kronor| {
        work.question.update(|question| question.results.cost = Some(kronor));
        Ok(())
    };
    view! {
        <section aria-labelledby="break-even" hidden=move || all.with(Vec::is_empty)>
            <h3 id="break-even">{words.break_even}</h3>
            <p class="help" id="break-even-help">{words.break_even_about}</p>
            <div class="asks">
                <Choices id="break-even-party" name=words.party all chosen choose=Callback::new(choose) />
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
            <p class="amount" hidden=move || said.with(|said| said.persons.is_empty())>
                <Explained figure=asked name=words.break_even of=whose value=persons /> " "
                <span>{words.fewer_persons}</span>
            </p>
            <p class="say" id="break-even-said" hidden=move || said.with(|said| said.said.is_empty())>
                {move || said.with(|said| said.said.clone())}
            </p>
        </section>
    }
}
