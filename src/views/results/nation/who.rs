//! Who took part in 2021, by one division at a time.

use crate::{
    components::{Choices, Table},
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
    let known: Vec<&'static str> = divisions.iter().map(|[name, _]| *name).collect();
    let choose = move |name: String| {
        if let Some(found) = known.iter().find(|of| **of == name) {
            chosen.set(found);
        }
    };
    let all = follow(move || {
        let named = |division: &[&'static str; 2]| (division[0].to_owned(), capitalised(named(work.lang(), *division)));
        divisions.iter().map(named).collect()
    });
    let is_chosen = Signal::derive(move || chosen.get().to_owned());
    let names = vec![(0, own.women.to_lowercase()), (2, own.men.to_lowercase())];
    view! {
        <section aria-labelledby="nation-who">
            <h3 id="nation-who">{words.who}</h3>
            <p class="help">{words.who_about}</p>
            <Choices id="division" name=words.group all chosen=is_chosen choose=Callback::new(choose) />
            <Key of="nation-groups" names />
            <div class="drawn"><BarsChart of="nation-groups" bars /></div>
            <div><Table named="nation-who" of=table /></div>
        </section>
    }
}
