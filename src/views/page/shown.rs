//! The view that the route leads to.

use crate::{
    components::{Detail, Later, Main, Model, OwnPart, Paper, Part, Plan, Proposal, ResultPart},
    state::{View, use_work},
    views::{beside::Beside, changes::Changes, overview::Overview},
};
use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

#[component]
pub fn ShownView() -> impl IntoView {
    let work = use_work();
    let view = Memo::new(move |_| work.route.get().view);
    Effect::new(move |former: Option<View>| {
        let view = view.get();
        if former == Some(View::Meeting) && view != View::Meeting {
            // After the view itself, which may want the focus too.
            request_animation_frame(move || work.root.focus_soon("meeting-mode"));
        }
        view
    });
    move || match view.get() {
        View::Distribution => view! { <Distribution /> }.into_any(),
        View::Forbund => view! { <Main class="one"><Beside /><Changes /><ToTakeAway /></Main> }.into_any(),
        View::Way => view! { <WithChanges part=Part::Plans(Plan::Way) /> }.into_any(),
        View::Results => view! { <WithChanges part=Part::Results(ResultPart::View) /> }.into_any(),
        View::Equity => view! { <WithChanges part=Part::Details(Detail::Equity) /> }.into_any(),
        View::Assumptions => view! { <WithChanges part=Part::Model(Model::Assumptions) /> }.into_any(),
        View::Scenarios => view! { <Alone part=Part::Proposals(Proposal::Scenarios) /> }.into_any(),
        View::Import => view! { <Alone part=Part::Own(OwnPart::Import) /> }.into_any(),
        View::Datasets => view! { <Alone part=Part::Own(OwnPart::Datasets) /> }.into_any(),
        View::Paper => view! { <Alone part=Part::Papers(Paper::Board) /> }.into_any(),
        View::Embedding => view! { <Alone part=Part::Papers(Paper::Embedding) /> }.into_any(),
        View::Meeting => view! { <Main class="whole"><Later part=Part::Papers(Paper::Meeting) /></Main> }.into_any(),
    }
}

/// The table of förbund beside the one that is chosen; on a phone that has the page for itself.
#[component]
fn Distribution() -> impl IntoView {
    let work = use_work();
    let is_chosen = Signal::derive(move || work.route.get().forbund.is_some());
    view! {
        <Main class="two" is_chosen>
            <Overview shown=work.shown() />
            <Beside />
            <Changes />
            <ToTakeAway />
        </Main>
    }
}

/// A view that is fetched later, with the list of changes.
#[component]
fn WithChanges(part: Part) -> impl IntoView {
    view! {
        <Main class="one">
            <Later part />
            <Changes />
            <ToTakeAway />
        </Main>
    }
}

/// A view that is fetched later.
#[component]
fn Alone(part: Part) -> impl IntoView {
    view! {
        <Main class="one">
            <Later part />
            <ToTakeAway />
        </Main>
    }
}

/// What can be copied or saved of the view, while somebody looks at it. The next view may be drawn in the same element, and
/// begins with it closed.
#[component]
fn ToTakeAway() -> impl IntoView {
    let is_open = RwSignal::new(false);
    let list = NodeRef::new();
    let toggled = move |_| is_open.set(list.get_untracked().is_some_and(|list: HtmlDetailsElement| list.open()));
    view! {
        <details class="more" node_ref=list prop:open=move || is_open.get() on:toggle=toggled>
            <summary>{use_work().words().take_away}</summary>
            <Show when=move || is_open.get()>
                <Later part=Part::Papers(Paper::TakeAway) />
            </Show>
        </details>
    }
}
