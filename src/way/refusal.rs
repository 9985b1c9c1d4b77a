//! What it costs when one party holds or cuts over all its förbund at once.

use super::{
    Area, found,
    part::{Answer, Part, asks, named, percent_ask},
};
use crate::{
    components::{Select, Sheet},
    dom::{El, el, el_in, focus_soon},
    live::Derived,
    overview::collation_key,
    text,
    text::way as told,
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
    let select = Select {
        id: "stance-of".to_owned(),
        values: Box::new(move || payers.get()),
        name_of: Box::new(move |payer| work.peek_now(|now| text::payer_name(work.lang(), &now.state, party(payer)))),
        chosen: Rc::new(move || payer.get()),
        choose: Box::new(move |payer| work.way.update(|question| question.payer = payer.parse().ok())),
    };
    let answer = move || {
        let now = work.now();
        let (party, percent) = (party(&payer.get()), work.way.with(|question| question.stance));
        let edit = Edit::Stance { party, percent };
        let after = work.scenario.with(|scenario| scenario.with(edit.clone()));
        let after = Computed::of(now.state.dataset, &after.edits);
        let lost = losses(&now.outcome, &after.outcome);
        // Whether anybody would pay otherwise than now.
        let is_other = now.state.forbund != after.state.forbund;
        Answer {
            sentence: told::refusal(work.format(), &now.state, party, percent, &lost),
            table: if lost.is_empty() { String::new() } else { loss_table(work, &lost) },
            edits: vec![edit],
            why_not: if is_other { "" } else { words.stance_is_so },
        }
    };
    let asks = asks()
        .with(named(words.payer, select.view()))
        .with(percent_ask(work, "stance-percent", words.against_dataset, -100, |question| &mut question.stance))
        .with(el_in("p", "help").text(words.zero_is_no_raise));
    let part = Part {
        id: "refusal",
        heading: words.refusal,
        asks: Some(asks),
        is_wide: false,
        applies: true,
        answer: Box::new(answer),
    };
    part.view(work).slot(move || stances(work))
}

fn party(code: &str) -> Payer {
    code.parse().unwrap_or(Payer::State)
}

/// Who pays the förbund of the area: the state, the regions, the kommuner by name.
fn payers(work: Work, area: Area) -> Vec<String> {
    let now = work.now();
    let mut payers = vec![Payer::State.to_string()];
    let mut kommuner = Vec::new();
    area.with(|ids| {
        for forbund in found(&now, ids) {
            for lan in &forbund.lan {
                let region = Payer::Region(*lan).to_string();
                if !payers.contains(&region) {
                    payers.push(region);
                }
            }
            for (code, _) in &forbund.kommuner {
                kommuner.push((collation_key(&text::kommun_name(now.state.dataset, *code)), *code));
            }
        }
    });
    kommuner.sort_unstable();
    for (_, code) in kommuner {
        payers.push(code.to_string());
    }
    payers
}

fn loss_table(work: Work, lost: &[Loss]) -> String {
    let (format, now) = (work.format(), work.now());
    let words = work.words();
    let mut sheet = Sheet::new("", words.forbund);
    sheet.column(&format!("{}, {}", words.allocation, format.unit_sign()));
    for name in [words.the_state, words.the_region, words.the_kommuner] {
        sheet.column(&format!("{name}, {}", work.lang().way_words().stranded));
    }
    let figures = |sheet: &mut Sheet, allocation: Kronor, stranded: &PerGroup<Kronor>| {
        sheet.figure(&format.change(-allocation));
        for group in Group::ALL {
            sheet.figure(&format.figure(stranded.of(group)));
        }
    };
    for loss in lost {
        sheet.row("", &told::name(&now.state, loss.forbund), "");
        figures(&mut sheet, loss.allocation, &loss.stranded);
    }
    let (allocation, stranded) = lost_in_all(lost);
    sheet.row("sum", work.lang().way_words().sum, "");
    figures(&mut sheet, allocation, &stranded);
    sheet.markup()
}

/// The stances that are among the changes, each to take back.
fn stances(work: Work) -> Option<El> {
    let mut list = None;
    let edits = work.scenario.with(|scenario| scenario.edits.clone());
    for (place, edit) in edits.iter().enumerate() {
        if !matches!(edit, Edit::Stance { .. }) {
            continue;
        }
        let sentence = text::edit_sentence(work.format(), &work.now().state, edit);
        let take_back = move || {
            work.take_back(place);
            focus_soon("stance-of");
        };
        let button = el_in("button", "link")
            .attr("aria-label", &text::take_back(work.lang(), &sentence))
            .text(work.words().take_back)
            .on_click(take_back);
        let item = el("li").with(el("span").text(&sentence)).with(button);
        list = Some(list.unwrap_or_else(|| el_in("ul", "stances")).with(item));
    }
    list
}
