//! What the view says, and the markup of an element.

use super::Embedding;
use crate::{
    drawn::{html, told},
    state::{Theme, View, Wanted, Work},
    text::format::Lang,
    views::EmbeddedPage,
};
use leptos::{callback::UnsyncCallback, prelude::*};

fn at_home(work: Work) {
    work.home.set_value(Some("https://example.org/finsam/".to_owned()));
}

#[test]
fn the_view_says_what_to_choose_and_what_a_page_needs() {
    insta::assert_snapshot!(told(at_home, || view! { <Embedding /> }));
}

#[test]
fn the_view_says_the_same_in_english() {
    let prepare = |work: Work| {
        at_home(work);
        work.preferences.update(|preferences| preferences.lang = Lang::En);
        work.wanted.set_value(Some(Wanted { width: Some(600), is_pinned: true, ..Wanted::as_shown(work) }));
    };
    insta::assert_snapshot!(told(prepare, || view! { <Embedding /> }));
}

#[test]
fn a_page_that_no_server_gives_out_says_why_there_is_no_code() {
    let told = told(|_| (), || view! { <Embedding /> });
    assert!(told.contains("Sidan är öppnad som en fil.") && !told.contains("[button] Kopiera: Element"), "{told}");
}

#[test]
fn the_element_is_shown_with_what_has_been_chosen() {
    let prepare = |work: Work| {
        at_home(work);
        let forbund = "hbs".parse().ok();
        let wanted = Wanted { view: View::Equity, forbund, theme: Theme::Dark, is_readonly: true, ..Wanted::default() };
        work.wanted.set_value(Some(wanted));
    };
    let html = html(prepare, || view! { <Embedding /> });
    let (_, element) = html.split_once("<finsam-kalkyl").expect("the element is there");
    let (attributes, _) = element.split_once('>').unwrap_or_default();
    assert_eq!(attributes, r#" view="equity" forbund="hbs" theme="dark" readonly="" data-own-undo="""#);
}

#[test]
fn an_element_is_a_group_and_leaves_landmarks_and_paper_to_the_hosts_page() {
    let prepare = |work: Work| {
        at_home(work);
        work.is_readonly.set(true);
    };
    let html = html(prepare, || {
        view! { <EmbeddedPage work=expect_context() changed=UnsyncCallback::new(|()| ()) /> }
    });
    for tag in ["<header", "<nav", "<main", "<footer", "class=\"skip\"", "vy=papper", "vy=badda-in", "style="] {
        assert!(!html.contains(tag), "the element has {tag}");
    }
    for part in ["calculator", "header", "nav", "status", "main", "footer"] {
        assert!(html.contains(&format!("part=\"{part}\"")), "the element has no part {part}");
    }
    let (start, _) = html.split_once("><").unwrap_or_default();
    let expected = r#"<div id="page" role="group" aria-label="Finsamkalkylen" part="calculator" lang="sv" data-theme="auto" data-readonly="" class="embedded""#;
    assert_eq!(start, expected);
    // What the reader may only look at cannot be typed into.
    assert!(
        html.split("<input")
            .skip(1)
            .filter(|input| input.contains("inputmode"))
            .all(|input| input.contains("readonly"))
    );
}
