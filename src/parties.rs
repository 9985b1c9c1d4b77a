//! What each party of a förbund pays, what of it buys nothing, and what it must pay for a target.

use crate::{
    components::{AmountField, Field, PercentField, explained},
    dom::{El, column_heading, el, el_in, hidden_heading, option, react, row_heading, table, tbody, td, tr},
    live::{Derived, Live},
    payment::{Payer, Payment, asks, changed, name_of, offer_field, paying, payment, unmatched},
    text,
    work::Work,
};
use finsam_engine::{
    Asks, Edit, Figure, ForbundId, Group, KommunCode, KommunKey, Kronor, Party, Rule, RuleError, divided_by_law,
};
use reactive_graph::graph::untrack;
use std::{borrow::Cow, rc::Rc};

/// The parties' table of a förbund called `name`.
pub fn parties(work: Work, id: &ForbundId, name: &str) -> El {
    let words = work.words();
    let asks = asks(work, *id);
    let kommuner = {
        let id = *id;
        move || {
            work.of(&id, |now| Some(now.kommuner.iter().map(|(code, _)| code.to_string()).collect::<Vec<_>>()))
                .unwrap_or_default()
        }
    };
    let is_unknown = {
        let id = *id;
        move || work.of(&id, |now| now.allocation).is_none()
    };
    let has_several = {
        let id = *id;
        move || work.of(&id, |now| Some(now.kommuner.len())) > Some(1)
    };
    let (filled_in, kommuner_of, row_of, all_of) = (*id, *id, *id, *id);
    let head = tr()
        .with(column_heading("").text(words.party))
        .with(column_heading("n").live(move || format!("{}, {}", words.contribution, work.format().unit_sign())))
        .with(target(work, column_heading("n")))
        .with(hidden_heading(words.set));
    let body = tbody()
        .with(party_row(work, id, name, Party::State, asks))
        .with(party_row(work, id, name, Party::Region, asks))
        .show(has_several, {
            let name = name.to_owned();
            move || kommuner_row(work, &kommuner_of, &name, asks)
        })
        .list(kommuner, {
            let name = name.to_owned();
            move |code| {
                code.parse().map_or_else(|_| tr(), |code| party_row(work, &row_of, &name, Party::Kommun(code), asks))
            }
        });
    let set_all = move || {
        if let Some(asks) = asks.peek() {
            work.edit_all(all_asked(&all_of, &asks));
        }
    };
    el("section")
        .attr("aria-labelledby", "parties")
        .with(el("h3").id("parties").text(words.parties))
        .show(is_unknown, move || fill_in(work, &filled_in))
        .with(table("parties", head, body))
        .with(el_in("p", "help").id("stepper-help").text(words.stepper_help))
        .with(
            el("p").with(
                el("button")
                    .id("set-all")
                    .live(move || text::set_all_to(work.lang(), &work.format().rate(work.settings.target())))
                    .on_click(set_all),
            ),
        )
}

/// The edits by which all parties pay what is asked: the state's, the region's, the kommuner's.
fn all_asked(id: &ForbundId, asks: &Asks) -> Vec<Edit> {
    let pay = |party, kronor| Edit::Contribute { forbund: *id, party, kronor };
    let mut edits = vec![pay(Party::State, asks.groups.state.kronor), pay(Party::Region, asks.groups.region.kronor)];
    edits.extend(asks.kommuner.iter().map(|(code, ask)| pay(Party::Kommun(*code), ask.kronor)));
    edits
}

/// The percent that the amounts to pay reach, in the heading of their column.
fn target(work: Work, heading: El) -> El {
    let words = work.words();
    let field = PercentField::target(work, "target", words.target);
    let inside = el_in("span", "target").text(words.to_pay).text(" ");
    heading.with(field.put_in(work, inside).text("\u{a0}%"))
}

