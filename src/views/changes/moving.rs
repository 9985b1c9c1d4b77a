//! Putting an entry before or after its neighbour.

use super::act::{Act, focus_soon};
use crate::{
    state::{Entry, Listed, use_work},
    text,
};
use leptos::{html, prelude::*};

#[component]
pub fn Moving(entry: Memo<Entry>, all: Memo<Listed>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().note_words();
    let sentence = Memo::new(move |_| entry.with(|entry| entry.sentence.clone()));
    let place = Memo::new(move |_| all.with(|all| entry.with(|entry| all.place(&entry.key))).unwrap_or_default());
    let last = move || all.with(|all| all.entries().len()).saturating_sub(1);
    let is_first = Signal::derive(move || place.get() == 0);
    let is_last = Signal::derive(move || place.get() >= last());
    let [to_move_up, to_move_down] = [(); 2].map(|()| NodeRef::<html::Button>::new());
    let swap = move |earlier: usize, to: usize, button: NodeRef<html::Button>| {
        let both = all.with_untracked(|all| {
            let places = |place: usize| all.entries().get(place).map(Entry::places);
            places(earlier).zip(places(earlier + 1))
        });
        let Some((earlier, later)) = both else { return };
        work.swap(&earlier, &later, to);
        // What is put elsewhere in the document loses the focus.
        focus_soon(button);
    };
    let up = Callback::new(move |()| {
        if let Some(before) = place.get_untracked().checked_sub(1) {
            swap(before, before, to_move_up);
        }
    });
    let down = Callback::new(move |()| swap(place.get_untracked(), place.get_untracked() + 1, to_move_down));
    view! {
        <Act name=words.up full=text::move_up sentence button=to_move_up is_disabled=is_first act=up />
        <Act name=words.down full=text::move_down sentence button=to_move_down is_disabled=is_last act=down />
    }
}
