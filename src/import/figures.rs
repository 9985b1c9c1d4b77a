//! What is summed of an agency's statistics: benefits, a year, ages.

use super::{Import, layout::Statistics};
use crate::{
    dom::{El, el, el_in, option},
    live::Live,
    table_codes::Counted,
};
use reactive_graph::graph::untrack;

/// What is summed, where the table is an agency's statistics.
pub fn statistics(import: Import) -> El {
    el("div").show(move || of(import, |_| true), move || draw(import))
}

fn of<T: Default>(import: Import, of: impl FnOnce(&Statistics) -> T) -> T {
    import.of_layout(|layout| layout.statistics.as_ref().map(of).unwrap_or_default())
}

fn draw(import: Import) -> El {
    let words = import.work.lang().import_words();
    let contents = move || of(import, |all| (0..all.contents.len()).map(|place| place.to_string()).collect());
    let has_ages = move || of(import, |all| all.ages.is_some());
    el("section")
        .attr("aria-labelledby", "statistics")
        .with(el("h3").id("statistics").text(words.statistics))
        .with(
            el("fieldset")
                .attr("aria-labelledby", "statistics")
                .list(contents, move |key| content(import, key.parse().unwrap_or_default())),
        )
        .with(el_in("p", "inline").with(year(import)).show(has_ages, move || ages(import)))
        .show(move || !has_ages(), move || el_in("p", "help").text(words.all_ages))
}

/// A benefit to take or leave; where nothing says what it counts, that is asked.
fn content(import: Import, place: usize) -> El {
    let words = import.work.lang().import_words();
    let found = untrack(|| of(import, |all| all.contents.get(place).cloned()));
    let Some(content) = found else { return el("p") };
    let is_chosen = move || of(import, |all| all.contents.get(place).is_some_and(|content| content.is_chosen));
    let counted = move || of(import, |all| all.contents.get(place).map(|content| content.counted));
    if content.counted == Counted::Unknown {
        let choices = [
            ("", words.choose, None),
            ("fye", import.work.words().fye_long, Some(Counted::Fye)),
            ("population", import.work.words().key_population, Some(Counted::Population)),
        ];
        let options = choices.map(|(code, name, is)| {
            option(code, name, move || counted().filter(|_| is_chosen()).filter(|of| *of != Counted::Unknown) == is)
        });
        let select = el("select")
            .id(&format!("counted-{place}"))
            .on_value("change", move |code| import.say("set_counted", &[&place, &code]))
            .with_all(options);
        let label = el("label").text(&content.label).text(": ").text(words.what_is_it).text(" ").with(select);
        return el("p").with(label);
    }
    let is_wanted = content.counted != Counted::Other;
    let field = el("input").id(&format!("content-{place}")).attr("type", "checkbox");
    let itself = field.clone();
    let field = field.flag("disabled", move || !is_wanted).prop("checked", move || is_chosen().into()).on(
        "change",
        move |_| {
            let is_ticked = js_sys::Reflect::get(itself.element(), &"checked".into()).is_ok_and(|is| is.is_truthy());
            import.say("choose", &[&place, &i32::from(is_ticked)]);
            // What the table did not take is not ticked either.
            itself.set("checked", &of(import, |all| all.contents[place].is_chosen).into());
        },
    );
    let remark = (!is_wanted).then(|| el("small").text(words.not_wanted));
    el("p").with(el("label").with(field).text(" ").text(&content.label).text(" ").with_some(remark))
}

fn year(import: Import) -> El {
    let words = import.work.lang().import_words();
    let years = untrack(|| of(import, |all| all.years.clone()));
    let chosen = move || import.of_layout(|layout| layout.year);
    let options =
        years.into_iter().map(|year| option(&year.to_string(), &year.to_string(), move || chosen() == Some(year)));
    let select = el("select")
        .id("statistics-year")
        .on_value("change", move |year| import.say("set_year", &[&year]))
        .with_all(options);
    el("label").text(words.year).text(" ").with(select)
}

/// The ages that are summed, both ends included.
fn ages(import: Import) -> El {
    let words = import.work.lang().import_words();
    let problem = Live::new(String::new());
    let age = move |is_last: bool| {
        of(import, |all| all.ages.map(|(first, last)| if is_last { last } else { first }.to_string()))
    };
    let field = |id: &str, label: &str, is_last: bool| {
        let field = el("input")
            .id(id)
            .attrs(&[("type", "text"), ("inputmode", "numeric"), ("size", "4"), ("autocomplete", "off")])
            .prop("value", move || age(is_last).unwrap_or_default().into());
        (field.clone(), el("label").text(label).text(" ").with(field))
    };
    let (first, first_label) = field("first-age", words.from_age, false);
    let (last, last_label) = field("last-age", words.to_age, true);
    let sum = move || {
        let read = |field: &El| {
            let text = js_sys::Reflect::get(field.element(), &"value".into()).ok()?.as_string()?;
            text.trim().parse::<u32>().ok()
        };
        match (read(&first), read(&last)) {
            (Some(first), Some(last)) if first <= last => {
                problem.set(String::new());
                import.say("set_ages", &[&first, &last]);
            }
            _ => problem.set(words.ages_unreadable.to_owned()),
        }
    };
    el("span")
        .attrs(&[("role", "group"), ("aria-label", words.ages)])
        .text(words.ages)
        .text(": ")
        .with(first_label)
        .text(" ")
        .with(last_label)
        .text(" ")
        .with(el("button").id("sum-ages").text(words.sum).on_click(sum))
        .with(el_in("span", "error").attr("role", "alert").live(move || problem.get()))
}
