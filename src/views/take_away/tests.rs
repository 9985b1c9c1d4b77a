//! What is said of taking tables and charts along, before the browser has looked for any.

use super::TakeAway;
use crate::{drawn::told, text::Lang};
use leptos::prelude::*;

#[test]
fn where_nothing_is_found_that_is_said_and_the_workbook_remains() {
    insta::assert_snapshot!(told(|_| (), || view! { <TakeAway /> }));
}

#[test]
fn in_english_too() {
    insta::assert_snapshot!(told(|work| work.preferences.update(|of| of.lang = Lang::En), || view! { <TakeAway /> }));
}

#[test]
fn who_may_only_look_is_offered_no_workbook() {
    let told = told(|work| work.is_readonly.set(true), || view! { <TakeAway /> });
    assert!(!told.contains("Excel. "), "{told}");
    assert!(!told.contains("Spara som Excel"), "{told}");
}