/// One party: its amount to edit, what of it buys nothing, what it must pay.
fn party_row(work: Work, id: &ForbundId, forbund_name: &str, party: Party, asks: Derived<Option<Asks>>) -> El {
    let id = *id;
    let group = Group::from(party);
    let code = String::from(party);
    let payment = payment(work, id, Payer::Party(party), asks);
    let name = name_of(work, id, party);
    let set = paying(work, id, party, "offer");
    let cell = offer_field(work, id, party, "offer", payment).put_in(work, td("n offer"));
    let slider = slider(work, name, payment, set);
    let told = move || {
        if payment.get().is_one_of_several {
            own_weight(work, &id, party)
        } else {
            el("small").live(move || share(work, group))
        }
    };
    let pay_that = move || {
        if let Some(ask) = payment.peek().ask {
            work.end_gesture();
            // What is asked is within the limits, or the field says that it is not.
            let _ = set(ask.kronor);
            work.end_gesture();
        }
    };
    tr().toggle("member", move || payment.get().is_one_of_several)
        .toggle("binds", move || payment.get().binds)
        .with(row_heading("").live(move || name.get()).slot(move || Some(told())))
        .with(
            cell.with(slider)
                .with(el_in("span", "changed").live(move || changed(work, payment)))
                .with(el_in("span", "unmatched").live(move || unmatched(work, payment))),
        )
        .with(asked(work, id, forbund_name, payment))
        .with(set_button(work, &code, name, payment, pay_that))
}

/// A slider for the same amount, in steps of 10 tkr.
fn slider(
    work: Work,
    name: Derived<String>,
    payment: Derived<Payment>,
    set: impl Fn(Kronor) -> Result<(), String> + 'static,
) -> El {
    let told = move || work.figure_with_unit(payment.get().offer);
    let input = el("input")
        .attrs(&[("type", "range"), ("min", "0"), ("step", "10000")])
        .live_attr("aria-label", move || Some(text::slider_of(work.lang(), &name.get()).into()))
        .live_attr("aria-valuetext", move || Some(told().into()))
        .on_value("input", move |kronor| {
            if let Ok(kronor) = kronor.parse() {
                // The slider's ends are within the limits.
                let _ = set(Kronor(kronor));
            }
        })
        .on("change", move |_| work.end_gesture());
    let element = input.clone();
    let mut end = 0;
    react(move || {
        let payment = payment.get();
        // Under a hand that draws it, the end stays where it is.
        let wanted = payment.highest();
        if end < wanted || end >= 3 * wanted {
            end = wanted;
        }
        // The end first: a value beyond it would be cut.
        element
            .clone()
            .attr("max", &end.to_string())
            .set("value", &payment.offer.unwrap_or_default().0.to_string().into());
    });
    input
}

/// The amount that reaches the target, opening its derivation, and the change that it would be.
fn asked(work: Work, id: ForbundId, forbund_name: &str, payment: Derived<Payment>) -> El {
    let name = forbund_name.to_owned();
    let ask = move || payment.get().ask;
    td("n ask")
        .slot_by(
            move || work.format().rate(work.settings.target()),
            move |target| {
                let figure = Figure::ToPay(id, untrack(|| work.settings.target()));
                let what = format!("{} {target}", work.words().to_pay);
                let value = move || ask().map_or(String::new(), |ask| work.format().figure(ask.kronor));
                Some(explained(work, figure, &what, &name, value))
            },
        )
        .with(el("small").live(move || {
            ask().and_then(|ask| ask.change).map_or(String::new(), |change| work.format().change(change))
        }))
}

fn set_button(
    work: Work,
    code: &str,
    name: Derived<String>,
    payment: Derived<Payment>,
    set: impl Fn() + 'static,
) -> El {
    let ask = move || payment.get().ask;
    let label = move || {
        let amount = ask().map(|ask| work.format().amount(ask.kronor)).unwrap_or_default();
        Some(Cow::Owned(text::set_to(work.lang(), &name.get(), &amount)))
    };
    td("").with(
        el_in("button", "set")
            .id(&format!("set-{code}"))
            .text(work.words().set)
            .live_attr("aria-label", label)
            .flag("disabled", move || ask().is_none_or(|ask| ask.change == Some(Kronor::ZERO)))
            .on_click(set),
    )
}

