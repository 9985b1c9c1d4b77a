//! Who took part in 2021, by one division at a time.

use crate::{
    components::{Ask, SelectOption, Table},
    state::{
        follow,
        results::{divisions, group_bars, group_table},
        use_work,
    },
    text::{results::capitalised, results_nation::named},
    views::results::{bars_chart::BarsChart, patterns::Key},
};
use leptos::prelude::*;

#[component]
pub fn Who() -> impl IntoView {
    let work = use_work();
    let (words, own) = (work.lang().nation_words(), work.lang().result_words());
    let divisions = divisions();
    let chosen = RwSignal::new(divisions.first().map_or("", |[name, _]| *name));
    let bars = follow(move || group_bars(work, chosen.get()));
    let table = follow(move || group_table(work, chosen.get()));
    let all: Vec<&'static str> = divisions.iter().map(|[name, _]| *name).collect();
    let choose = move |name: String| {
        if let Some(found) = all.iter().find(|of| **of == name) {
            chosen.set(found);
        }
    };
    let option = move |division: [&'static str; 2]| {
        let is_chosen = Signal::derive(move || chosen.get() == division[0]);
        view! { <SelectOption value=division[0] name=capitalised(named(work.lang(), division)) is_chosen /> }
    };
    let names = vec![(0, own.women.to_lowercase()), (2, own.men.to_lowercase())];
    view! {
        <section aria-labelledby="nation-who">
            <h3 id="nation-who">{words.who}</h3>
            <p class="help">{words.who_about}</p>
            <Ask name=words.group>
                <select id="division" on:change:target=move |select| choose(select.target().value())>
                    {divisions.into_iter().map(option).collect_view()}
                </select>
            </Ask>
            <Key of="nation-groups" names />
            <div class="drawn"><BarsChart of="nation-groups" bars /></div>
            <div><Table named="nation-who" of=table /></div>
        </section>
    }
}
