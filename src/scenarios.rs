//! The reader's scenarios: the present one's name, those that are saved, and the comparison of some of them.

use crate::{
    compare::{self, compare},
    datasets::to_datasets,
    dom::{El, el, el_in, focus_soon},
    library::Saved,
    live::{Derived, Live},
    take_away::save_as_excel,
    text,
    work::Work,
};
use reactive_graph::graph::untrack;

/// The view of scenarios.
pub fn scenarios(work: Work) -> El {
    work.read_library();
    el_in("div", "scenarios").with(present(work)).with(saved(work)).with(compare(work))
}

/// The present work: its name, saving and sharing it.
fn present(work: Work) -> El {
    let words = work.lang().scenario_words();
    let title = move || work.scenario.with(|scenario| scenario.title.clone());
    let count = move || work.scenario.with(|scenario| text::changes(work.lang(), scenario.edits.len()));
    let field = el("input")
        .id("title")
        .attrs(&[("type", "text"), ("autocomplete", "off"), ("maxlength", "80"), ("placeholder", words.unnamed)])
        .prop("value", move || title().into())
        .on_value("input", move |title| work.entitle(title))
        .on("change", move |_| work.end_gesture());
    let share = move || work.sharing.set(vec![work.scenario.peek()]);
    el_in("section", "present")
        .attr("aria-labelledby", "present")
        .with(el("h2").id("present").text(words.present))
        .with(
            el_in("form", "inline")
                .on("submit", move |submit| {
                    submit.prevent_default();
                    work.end_gesture();
                    work.save();
                })
                .with(el("label").attr("for", "title").text(words.name))
                .with(field)
                .with(el_in("button", "primary").id("save").attr("type", "submit").text(words.save))
                .with(el("button").id("share-present").attr("type", "button").text(words.share_it).on_click(share))
                .with(el_in("span", "count").live(count))
                .with(
                    el_in("span", "error").attr("role", "alert").live(move || {
                        if work.library.is_full.get() { words.not_saved.to_owned() } else { String::new() }
                    }),
                ),
        )
        .with(save_as_excel(work))
        .show(move || !work.is_kept.get(), move || el_in("p", "notice").text(words.not_kept))
}

/// What is saved, to open, copy, rename, remove and compare.
fn saved(work: Work) -> El {
    let words = work.lang().scenario_words();
    let library = work.library;
    let places = move || library.saved.with(|saved| saved.iter().map(|one| one.place.clone()).collect::<Vec<String>>());
    let bring_back = move || {
        work.bring_back();
        focus_soon("saved");
    };
    el_in("section", "saved")
        .attr("aria-labelledby", "saved")
        .with(el("h2").id("saved").attr("tabindex", "-1").text(words.saved))
        .with(el("ul").list(places, move |place| item(work, place)))
        .show(move || places().is_empty(), move || el_in("p", "help").text(words.nothing_saved))
        .with(el("p").with(to_datasets(work)))
        .show(
            move || library.removed.with(Option::is_some),
            move || el("p").with(el("button").id("bring-back").text(words.bring_back).on_click(bring_back)),
        )
}

fn item(work: Work, place: &str) -> El {
    let words = work.lang().scenario_words();
    let place = place.to_owned();
    let found = {
        let place = place.clone();
        Derived::new(move || work.library.saved.with(|saved| saved.iter().find(|one| one.place == place).cloned()))
    };
    let renaming = Live::new(false);
    el("li").slot(move || {
        let saved = found.get()?;
        Some(if renaming.get() {
            rename_form(work, &saved, renaming)
        } else {
            saved_line(work, words, &saved, renaming)
        })
    })
}

fn saved_line(work: Work, words: &'static text::ScenarioWords, saved: &Saved, renaming: Live<bool>) -> El {
    let lang = work.lang();
    let name = match (&saved.scenario, saved.is_work) {
        (Ok(scenario), true) => text::other_tab(lang, &scenario.title),
        (Ok(scenario), false) if scenario.title.is_empty() => words.unnamed.to_owned(),
        (Ok(scenario), false) => scenario.title.clone(),
        (Err(_), _) => words.unreadable.to_owned(),
    };
    let about = match &saved.scenario {
        Ok(scenario) => format!("{}, {}", scenario.dataset().name(), text::changes(lang, scenario.edits.len())),
        Err(error) => text::read_error(lang, error),
    };
    let action = |id: &str, title: &str, run: Box<dyn Fn(&str)>| {
        let place = saved.place.clone();
        el_in("button", "link")
            .id(&format!("{id}-{place}"))
            .attr("aria-label", &format!("{title}: {name}"))
            .text(title)
            .on_click(move || run(&place))
    };
    let line = el_in("div", "saved-line")
        .with(el_in("span", "saved-name").with(el("b").text(&name)).with(el("small").text(&about)));
    let remove = move |place: &str| {
        work.remove_saved(place);
        focus_soon("saved");
    };
    let remove = action("remove", words.remove, Box::new(remove));
    if saved.scenario.is_err() {
        return line.with(remove);
    }
    let is_compared = {
        let place = saved.place.clone();
        move || work.compared.with(|compared| compared.contains(&place))
    };
    let toggle = move |place: &str| {
        work.compared.update(|compared| compare::toggle(compared, place));
    };
    let is_own = !saved.is_work;
    line.with(action("open", words.open, Box::new(move |place| work.open_saved(place))))
        .with(action("compare", words.compare_it, Box::new(toggle)).state("aria-pressed", is_compared))
        .with(action("copy", words.duplicate, Box::new(move |place| work.duplicate(place))))
        .with_some(is_own.then(|| action("rename", words.rename, Box::new(move |_| renaming.set(true)))))
        .with(remove)
}

fn rename_form(work: Work, saved: &Saved, renaming: Live<bool>) -> El {
    let words = work.lang().scenario_words();
    let title = Live::new(saved.title().to_owned());
    let id = format!("title-{}", saved.place);
    let place = saved.place.clone();
    let back = {
        let place = place.clone();
        move || {
            renaming.set(false);
            focus_soon(format!("rename-{place}"));
        }
    };
    let cancel = back.clone();
    let field = el("input")
        .id(&id)
        .attrs(&[("type", "text"), ("autocomplete", "off"), ("maxlength", "80"), ("data-own-undo", "")])
        .prop("value", move || untrack(|| title.get()).into())
        .on_value("input", move |typed| title.set(typed))
        .on_key(move |key| {
            if key.key() == "Escape" {
                back();
            }
        });
    field.clone().focus_soon();
    el_in("form", "inline")
        .on("submit", move |submit| {
            submit.prevent_default();
            renaming.set(false);
            work.rename(&place, &title.peek());
            focus_soon(format!("rename-{place}"));
        })
        .with(el("label").attr("for", &id).text(words.name))
        .with(field)
        .with(el("button").attr("type", "submit").text(words.rename))
        .with(el_in("button", "quiet").attr("type", "button").text(work.words().cancel).on_click(cancel))
}
