//! What it costs when one party holds or cuts over all its förbund at once.

use super::{
    Area, found,
    part::{answered, apply, asks, figures, headings, named, part, percent_ask, row_name},
};
use crate::{
    components::Select,
    dom::{El, el, el_in, focus_soon, table, tbody},
    live::Derived,
    overview::collation_key,
    text::{self, way as told},
    work::{Computed, Work},
};
use finsam_engine::{Edit, Group, Kronor, Loss, Payer, PerGroup, losses, lost_in_all};
use std::rc::Rc;

pub fn refusal(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    let payers = Derived::new(move || payers(work, area));
    // The first region where the one who was chosen pays nothing here.
    let payer = Derived::new(move || {
        let chosen = work.way.with(|question| question.payer).map(|payer| payer.to_string());
        payers.with(|payers| {
            let chosen = chosen.filter(|chosen| payers.contains(chosen));
            chosen.or_else(|| payers.get(1).cloned()).unwrap_or_default()
        })
    });
    let party = move || payer.get().parse().unwrap_or(Payer::State);
    let edit = move || Edit::Stance { party: party(), percent: work.way.with(|question| question.stance) };
    // What is lost, and whether anybody would pay otherwise than now.
    let lost = Derived::new(move || {
        let now = work.now();
        let after = work.scenario.with(|scenario| scenario.with(edit()));
        let after = Computed::of(now.state.dataset, &after.edits);
        (losses(&now.outcome, &after.outcome), now.state.forbund != after.state.forbund)
    });
    let select = Select {
        id: "stance-of".to_owned(),
        label: words.payer.to_owned(),
        values: Box::new(move || payers.get()),
        name_of: Box::new(move |payer| {
            let payer = payer.parse().unwrap_or(Payer::State);
            work.peek_now(|now| text::payer_name(work.lang(), &now.state, payer))
        }),
        chosen: Rc::new(move || payer.get()),
        choose: Box::new(move |payer| work.way.update(|question| question.payer = payer.parse().ok())),
    };
    let sentence = move || {
        let percent = work.way.with(|question| question.stance);
        let party = party();
        work.with_now(|now| lost.with(|(lost, _)| told::refusal(work.format(), &now.state, party, percent, lost)))
    };
    let why_not = move || if lost.with(|(_, is_other)| *is_other) { "" } else { words.stance_is_so }.to_owned();
    answered(
        part("refusal", words.refusal)
            .with(asks().with(named(words.payer, select.view())).with(percent_ask(
                work,
                "stance-percent",
                words.against_dataset,
                (-100, 100),
                |question| &mut question.stance,
            )))
            .with(el_in("p", "help").text(words.zero_is_no_raise)),
        sentence,
    )
    .slot(move || lost.with(|(lost, _)| (!lost.is_empty()).then(|| loss_table(work, lost))))
    .with(apply(work, "apply-stance", move || vec![edit()], why_not))
    .slot(move || stances(work))
}

/// Who pays the förbund of the area: the state, the regions, the kommuner by name.
fn payers(work: Work, area: Area) -> Vec<String> {
    let now = work.now();
    let mut payers = vec![Payer::State];
    let mut kommuner = Vec::new();
    area.with(|ids| {
        for forbund in found(&now, ids) {
            for lan in &forbund.lan {
                if !payers.contains(&Payer::Region(*lan)) {
                    payers.push(Payer::Region(*lan));
                }
            }
            kommuner.extend(forbund.kommuner.iter().map(|(code, _)| *code));
        }
    });
    kommuner.sort_unstable_by_key(|code| collation_key(&text::kommun_name(now.state.dataset, *code)));
    payers.extend(kommuner.into_iter().map(Payer::Kommun));
    payers.iter().map(ToString::to_string).collect()
}

fn loss_table(work: Work, lost: &[Loss]) -> El {
    let (format, now) = (work.format(), work.now());
    let words = work.words();
    let names = [
        words.forbund.to_owned(),
        format!("{}, {}", words.allocation, format.unit_sign()),
        format!("{} {}", work.lang().way_words().stranded, words.the_state),
        words.the_region.to_owned(),
        words.the_kommuner.to_owned(),
    ];
    let row = |name: &str, allocation: Kronor, stranded: &PerGroup<Kronor>| {
        let [state, region, kommuner] = Group::ALL.map(|group| format.figure(stranded.of(group)));
        figures(row_name(name), &names, &[format.change(-allocation), state, region, kommuner])
    };
    let rows = lost.iter().map(|loss| {
        let name = now.forbund(&loss.forbund).map(|forbund| &*forbund.short_name).unwrap_or_default();
        row(name, loss.allocation, &loss.stranded)
    });
    let (allocation, stranded) = lost_in_all(lost);
    let sum = row(work.lang().way_words().sum, allocation, &stranded);
    table("", headings(&names), tbody().with_all(rows)).with(el("tfoot").attr("role", "rowgroup").with(sum))
}

/// The stances that are among the changes, each to take back.
fn stances(work: Work) -> Option<El> {
    let places = work.scenario.with(|scenario| {
        let edits = scenario.edits.iter().enumerate();
        edits.filter(|(_, edit)| matches!(edit, Edit::Stance { .. })).map(|(place, _)| place).collect::<Vec<_>>()
    });
    let sentences = if places.is_empty() { Vec::new() } else { work.sentences() };
    let items = places.into_iter().filter_map(|place| {
        let (sentence, _) = sentences.get(place)?;
        let take_back = move || {
            work.take_back(place);
            focus_soon("stance-of");
        };
        let button = el_in("button", "link")
            .attr("aria-label", &text::take_back(work.lang(), sentence))
            .text(work.words().take_back)
            .on_click(take_back);
        Some(el("li").with(el("span").text(sentence)).with(button))
    });
    let list = el_in("ul", "stances").with_all(items);
    (!sentences.is_empty()).then(|| el("div").with(el("h3").text(work.lang().way_words().stances)).with(list))
}
