//! One förbund: its percent first, who holds it back, and the controls.

use crate::{
    components::{explained, mark},
    dom::{El, el, el_in, present_root},
    lazy::{self, Part},
    live::Live,
    members::members,
    parties::parties,
    reorganise::reorganise,
    route::{self, View},
    text,
    work::Work,
};
use finsam_engine::{Edit, Figure, ForbundId};

/// The view of one förbund; one that the reader has chosen by a link starts at its heading on a phone.
pub fn forbund_view(work: Work, id: &ForbundId, is_chosen: bool) -> El {
    let there = {
        let id = *id;
        move || work.of(&id, |_| Some(())).is_some()
    };
    let words = work.words();
    let id = *id;
    el_in("section", "forbund")
        .attr("aria-labelledby", "forbund-name")
        .with(el_in("a", "back").attr("href", "#").text("‹ ").text(words.all_forbund))
        .slot_by(
            move || if there() { "1".to_owned() } else { String::new() },
            move |is_there| {
                Some(if is_there.is_empty() {
                    el("div")
                        .with(el("h2").id("forbund-name").text(id.as_str()))
                        .with(el_in("p", "notice").text(words.no_such_forbund))
                } else {
                    present(work, &id, is_chosen)
                })
            },
        )
}

fn present(work: Work, id: &ForbundId, is_chosen: bool) -> El {
    let names = work.of(id, |now| Some((now.short_name.to_string(), now.name.to_string())));
    let (name, full_name) = names.unwrap_or_default();
    let heading = el("h2").id("forbund-name").attr("tabindex", "-1").text(&name);
    // After a click on what has gone since, the focus would be nowhere.
    let nothing_has_focus = || present_root().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if is_chosen && (is_narrow() || nothing_has_focus()) {
        heading.clone().focus_soon();
    }
    let meeting = route::to_view(View::Meeting, Some(*id));
    let to_meeting =
        el("button").id("meeting-mode").text(work.lang().meeting_words().meeting).on_click(move || work.go(&meeting));
    el("div")
        .with(el_in("div", "name").with(heading).with(to_meeting))
        .with_some((full_name != name).then(|| el_in("p", "full-name").text(&full_name)))
        .with(hero(work, id, &name))
        .with(binding(work, id))
        .with(parties(work, id, &name))
        .with(members(work, id))
        .with(equity(work, id, &name))
        .with(el("div").slot(lazy::view(work, Part::Levers(*id))))
        .with(reorganise(work, id))
}

/// Whether one thing at a time is shown: as narrow as the style sheets hold a phone to be.
fn is_narrow() -> bool {
    present_root().element_with_id("page").is_some_and(|page| page.client_width() <= 760)
}

/// The percent, the largest thing on the page, and what it is a percent of.
fn hero(work: Work, id: &ForbundId, name: &str) -> El {
    let words = work.words();
    let get = |id: &ForbundId| {
        let id = *id;
        move || work.of(&id, |now| now.percent_of_ideal)
    };
    let (ratio, shown) = (get(id), get(id));
    let change = {
        let id = *id;
        move || {
            let (now, before) = (ratio(), work.base_of(&id, |before| before.percent_of_ideal));
            let Some((now, before)) = now.zip(before) else { return String::new() };
            let change = work.format().percent_change(before, now);
            let told = |change: String| text::from_base(work.lang(), &change, &work.format().percent(before));
            change.map_or(String::new(), told)
        }
    };
    let detail = {
        let id = *id;
        move || {
            let format = work.format();
            let told = work.of(&id, |now| {
                let percent = format.percent_in_detail(now.percent_of_ideal?);
                Some(format!("{percent}: {}", text::of_ideal(format, now.allocation?, now.ideal)))
            });
            told.unwrap_or_default()
        }
    };
    let ideal = {
        let id = *id;
        move || work.of(&id, |now| Some(work.format().amount(now.ideal))).unwrap_or_default()
    };
    let quality = {
        let id = *id;
        move || work.of(&id, |now| Some(now.quality))
    };
    let is_inferred = {
        let id = *id;
        move || {
            work.with_base(|base| {
                let in_dataset = base.state.dataset.find(&id);
                in_dataset.and_then(|forbund| forbund.published).is_some_and(|published| published.inferred)
            })
        }
    };
    let percent = explained(work, Figure::PercentOfIdeal(*id), words.percent, name, move || work.percent(shown()));
    el("div")
        .with(
            el_in("div", "hero")
                .with(el_in("span", "percent-now").with(percent))
                .with(el_in("span", "changed").live(change)),
        )
        .with(
            el_in("p", "detail").with(el("span").live(detail)).with(
                el("span")
                    .text(words.ideal)
                    .text(" ")
                    .with(explained(work, Figure::Ideal(*id), words.ideal, name, ideal))
                    .text(" ")
                    .with(mark(work, words.fye, quality)),
            ),
        )
        .show(is_inferred, move || el_in("p", "remark").text(words.inferred))
}

