//! What the overview says.

use super::Overview;
use crate::{drawn::told, state::use_work};
use leptos::prelude::*;

#[test]
fn the_overview_says_who_has_how_much_of_the_ideal() {
    let told = told(|_| (), || view! { <Overview shown=use_work().shown() /> });
    insta::assert_snapshot!(told);
}
