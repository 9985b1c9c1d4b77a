//! The figures of one insats, to change; and the insats, to take away.

use crate::{
    components::{Ask, Field, SelectOption},
    state::{
        follow,
        results::{InsatsPlace, InsatsWritten, ShownYear},
        use_work,
    },
    text::{insats_item, insatser as told, results::capitalised},
};
use finsam_engine::{InsatsItem, InsatsKind};
use leptos::prelude::*;

/// The form of the insats that is chosen, where it is of the year that is shown.
#[component]
pub fn InsatsForm(of: ShownYear, chosen: RwSignal<Option<InsatsPlace>>) -> impl IntoView {
    // Drawn anew for another insats, and not for another figure of it.
    let shown = follow(move || {
        let place = chosen.get()?;
        of.with(|of| of.as_ref().and_then(|of| place.of(of))).map(|_| place)
    });
    move || shown.get().map(|place| view! { <OneForm of chosen place /> })
}

#[component]
fn OneForm(of: ShownYear, chosen: RwSignal<Option<InsatsPlace>>, place: InsatsPlace) -> impl IntoView {
    let work = use_work();
    let words = work.lang().insats_words();
    let title = told::change_of(work.lang(), &place.name, place.year);
    let place = StoredValue::new(place);
    let written = follow(move || {
        let written = |place: &InsatsPlace| of.with(|of| of.as_ref().map(|of| place.written(work, of)));
        place.with_value(written).unwrap_or_default()
    });
    let back = move || {
        chosen.set(None);
        work.root.focus_soon("insatser");
    };
    let take_away = move |_| {
        place.with_value(|place| place.take_away(work));
        back();
    };
    let is_changed = follow(move || written.with(|written| written.is_changed));
    view! {
        <section class="insats-form" aria-labelledby="insats-form">
            <h4 id="insats-form">{title}</h4>
            <p class="help" id="insats-help">{words.about}</p>
            <div class="entries">
                <KindSelect place written />
                {InsatsItem::ALL.into_iter().map(|item| view! { <Entry place item written /> }).collect_view()}
            </div>
            <div class="actions">
                <button type="button" id="insats-done" on:click=move |_| back()>{words.done}</button>
                <Show when=move || is_changed.get()>
                    <button
                        type="button"
                        class="link"
                        on:click=move |_| place.with_value(|place| place.take_back(work))
                    >
                        {words.take_back}
                    </button>
                </Show>
                <button type="button" class="link" id="insats-take-away" on:click=take_away>{words.take_away}</button>
            </div>
        </section>
    }
}

#[component]
fn KindSelect(place: StoredValue<InsatsPlace>, written: Memo<InsatsWritten>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().insats_words();
    let choose = move |value: String| {
        let kind = if value == STRUCTURAL { InsatsKind::Structural } else { InsatsKind::Individual };
        // Both can be said of any insats.
        let _ = place.with_value(|place| place.set_kind(work, kind));
    };
    let is_structural = Signal::derive(move || written.with(|written| written.is_structural));
    let is_individual = Signal::derive(move || !is_structural.get());
    view! {
        <Ask name=words.kind>
            <select id="insats-kind" on:change:target=move |select| choose(select.target().value())>
                <SelectOption value="individual" name=words.for_individuals is_chosen=is_individual />
                <SelectOption value=STRUCTURAL name=words.for_structures is_chosen=is_structural />
            </select>
        </Ask>
    }
}

const STRUCTURAL: &str = "structural";

#[component]
fn Entry(place: StoredValue<InsatsPlace>, item: InsatsItem, written: Memo<InsatsWritten>) -> impl IntoView {
    let work = use_work();
    let field = InsatsPlace::field(item);
    let named = capitalised(insats_item(work.lang(), item));
    let unit = move || if item.is_amount() { format!(", {}", work.format().unit_sign()) } else { String::new() };
    let label = Signal::derive(move || format!("{named}{}", unit()));
    let text = move || written.with(|written| written.texts.get(item as usize).cloned().unwrap_or_default());
    view! {
        <div class="entry">
            <label for=field.clone()>{label}</label>
            <div>
                <Field
                    id=field
                    label
                    value=Signal::derive(text)
                    read=Callback::new(move |typed: String| place.with_value(|place| place.read(work, item, &typed)))
                    step=Callback::new(move |steps| place.with_value(|place| place.step(work, item, steps)))
                    placeholder=work.words().unknown
                    help="insats-help"
                />
            </div>
        </div>
    }
}