fn share(work: Work, group: Group) -> String {
    let shares = work.with_now(|now| now.state.rules.shares);
    text::share(work.lang(), shares.of(group), shares.sum())
}

/// The kommuner together, and the key by which they divide their part.
fn kommuner_row(work: Work, id: &ForbundId, forbund_name: &str, asks: Derived<Option<Asks>>) -> El {
    let words = work.words();
    let id = *id;
    let payment = payment(work, id, Payer::Kommuner, asks);
    let name = Derived::new(move || words.the_kommuner.to_owned());
    let set = move || {
        if let Some(asks) = asks.peek() {
            // Without the state's and the region's.
            work.edit_all(all_asked(&id, &asks).split_off(2));
        }
    };
    tr().attr("class", "kommuner")
        .toggle("binds", move || payment.get().binds)
        .with(
            row_heading("")
                .text(words.the_kommuner)
                .with(el("small").live(move || format!("{} {}", share(work, Group::Kommuner), words.together)))
                .with(key_select(work, &id)),
        )
        .with(
            td("n offer")
                .with(el_in("span", "sum").live(move || work.figure(payment.get().offer)))
                .with(el_in("span", "unmatched").live(move || unmatched(work, payment))),
        )
        .with(asked(work, id, forbund_name, payment))
        .with(set_button(work, "kommuner", name, payment, set))
}

fn key_of(work: Work, id: &ForbundId) -> KommunKey {
    work.with_now(|now| now.state.find(id).map(|forbund| forbund.key.clone())).unwrap_or_default()
}

/// How the kommuner divide their part.
fn key_select(work: Work, id: &ForbundId) -> El {
    let words = work.words();
    let code = {
        let id = *id;
        Rc::new(move || match key_of(work, &id) {
            KommunKey::Present => "present",
            KommunKey::Population => "population",
            KommunKey::Equal => "equal",
            KommunKey::Fye => "fye",
            KommunKey::Weights(_) => "weights",
        })
    };
    let is_paid_known =
        work.peek_base(|base| base.state.dataset.find(id).is_some_and(|forbund| forbund.paid.is_some()));
    let choose = {
        let id = *id;
        move |code: String| {
            let key = match code.as_str() {
                "population" => KommunKey::Population,
                "equal" => KommunKey::Equal,
                "fye" => KommunKey::Fye,
                "weights" => KommunKey::Weights(present_weights(work, &id)),
                _ => KommunKey::Present,
            };
            // The förbund is on the page, so the edit applies.
            let _ = work.edit(Edit::Key { forbund: id, key });
        }
    };
    let names = [
        ("present", words.key_present),
        ("population", words.key_population),
        ("equal", words.key_equal),
        ("fye", words.key_fye),
        ("weights", words.key_weights),
    ];
    let entries = names.map(|(value, name)| {
        let code = Rc::clone(&code);
        option(value, name, move || code() == value)
    });
    let remark =
        move || if code() == "present" && !is_paid_known { words.key_by_population.to_owned() } else { String::new() };
    el_in("div", "key")
        .with(
            el("select")
                .id("key")
                .attr("aria-label", words.key)
                .flag("disabled", move || work.is_readonly.get())
                .on_value("change", choose)
                .with_all(entries),
        )
        .with(el("small").live(remark))
}

