//! Names that do not fit one förbund or kommun alone: asked, not guessed.

use super::Import;
use crate::{
    dom::{El, el, el_in, option},
    live::Derived,
    text,
};
use finsam_engine::KommunCode;

/// What each name stands for, to choose.
pub fn questions(import: Import) -> El {
    let words = import.work.lang().import_words();
    let names = move || import.questions.with(|all| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>());
    let draw = move || {
        el("section")
            .attr("aria-labelledby", "questions")
            .with(el("h3").id("questions").text(words.questions))
            .with(el_in("p", "help").text(words.questions_about))
            .with(el("div").list(names, move |name| question(import, name)))
    };
    el("div").show(move || !names().is_empty(), draw)
}

fn question(import: Import, name: &str) -> El {
    let words = import.work.lang().import_words();
    let asked = import.questions.peek();
    let Some(place) = asked.iter().position(|one| one.name == name) else { return el("p") };
    let asked = asked[place].clone();
    let answer = {
        let name = name.to_owned();
        Derived::new(move || {
            import.questions.with(|all| all.iter().find(|one| one.name == name).map(|one| one.answer.clone()))
        })
    };
    let choice = |(value, name): (String, String)| {
        let this = value.clone();
        option(&value, &name, move || answer.with(|answer| answer.as_deref() == Some(&this)))
    };
    let all = choices(import, asked.is_of_kommun);
    let is_near = |value: &str| asked.candidates.iter().any(|candidate| value.ends_with(&format!(":{candidate}")));
    let near: Vec<_> = all.iter().filter(|(value, _)| is_near(value)).cloned().collect();
    let group = |label: &str, choices: Vec<(String, String)>| {
        (!choices.is_empty()).then(|| el("optgroup").attr("label", label).with_all(choices.into_iter().map(choice)))
    };
    let new = (!asked.is_of_kommun).then(|| choice(("new".to_owned(), words.new_forbund.to_owned())));
    let choose = {
        let name = name.to_owned();
        move |answer: String| {
            import.questions.update(|all| {
                if let Some(one) = all.iter_mut().find(|one| one.name == name) {
                    one.answer.clone_from(&answer);
                }
            });
            import.say("answer", &[&name, &answer]);
        }
    };
    let select = el("select")
        .id(&format!("answer-{place}"))
        .on_value("change", choose)
        .with(choice((String::new(), words.choose.to_owned())))
        .with_some(group(words.suggestions, near))
        .with_some(new)
        .with_some(group(words.all, all));
    el("p").with(el("label").text(name).text(" ").with(select))
}

/// Every förbund, or every kommun, by name.
fn choices(import: Import, of_kommun: bool) -> Vec<(String, String)> {
    import.work.peek_now(|now| {
        let dataset = now.state.dataset;
        let mut all: Vec<(String, String)> = if of_kommun {
            let code = |code: KommunCode| (format!("kommun:{code}"), text::kommun_name(dataset, code));
            dataset.kommuner().iter().map(|kommun| code(kommun.code)).collect()
        } else {
            let forbund = now.state.forbund.iter();
            forbund.map(|forbund| (format!("forbund:{}", forbund.id), forbund.short_name.to_string())).collect()
        };
        all.sort_by(|one, other| one.1.cmp(&other.1));
        all
    })
}
