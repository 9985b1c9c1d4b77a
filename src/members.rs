//! The kommuner of a förbund: who they are, what each adds to the ideal, and moving them.

use crate::{
    components::{AmountField, Choice, Combobox, Field, explained, mark},
    dom::{El, column_heading, el, el_in, focus_soon, hidden_heading, row_heading, table, tbody, td, tr},
    live::Live,
    text,
    work::Work,
};
use finsam_engine::{Edit, EditError, Figure, ForbundId, Fye, KommunCode, Quality};
use reactive_graph::graph::untrack;
use std::rc::Rc;

/// The members' table, the field that adds one, and what the reader knows better.
pub fn members(work: Work, id: &ForbundId) -> El {
    let words = work.words();
    let codes = {
        let id = *id;
        move || {
            work.of(&id, |now| Some(now.kommuner.iter().map(|(code, _)| code.to_string()).collect::<Vec<_>>()))
                .unwrap_or_default()
        }
    };
    let (has_none, has_some, in_corrections) = (codes, codes, codes);
    let moving = Live::new(String::new());
    let of = *id;
    let head = tr()
        .with(column_heading("").text(words.kommun))
        .with(column_heading("n").text(words.population))
        .with(column_heading("n").with(el("abbr").attr("title", words.fye_long).text(words.fye)))
        .with(column_heading("n").live(move || format!("{}, {}", words.ideal_part, work.format().unit_sign())))
        .with(hidden_heading(words.move_));
    let body = tbody().list(
        move || {
            // The row of a kommun that is being moved is followed by the field that says where to.
            let moving = moving.get();
            codes()
                .into_iter()
                .flat_map(|code| {
                    let to = (code == moving).then(|| format!("→{code}"));
                    std::iter::once(code).chain(to)
                })
                .collect()
        },
        move |key| match key.strip_prefix('→') {
            None => key.parse().map_or_else(|_| tr(), |code| member(work, &of, code, moving)),
            Some(code) => code.parse().map_or_else(|_| tr(), |code| move_row(work, &of, code, moving)),
        },
    );
    el("section")
        .attr("aria-labelledby", "members")
        .with(el("h3").id("members").text(words.members))
        .show(move || has_none().is_empty(), move || el_in("p", "notice").text(words.no_members))
        .with(table("members", head, body).flag("hidden", move || has_some().is_empty()))
        .with(add_kommun(work, id))
        .with(correct(work, id, in_corrections))
}

fn member(work: Work, id: &ForbundId, code: KommunCode, moving: Live<String>) -> El {
    let words = work.words();
    let lang = work.lang();
    let name = work.peek_now(|now| text::kommun_name(now.state.dataset, code));
    let population = move || {
        work.with_now(|now| {
            let known = now.state.population_value(code);
            known.map_or(String::new(), |known| work.format().count(known.population))
        })
    };
    // That a figure of the underlag is published needs no mark.
    let population_is = move || {
        let quality = work.with_now(|now| now.state.population_value(code)).map(|known| known.quality);
        quality.filter(|quality| *quality == Quality::Imported)
    };
    let fye = move || work.with_now(|now| work.format().fye(now.state.fye(code)));
    // What is derived for several kommuner together is divided between them by the estimate.
    let quality = move || {
        work.with_now(|now| {
            let value = now.state.fye_value(code)?;
            let of_several = value.derived_in.is_some_and(|index| now.state.dataset.forbund()[index].members.len() > 1);
            Some(if of_several { Quality::Estimated } else { value.quality })
        })
    };
    let part = move || work.with_now(|now| work.figure(now.outcome.kommun(code).map(|kommun| kommun.ideal_part)));
    let is_new = {
        let id = *id;
        move || {
            work.base_of(&id, |before| before.kommuner.iter().find(|(member, _)| *member == code).copied()).is_none()
        }
    };
    // A kommun that is on the page can be removed; the focus goes on where the next can be added.
    let remove = move || {
        if work.edit(Edit::Move { kommun: code, to: None }).is_ok() {
            focus_soon("add-kommun");
        }
    };
    let is_moving = move || moving.with(|moving| moving.parse() == Ok(code));
    let turn = move || {
        let next = if untrack(is_moving) { String::new() } else { code.to_string() };
        moving.set(next);
    };
    let act =
        |id: String, label: String, name: &str| el_in("button", "link").id(&id).attr("aria-label", &label).text(name);
    tr().toggle("new", is_new)
        .with(row_heading("").text(&name))
        .with(td("n").with(el("span").live(population)).with(mark(work, "", population_is)))
        .with(
            td("n")
                .attr("data-label", words.fye)
                .with(explained(work, Figure::Fye(code), words.fye_long, &name, fye))
                .with(mark(work, "", quality)),
        )
        .with(td("n").attr("data-label", words.ideal_part).with(explained(
            work,
            Figure::IdealPart(code),
            words.ideal_part,
            &name,
            part,
        )))
        .with(
            td("acts")
                .with(
                    act(format!("move-{code}"), text::move_kommun(lang, &name), words.move_)
                        .state("aria-expanded", is_moving)
                        .on_click(turn),
                )
                .with(act(format!("remove-{code}"), text::remove_kommun(lang, &name), words.remove).on_click(remove)),
        )
}

