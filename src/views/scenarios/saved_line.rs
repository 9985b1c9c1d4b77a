//! One saved scenario, and what can be done with it.

use crate::state::{SavedLine, SavedOf, use_work};
use leptos::prelude::*;

#[component]
pub fn Line(place: String, line: Memo<SavedLine>, is_renaming: RwSignal<bool>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let place = StoredValue::new(place);
    let has_own_name = move || line.with(|line| line.of == SavedOf::Reader);
    let can_be_kept = move || line.with(|line| line.of == SavedOf::ThisTabAlone);
    let is_compared = Signal::derive(move || Some(line.with(|line| line.is_compared)));
    let open = Callback::new(move |()| work.open_saved(&place.get_value()));
    let compare = Callback::new(move |()| work.toggle_compared(&place.get_value()));
    let duplicate = Callback::new(move |()| work.duplicate(&place.get_value()));
    let keep = Callback::new(move |()| {
        work.save_beside(&place.get_value());
        work.root.focus_soon("saved");
    });
    let rename = Callback::new(move |()| is_renaming.set(true));
    let remove = Callback::new(move |()| {
        work.remove_saved(&place.get_value());
        work.root.focus_soon("saved");
    });
    view! {
        <div class="saved-line">
            <span class="saved-name">
                <b>{move || line.get().name}</b>
                <small>{move || line.get().about}</small>
            </span>
            <Show when=can_be_kept>
                <Act id="keep" place title=words.keep line act=keep />
            </Show>
            <Act id="open" place title=words.open line act=open />
            <Act id="compare" place title=words.compare_it line is_pressed=is_compared act=compare />
            <Act id="copy" place title=words.duplicate line act=duplicate />
            <Show when=has_own_name>
                <Act id="rename" place title=words.rename line act=rename />
            </Show>
            <Act id="remove" place title=words.remove line act=remove />
        </div>
    }
}

/// A button called `title`, whose full name says on which scenario it acts.
#[component]
fn Act(
    id: &'static str,
    place: StoredValue<String>,
    title: &'static str,
    line: Memo<SavedLine>,
    /// Whether it is pressed, where it is a switch.
    #[prop(into, optional)]
    is_pressed: Signal<Option<bool>>,
    act: Callback<()>,
) -> impl IntoView {
    let pressed = move || is_pressed.get().map(|is_so| if is_so { "true" } else { "false" });
    view! {
        <button
            class="link"
            id=format!("{id}-{}", place.get_value())
            aria-label=move || line.with(|line| format!("{title}: {}", line.name))
            aria-pressed=pressed
            on:click=move |_| act.run(())
        >
            {title}
        </button>
    }
}
