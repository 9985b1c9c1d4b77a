//! The dialogues that any view can open.

use crate::{
    components::{Dialog, Later, Model, Paper, Part},
    state::use_work,
};
use leptos::prelude::*;

/// The derivation of a figure, while one is asked for.
#[component]
pub fn ExplanationDialog() -> impl IntoView {
    let explaining = use_work().explaining;
    view! {
        <Dialog
            title="explained"
            is_open=Signal::derive(move || explaining.with(Option::is_some))
            closed=Callback::new(move |()| explaining.set(None))
        >
            <Later part=Part::Model(Model::Explanation) />
        </Dialog>
    }
}

/// The link of one or several scenarios, while there is something to share.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let work = use_work();
    let closed = move |()| {
        work.sharing.set(Vec::new());
        // The next link has not been copied yet.
        work.status.set(String::new());
    };
    view! {
        <Dialog
            title="share"
            is_open=Signal::derive(move || !work.sharing.with(Vec::is_empty))
            closed=Callback::new(closed)
        >
            <Later part=Part::Papers(Paper::Sharing) />
        </Dialog>
    }
}