/// Every förbund but one, to choose from.
pub fn other_forbund(work: Work, except: &ForbundId) -> Vec<Choice> {
    work.with_now(|now| {
        let others = now.outcome.forbund.iter().filter(|forbund| forbund.id != *except);
        others
            .map(|forbund| Choice {
                value: forbund.id.to_string(),
                label: forbund.short_name.to_string(),
                detail: text::kommuner(work.lang(), forbund.kommuner.len()),
            })
            .collect()
    })
}

fn move_row(work: Work, from: &ForbundId, code: KommunCode, moving: Live<String>) -> El {
    let name = work.peek_now(|now| text::kommun_name(now.state.dataset, code));
    let from = *from;
    let id = format!("move-to-{code}");
    focus_soon(id.clone());
    let field = Combobox {
        id,
        label: text::move_kommun(work.lang(), &name),
        placeholder: work.words().merge_placeholder,
        choices: Box::new(move || other_forbund(work, &from)),
        choose: Box::new(move |id| {
            // What the list offers is an id.
            let Ok(to) = id.parse() else { return Ok(()) };
            work.edit(Edit::Move { kommun: code, to: Some(to) })?;
            moving.set(String::new());
            focus_soon("add-kommun");
            Ok(())
        }),
    };
    tr().attr("class", "moving").with(td("").attr("colspan", "5").with(field.view(work)))
}

/// Adds a kommun, with where each is a member now.
fn add_kommun(work: Work, id: &ForbundId) -> El {
    let words = work.words();
    let (id, to) = (*id, *id);
    let choices = move || {
        work.with_now(|now| {
            let others = now.outcome.kommuner.iter().filter(|kommun| kommun.forbund.as_ref() != Some(&id));
            others
                .map(|kommun| {
                    let forbund = kommun.forbund.as_ref().and_then(|id| now.forbund(id));
                    Choice {
                        value: kommun.code.to_string(),
                        label: text::kommun_name(now.state.dataset, kommun.code),
                        detail: text::member_of(work.lang(), forbund.map(|forbund| &*forbund.short_name)),
                    }
                })
                .collect()
        })
    };
    let field = Combobox {
        id: "add-kommun".into(),
        label: words.add_kommun.to_owned(),
        placeholder: words.add_placeholder,
        choices: Box::new(choices),
        choose: Box::new(move |code| {
            // What the list offers is a code.
            let Ok(kommun) = code.parse() else { return Ok(()) };
            work.edit(Edit::Move { kommun, to: Some(to) })
        }),
    };
    field.view(work)
}

/// What the reader knows better: the published ideal, and real HE.
fn correct(work: Work, id: &ForbundId, codes: impl Fn() -> Vec<String> + 'static) -> El {
    let words = work.words();
    let id = *id;
    let is_in_dataset = work.peek_base(|base| base.forbund(&id).is_some());
    let published = is_in_dataset.then(|| {
        let of = id;
        let field = AmountField {
            id: "published-ideal".into(),
            label: Box::new(move || words.published_ideal.to_owned()),
            value: Rc::new(move || work.with_now(|now| now.state.published_ideal(&of))),
            set: Rc::new(move |kronor| {
                work.edit_in(&format!("{id}/ideal"), Edit::PublishedIdeal { forbund: id, kronor })
            }),
            help: "published-help",
            doubtful: None,
            is_marked: None,
        };
        let label = el("label")
            .attr("for", "published-ideal")
            .live(move || format!("{}, {}", words.published_ideal, work.format().unit_sign()));
        field
            .put_in(work, el_in("div", "line").with(label))
            .with(el_in("p", "help").id("published-help").text(words.published_ideal_help))
    });
    el_in("details", "more")
        .with(el("summary").text(words.correct))
        .with_some(published)
        .with(el_in("p", "help").id("fye-help").text(words.fye_help))
        .list(codes, move |code| code.parse().map_or_else(|_| el("div"), |code| fye_field(work, code)))
}

fn fye_field(work: Work, code: KommunCode) -> El {
    let name = work.peek_now(|now| text::kommun_name(now.state.dataset, code));
    let id = format!("fye-{code}");
    let label = text::fye_of(work.lang(), &name);
    let read = move |text: &str| {
        let value = Fye::read(text).ok_or_else(|| work.told(&EditError::Fye))?;
        work.edit_in(&format!("he/{code}"), Edit::Fye { kommun: code, value })
    };
    let line = el_in("div", "line").with(el("label").attr("for", &id).text(&label));
    let field = Field {
        id,
        label: Box::new(move || label.clone()),
        value: Box::new(move || work.with_now(|now| work.format().fye_exact(now.state.fye(code)))),
        read: Box::new(read),
        step: None,
        remark: None,
        placeholder: "",
        help: "fye-help",
        is_marked: None,
    };
    field.put_in(work, line)
}