/// Who holds the budget back, in one sentence.
pub fn binding(work: Work, id: &ForbundId) -> El {
    let id = *id;
    el("div").slot(move || {
        let said = work.with_now(|now| {
            let forbund = now.forbund(&id)?;
            Some(text::binding(work.format(), now.state.dataset, &now.state.rules, forbund))
        })?;
        Some(el_in("p", "say").with(el("b").text(&said.lead)).text(" ").text(&said.rest))
    })
}

/// The recommended highest equity.
fn equity(work: Work, id: &ForbundId, name: &str) -> El {
    let words = work.words();
    let highest = |id: &ForbundId| {
        let id = *id;
        move || work.of(&id, |now| now.recommended_max_equity)
    };
    let (is_known, amount) = (highest(id), highest(id));
    let figure = Figure::RecommendedMaxEquity(*id);
    let value = move || work.figure(amount());
    el_in("p", "detail").flag("hidden", move || is_known().is_none()).with(
        el("span")
            .text(words.recommended_max)
            .text(" ")
            .with(explained(work, figure, words.recommended_max, name, value))
            .live(move || format!(" {} ", work.format().unit_sign()))
            .with(el_in("span", "mark").text(words.assumption)),
    )
}

/// A form that forms a förbund and goes there.
pub fn new_forbund(work: Work, done: impl Fn() + Copy + 'static) -> El {
    let words = work.words();
    let name = Live::new(String::new());
    let error = Live::new(String::new());
    let create = move || {
        let name = name.peek().trim().to_owned();
        let id = work.peek_now(|now| {
            let is_taken = |id: &ForbundId| now.state.find(id).is_some() || now.state.dataset.find(id).is_some();
            ForbundId::from_name(&name, is_taken)
        });
        match work.edit(Edit::Create { forbund: id, name }) {
            Ok(()) => {
                done();
                work.go(&route::to_forbund(&id));
            }
            Err(reason) => error.set(reason),
        }
    };
    let field = el("input")
        .id("new-name")
        .attrs(&[
            ("type", "text"),
            ("autocomplete", "off"),
            ("data-own-undo", ""),
            ("aria-describedby", "new-name-error"),
        ])
        .live_attr("aria-invalid", move || (!error.with(String::is_empty)).then_some("true".into()))
        .on_value("input", move |typed| {
            name.set(typed);
            error.set(String::new());
        })
        .on_key(move |key| {
            if key.key() == "Escape" {
                done();
            }
        });
    field.clone().focus_soon();
    el_in("form", "inline")
        .on("submit", move |submit| {
            submit.prevent_default();
            create();
        })
        .with(el("label").attr("for", "new-name").text(words.new_name))
        .with(field)
        .with(el("button").attr("type", "submit").text(words.create))
        .with(el_in("button", "quiet").attr("type", "button").text(words.cancel).on_click(done))
        .with(el_in("span", "error").id("new-name-error").attr("role", "alert").live(move || error.get()))
}
