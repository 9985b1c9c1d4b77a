//! What is said of a link that was opened.

use super::OpenedLink;
use crate::{drawn::told, state::Work, text::Lang};
use leptos::prelude::*;

/// Made with a model whose figures for Stockholms stad were others: 34 000 000 of 57 000 000 kr.
const OLD_LINK: &str = "#s=1.2023.H%C3%B6jning~c.stockholms-stad.s.18000000~c.stockholms-stad.r.9000000~\
    c.stockholms-stad.0180.9000000!23cdd0e8&m=1.1&f=qu8xxphc-k8qkg~isoy";

/// What is said once a link has been opened.
fn of(link: &str, lang: Lang) -> String {
    let prepare = |work: Work| {
        work.preferences.update(|preferences| preferences.lang = lang);
        assert!(work.open_link(link).is_some());
    };
    told(prepare, || view! { <OpenedLink /> })
}

#[test]
fn nothing_is_said_without_a_link() {
    assert_eq!(told(|_| (), || view! { <OpenedLink /> }), "");
}

#[test]
fn a_link_whose_maker_saw_other_figures_shows_both() {
    insta::assert_snapshot!(of(OLD_LINK, Lang::Sv));
    insta::assert_snapshot!(of(OLD_LINK, Lang::En));
}

#[test]
fn a_damaged_link_says_what_could_be_read() {
    let cut = OLD_LINK.split("0180").next().unwrap();
    insta::assert_snapshot!(of(cut, Lang::Sv));
    insta::assert_snapshot!(of("#s=hello", Lang::En));
}
