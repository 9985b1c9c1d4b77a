//! A dialogue beside the page, which returns the focus to where it was when it closes.

use crate::state::use_work;
use leptos::{html, prelude::*};

/// A dialogue that is open while there is something to show. `title` is the id of its heading. Its content is drawn anew each
/// time it opens.
#[component]
pub fn Dialog(
    title: &'static str,
    #[prop(into)] is_open: Signal<bool>,
    /// What to do when it has been closed.
    closed: Callback<()>,
    children: ChildrenFn,
) -> impl IntoView {
    let work = use_work();
    let dialog = NodeRef::<html::Dialog>::new();
    let is_open = Memo::new(move |_| is_open.get());
    Effect::new(move || {
        if let Some(dialog) = dialog.get().filter(|_| is_open.get())
            && !dialog.open()
        {
            // It is on the page, so it can be shown.
            let _ = dialog.show_modal();
        }
    });
    // Whoever hears the page begins at the heading, also where what the dialogue shows comes later.
    Effect::new(move |was_open: Option<bool>| {
        work.drawn_parts.track();
        let is_open = is_open.get();
        let is_elsewhere = || work.root.has_focus_in("dialog[open] :is(a, input, textarea, select)");
        if is_open && (was_open != Some(true) || !is_elsewhere()) {
            work.root.focus_soon(title);
        }
        is_open
    });
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <dialog node_ref=dialog aria-labelledby=title on:close=move |_| closed.run(())>
            <Show when=move || is_open.get()>
                <div class="explanation">
                    {children()}
                    <p><button class="primary" on:click=close>{work.words().close}</button></p>
                </div>
            </Show>
        </dialog>
    }
}
