//! What the embedded calculator is to show.

use super::{code::Wanted, section};
use crate::{
    components::{Choice, Combobox, Field},
    dom::{El, el, el_in, option},
    format::Lang,
    live::Live,
    overview::collation_key,
    text::{self, embedding as told},
    way::part::{ask, asks, named},
    work::Work,
};
use finsam_engine::ForbundId;

/// From narrow enough for a column to wider than any screen; the height of a frame alike.
const PIXELS: (u32, u32) = (280, 4_000);

pub fn choices(work: Work, wanted: Live<Wanted>) -> El {
    let words = work.lang().embedding_words();
    let page = work.words();
    let of_wanted = |id, name, values, of| named(name, select(id, values, wanted, of));
    let selects = asks()
        .with(of_wanted("embed-view", words.view, views(work), |wanted| &mut wanted.view))
        .with(of_wanted("embed-lan", words.lan, areas(work), |wanted| &mut wanted.lan))
        .with(of_wanted("embed-lang", words.language, languages(), |wanted| &mut wanted.lang))
        .with(of_wanted("embed-theme", page.theme, themes(work), |wanted| &mut wanted.theme))
        .with(of_wanted("embed-unit", page.unit, units(), |wanted| &mut wanted.unit))
        .with(width_field(work, wanted))
        .with(height_field(work, wanted));
    section("embed-choose", words.choose).with(selects).with(forbund_choice(work, wanted)).with(
        el("div")
            .with(checkbox("embed-readonly", words.readonly, wanted, |wanted| &mut wanted.is_readonly))
            .with(checkbox("embed-scenario", words.scenario, wanted, |wanted| &mut wanted.has_scenario)),
    )
}

/// Values with their names.
type Values = Vec<(String, String)>;

fn values<'a>(values: impl IntoIterator<Item = (&'a str, &'a str)>) -> Values {
    values.into_iter().map(|(value, name)| (value.to_owned(), name.to_owned())).collect()
}

fn views(work: Work) -> Values {
    let (words, own) = (work.words(), work.lang().embedding_words());
    values([
        ("overview", words.distribution),
        ("forbund", own.one_forbund),
        ("way", own.way),
        ("equity", words.equity),
        ("compare", words.scenarios),
        ("assumptions", words.assumptions),
        ("meeting", own.meeting),
    ])
}

/// Every län by the alphabet, after the whole country.
fn areas(work: Work) -> Values {
    let mut lan: Vec<_> = work.peek_now(|now| now.state.dataset.lan().iter().collect());
    lan.sort_unstable_by_key(|lan| collation_key(lan.name));
    let mut areas = values([("alla", work.words().whole_country)]);
    areas.extend(lan.into_iter().map(|lan| (lan.code.to_string(), lan.name.to_owned())));
    areas
}

fn languages() -> Values {
    values([Lang::Sv, Lang::En].map(|lang| (lang.code(), told::language_name(lang))))
}

fn themes(work: Work) -> Values {
    let words = work.words();
    values([("auto", words.theme_auto), ("light", words.theme_light), ("dark", words.theme_dark)])
}

fn units() -> Values {
    values(["kr", "tkr", "mnkr"].map(|unit| (unit, unit)))
}

/// A choice among values for one of the texts that are wanted.
fn select(id: &str, values: Values, wanted: Live<Wanted>, of: fn(&mut Wanted) -> &mut String) -> El {
    let options = values.into_iter().map(|(value, name)| {
        let this = value.clone();
        option(&value, &name, move || *of(&mut wanted.get()) == this)
    });
    el("select").id(id).on_value("change", move |value| wanted.update(|wanted| *of(wanted) = value)).with_all(options)
}

fn checkbox(id: &str, name: &str, wanted: Live<Wanted>, of: fn(&mut Wanted) -> &mut bool) -> El {
    let box_ = el("input")
        .id(id)
        .attr("type", "checkbox")
        .prop("checked", move || (*of(&mut wanted.get())).into())
        .on("change", move |_| wanted.update(|wanted| *of(wanted) = !*of(wanted)));
    el_in("label", "radio").with(box_).text(name)
}

/// One förbund, or none in particular.
fn forbund_choice(work: Work, wanted: Live<Wanted>) -> El {
    let words = work.lang().embedding_words();
    let choose = Combobox {
        id: "embed-forbund".into(),
        label: words.choose_forbund.to_owned(),
        placeholder: work.words().merge_placeholder,
        choices: Box::new(move || every_forbund(work)),
        choose: Box::new(move |id| {
            wanted.update(|wanted| wanted.forbund = id);
            Ok(())
        }),
    };
    let chosen = move || {
        let name = wanted.with(|wanted| wanted.forbund.parse().ok()).and_then(|id: ForbundId| {
            work.with_now(|now| now.forbund(&id).map(|forbund| forbund.short_name.to_string()))
        });
        name.map_or_else(|| words.no_forbund.to_owned(), |name| told::chosen_forbund(work.lang(), &name))
    };
    let none = el_in("button", "link")
        .id("embed-no-forbund")
        .text(words.no_longer)
        .flag("disabled", move || wanted.with(|wanted| wanted.forbund.is_empty()))
        .on_click(move || wanted.update(|wanted| wanted.forbund.clear()));
    asks()
        .with(choose.view(work))
        .with(el("p").with(el("span").id("embed-chosen").attr("role", "status").live(chosen)).text(" ").with(none))
}

fn every_forbund(work: Work) -> Vec<Choice> {
    work.with_now(|now| {
        let choice = |forbund: &finsam_engine::ForbundOutcome| Choice {
            value: forbund.id.to_string(),
            label: forbund.short_name.to_string(),
            detail: text::kommuner(work.lang(), forbund.kommuner.len()),
        };
        now.outcome.forbund.iter().map(choice).collect()
    })
}

fn width_field(work: Work, wanted: Live<Wanted>) -> El {
    let words = work.lang().embedding_words();
    let set = move |width| wanted.update(|wanted| wanted.width = width);
    let shown = move || wanted.with(|wanted| wanted.width);
    pixels(work, "embed-width", words.width, words.whole_width, shown, move |typed| {
        set(if typed.trim().is_empty() { None } else { Some(read_pixels(work, typed)?) });
        Ok(())
    })
}

fn height_field(work: Work, wanted: Live<Wanted>) -> El {
    let name = work.lang().embedding_words().height;
    let shown = move || wanted.with(|wanted| Some(wanted.height));
    pixels(work, "embed-height", name, "", shown, move |typed| {
        let height = read_pixels(work, typed)?;
        wanted.update(|wanted| wanted.height = height);
        Ok(())
    })
}

fn pixels(
    work: Work,
    id: &str,
    name: &'static str,
    placeholder: &'static str,
    shown: impl Fn() -> Option<u32> + 'static,
    read: impl Fn(&str) -> Result<(), String> + 'static,
) -> El {
    let field = Field {
        id: id.to_owned(),
        label: Box::new(move || name.to_owned()),
        value: Box::new(move || shown().map_or_else(String::new, |pixels| pixels.to_string())),
        read: Box::new(read),
        step: None,
        remark: None,
        placeholder,
        help: "",
        is_marked: None,
    };
    field.put_in(work, ask(name))
}

fn read_pixels(work: Work, typed: &str) -> Result<u32, String> {
    let (lowest, highest) = PIXELS;
    let pixels = typed.trim().parse().ok();
    let pixels = pixels.filter(|pixels| (lowest..=highest).contains(pixels));
    pixels.ok_or_else(|| told::pixels_error(work.lang(), lowest, highest))
}
