//! What the embedded calculator is to show.

mod ask_select;
mod forbund_choice;
mod pixels_field;
mod values;

use super::{checkbox::Checkbox, section::Section};
use crate::state::{Area, Theme, Wanted, lang_from_code, unit_from_code, use_work, view_name, view_named};
use ask_select::AskSelect;
use forbund_choice::ForbundChoice;
use leptos::prelude::*;
use pixels_field::{HeightField, WidthField};

#[component]
pub fn Choices(wanted: RwSignal<Wanted>) -> impl IntoView {
    let words = use_work().lang().embedding_words();
    let of = move |part: fn(&Wanted) -> bool| Signal::derive(move || wanted.with(part));
    let toggle = move |part: fn(&mut Wanted) -> &mut bool| {
        Callback::new(move |()| {
            wanted.update(|wanted| {
                let part = part(wanted);
                *part = !*part;
            });
        })
    };
    view! {
        <Section id="embed-choose" heading=words.choose>
            <div class="asks">
                <Selects wanted />
                <WidthField wanted />
                <HeightField wanted />
            </div>
            <ForbundChoice wanted />
            <div>
                <Checkbox
                    id="embed-readonly"
                    name=words.readonly
                    is_checked=of(|wanted| wanted.is_readonly)
                    toggle=toggle(|wanted| &mut wanted.is_readonly)
                />
                <Checkbox
                    id="embed-scenario"
                    name=words.scenario
                    is_checked=of(|wanted| wanted.has_scenario)
                    toggle=toggle(|wanted| &mut wanted.has_scenario)
                />
            </div>
        </Section>
    }
}

/// View, län, language, colours and unit.
#[component]
fn Selects(wanted: RwSignal<Wanted>) -> impl IntoView {
    let work = use_work();
    let (words, page) = (work.lang().embedding_words(), work.words());
    let of = move |part: fn(&Wanted) -> String| Signal::derive(move || wanted.with(part));
    // Each list has only values that can be read again.
    let choose =
        move |set: fn(&mut Wanted, &str)| Callback::new(move |code: String| wanted.update(|wanted| set(wanted, &code)));
    view! {
        <AskSelect
            id="embed-view"
            name=words.view
            values=values::views(work)
            chosen=of(|wanted| view_name(wanted.view).to_owned())
            choose=choose(|wanted, name| wanted.view = view_named(name).unwrap_or_default())
        />
        <AskSelect
            id="embed-lan"
            name=words.lan
            values=values::areas(work)
            chosen=of(|wanted| wanted.area.code())
            choose=choose(|wanted, code| wanted.area = Area::named(code).unwrap_or(wanted.area))
        />
        <AskSelect
            id="embed-lang"
            name=words.language
            values=values::languages()
            chosen=of(|wanted| wanted.lang.code().to_owned())
            choose=choose(|wanted, code| wanted.lang = lang_from_code(code).unwrap_or(wanted.lang))
        />
        <AskSelect
            id="embed-theme"
            name=page.theme
            values=values::themes(work)
            chosen=of(|wanted| wanted.theme.code().to_owned())
            choose=choose(|wanted, code| wanted.theme = Theme::from_code(code))
        />
        <AskSelect
            id="embed-unit"
            name=page.unit
            values=values::units()
            chosen=of(|wanted| values::unit_code(wanted.unit).to_owned())
            choose=choose(|wanted, code| wanted.unit = unit_from_code(code))
        />
    }
}
