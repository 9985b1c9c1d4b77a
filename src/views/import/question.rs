//! What each name stands for that fits no förbund and no kommun alone, to choose.

use crate::{
    components::SelectOption,
    state::{Choices, use_import, use_work},
};
use finsam_sheets::border::Answer;
use leptos::prelude::*;

#[component]
pub fn Questions() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let names = Memo::new(move |_| import.asked.with(|all| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>()));
    let is_asked = Memo::new(move |_| names.with(|names| !names.is_empty()));
    view! {
        <Show when=move || is_asked.get()>
            <section aria-labelledby="questions">
                <h3 id="questions">{words.questions}</h3>
                <p class="help">{words.questions_about}</p>
                <div>
                    <For each=move || names.get() key=String::clone let:name>
                        <Question name />
                    </For>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn Question(name: String) -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let found = import.asked.with_untracked(|all| {
        let place = all.iter().position(|one| one.name == name)?;
        Some((place, all[place].clone()))
    });
    let Some((place, asked)) = found else { return ().into_any() };
    let answer = Memo::new({
        let name = name.clone();
        move |_| import.asked.with(|all| all.iter().find(|one| one.name == name).and_then(|one| one.answer))
    });
    let Choices { near, all } = import.choices(&asked);
    let new = (!asked.is_of_kommun).then(|| (Answer::New, words.new_forbund.to_owned()));
    // Each by its place among all that there is to choose.
    let answers: Vec<Answer> = near.iter().chain(&new).chain(&all).map(|(answer, _)| *answer).collect();
    let choose = {
        let name = name.clone();
        move |value: String| {
            let chosen = value.parse().ok().and_then(|place: usize| answers.get(place).copied());
            import.answer(&name, chosen);
        }
    };
    let (first_of_new, first_of_all) = (near.len(), near.len() + usize::from(new.is_some()));
    view! {
        <p>
            <label>
                {name} " "
                <select
                    id=format!("answer-{place}")
                    on:change:target=move |select| choose(select.target().value())
                >
                    <SelectOption
                        value=""
                        name=words.choose
                        is_chosen=Signal::derive(move || answer.get().is_none())
                    />
                    {(!near.is_empty()).then(|| view! {
                        <optgroup label=words.suggestions><Options choices=near first=0 answer /></optgroup>
                    })}
                    <Options choices=new.into_iter().collect() first=first_of_new answer />
                    <optgroup label=words.all><Options choices=all first=first_of_all answer /></optgroup>
                </select>
            </label>
        </p>
    }
    .into_any()
}

/// Choices, of which the first has this place among all of them.
#[component]
fn Options(choices: Vec<(Answer, String)>, first: usize, answer: Memo<Option<Answer>>) -> impl IntoView {
    let option = |(place, (of, name)): (usize, (Answer, String))| {
        let is_chosen = Signal::derive(move || answer.get() == Some(of));
        view! { <SelectOption value=place.to_string() name is_chosen /> }
    };
    (first..).zip(choices).map(option).collect_view()
}
