//! The area on a map, where that is wanted.

use super::section::Section;
use crate::{
    components::{Later, MapPart, Part},
    state::use_work,
};
use leptos::prelude::*;

#[component]
pub fn MapOfArea() -> impl IntoView {
    view! {
        <Section id="paper-map" heading=use_work().words().as_map>
            <Later part=Part::Map(MapPart::Paper) />
        </Section>
    }
}
