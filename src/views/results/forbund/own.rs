//! The reader's own figures of results: the numbers of an annual report, each a change that can be taken back.

use crate::{
    components::Field,
    state::{
        follow,
        results::{EntryGroup, FieldWritten, ResultPlace, ShownYear},
        use_work,
    },
    text::{result_item, results as told},
};
use finsam_engine::{ForbundId, ResultItem};
use leptos::prelude::*;

#[component]
pub fn OwnResults(id: ForbundId, of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let year = follow(move || of.with(|of| of.as_ref().map_or(0, |of| of.year)));
    // Where nothing is known, this is what there is to do.
    let is_open = of.with_untracked(|of| of.as_ref().is_some_and(|of| of.results.is_unknown()));
    let title = |group: EntryGroup| match group {
        EntryGroup::Who => words.who,
        EntryGroup::How => words.how,
        EntryGroup::Together => words.together,
        EntryGroup::BySex => words.by_sex,
    };
    // The fields are drawn anew for another year: what was typed belongs to the former.
    let fields = move || {
        let year = year.get();
        let group = |group: EntryGroup| {
            view! {
                <fieldset class="entries">
                    <legend>{title(group)}</legend>
                    {group.items().iter().map(|item| view! { <Entry id year item=*item of /> }).collect_view()}
                </fieldset>
            }
        };
        EntryGroup::ALL.map(group).into_iter().collect_view()
    };
    view! {
        <details class="more own-results" open=is_open>
            <summary id="own-results">{words.own} " " {year}</summary>
            <p class="help" id="own-results-help">{words.own_about}</p>
            {fields}
        </details>
    }
}

#[component]
fn Entry(id: ForbundId, year: i64, item: ResultItem, of: ShownYear) -> impl IntoView {
    let work = use_work();
    let place = ResultPlace { work, id, year, item };
    let written =
        follow(move || of.with(|of| of.as_ref().map(|of| FieldWritten::new(work, of, item))).unwrap_or_default());
    let field = ResultPlace::field(item);
    view! {
        <div class="entry">
            <label for=field.clone()>{told::capitalised(result_item(work.lang(), item))}</label>
            <div>
                <Field
                    id=field
                    label=told::field(work.lang(), item, year)
                    value=Signal::derive(move || written.with(|written| written.text.clone()))
                    read=Callback::new(move |typed: String| place.read(&typed))
                    step=Callback::new(move |steps| place.step(written.with_untracked(|written| written.value), steps))
                    remark=Signal::derive(move || written.with(|written| written.remark.clone()))
                    placeholder=work.words().unknown
                    help="own-results-help"
                    is_marked=Signal::derive(move || written.with(|written| written.is_own))
                />
            </div>
        </div>
    }
}