/// The weights to start from: what the kommuner offer now in tkr, or 1 each where nothing is known.
fn present_weights(work: Work, id: &ForbundId) -> Vec<(KommunCode, u32)> {
    let kommuner = untrack(|| work.of(id, |now| Some(now.kommuner.clone()))).unwrap_or_default();
    let weight = |kronor: Kronor| u32::try_from(kronor.0 / 1_000).unwrap_or(u32::MAX);
    let is_known = kommuner.iter().any(|(_, offer)| offer.is_some_and(|offer| offer.kronor > Kronor::ZERO));
    let weight_of = |offer: Option<finsam_engine::Offer>| offer.map_or(0, |offer| weight(offer.kronor));
    kommuner.into_iter().map(|(code, offer)| (code, if is_known { weight_of(offer) } else { 1 })).collect()
}

/// A kommun's own weight, where the key is own weights.
fn own_weight(work: Work, id: &ForbundId, party: Party) -> El {
    let Party::Kommun(kommun) = party else { return el("small") };
    let words = work.words();
    let weights = {
        let id = *id;
        move || match key_of(work, &id) {
            KommunKey::Weights(weights) => Some(weights),
            _ => None,
        }
    };
    let is_own = weights;
    let id = *id;
    el("div").show(
        move || is_own().is_some(),
        move || {
            let name = work.peek_now(|now| text::kommun_name(now.state.dataset, kommun));
            let (shown, present, id) = (weights, weights, id);
            let read = move |text: &str| {
                let unreadable = |_| text::rule_error(work.lang(), &RuleError::Weight(Rule::PopulationWeight));
                let weight: u32 = text.trim().parse().map_err(unreadable)?;
                let mut weights = untrack(present).unwrap_or_default();
                weights.retain(|(of, _)| *of != kommun);
                weights.push((kommun, weight));
                weights.sort_unstable();
                let key = KommunKey::Weights(weights);
                work.edit_in(&format!("{id}/vikt/{kommun}"), Edit::Key { forbund: id, key })
            };
            let field = Field {
                id: format!("weight-{kommun}"),
                label: Box::new(move || text::weight_of(work.lang(), &name)),
                value: Box::new(move || {
                    let weight = shown()
                        .and_then(|weights| weights.into_iter().find(|(of, _)| *of == kommun))
                        .map(|(_, weight)| weight);
                    weight.unwrap_or_default().to_string()
                }),
                read: Box::new(read),
                step: None,
                remark: None,
                placeholder: "",
                help: "",
                is_marked: None,
            };
            field.put_in(work, el_in("span", "weight").text(words.weight).text(" "))
        },
    )
}

/// For a förbund whose contributions are unknown: one amount, divided by law.
fn fill_in(work: Work, id: &ForbundId) -> El {
    let words = work.words();
    let amount = Live::new(None::<Kronor>);
    let divide = {
        let id = *id;
        move || {
            let Some(allocation) = amount.peek() else { return };
            let edits = work.peek_now(|now| {
                let forbund = now.forbund(&id)?;
                Some(all_asked(&id, &divided_by_law(&now.state, forbund, allocation)))
            });
            work.edit_all(edits.unwrap_or_default());
        }
    };
    let field = AmountField {
        id: "fill-in".into(),
        label: Box::new(move || words.fill_in.to_owned()),
        value: Rc::new(move || amount.get()),
        set: Rc::new(move |kronor| {
            let entered = kronor.entered().map_err(|error| text::amount_error(work.lang(), &error))?;
            amount.set(Some(entered));
            Ok(())
        }),
        help: "fill-in-help",
        doubtful: None,
        is_marked: None,
    };
    let form = el_in("form", "inline")
        .on("submit", move |submit| {
            submit.prevent_default();
            divide();
        })
        .with(
            el("label")
                .attr("for", "fill-in")
                .live(move || format!("{}, {}", words.fill_in, work.format().unit_sign())),
        );
    field
        .put_in(work, form)
        .with(
            el("button")
                .attr("type", "submit")
                .text(words.divide_by_law)
                .flag("disabled", move || amount.with(Option::is_none)),
        )
        .with(el_in("p", "help").id("fill-in-help").text(words.fill_in_help))
}
