//! The meeting mode: one förbund, large and calm, for a projector.

use crate::{
    changes::changes,
    components::{Bar, bar_end, explained, meter, scale, undo_and_redo, with_bars},
    dom::{El, el, el_in, present_root},
    forbund::binding,
    live::Derived,
    overview::shown_rows,
    payment::{Payer, Payment, asks, changed, name_of, offer_field, payment, unmatched},
    route::{self, View},
    text,
    work::Work,
};
use finsam_engine::{Asks, Figure, ForbundId, Kronor, Party, Ratio};
use reactive_graph::graph::untrack;
use std::rc::Rc;

/// Of more kommuner than this, the projector shows the sum, and each of them smaller below.
const FEW: usize = 6;

/// The view; `shown` is the id of its förbund. The focus goes to its heading.
pub fn meeting(work: Work, shown: Derived<String>) -> El {
    let heading = el("h1").id("meeting").attr("tabindex", "-1").live(move || {
        let now = work.now();
        shown.with(|id| now.outcome.forbund(id).map_or_else(|| id.clone(), |forbund| forbund.short_name.to_string()))
    });
    heading.clone().focus_soon();
    let leave = el("button").id("leave-meeting").attr("aria-keyshortcuts", "Escape");
    let leave = leave
        .text(work.lang().meeting_words().leave)
        .on_click(move || work.go(&route::to_view(View::Distribution, shown.with(|id| id.parse().ok()))));
    let tools = el_in("div", "tools")
        .with_all(steps(work, shown))
        .with_all(undo_and_redo(work, ["meeting-undo", "meeting-redo"]))
        .with(leave);
    el_in("div", "meeting")
        .with(el_in("div", "head").with(heading).with(tools))
        .slot_by(move || shown.get(), move |id| id.parse().ok().map(|id| proposal(work, id)))
        .with(el_in("div", "on-paper").with(changes(work)))
}

/// Escape leaves the meeting, unless something else has answered it: a field with an error, an open dialogue.
pub fn leave_on_escape(work: Work, key: &web_sys::KeyboardEvent) {
    let route = work.route.peek();
    let has_dialog = || present_root().first("dialog[open]").is_some();
    if route.view == View::Meeting && key.key() == "Escape" && !key.default_prevented() && !has_dialog() {
        work.go(&route::to_view(View::Distribution, route.forbund));
    }
}

/// Buttons to the förbund before and after, among those that the overview showed when the meeting began: an offer must not
/// change their order under the hand.
fn steps(work: Work, shown: Derived<String>) -> Vec<El> {
    let mut order = untrack(|| shown_rows(work));
    let first = shown.peek();
    if !order.contains(&first) {
        order.insert(0, first);
    }
    let words = work.lang().meeting_words();
    let order = Rc::new(order);
    let step = |id: &str, sign: &str, name: &str, by: usize| {
        let order = Rc::clone(&order);
        let go = move || {
            let now = untrack(|| work.now());
            let mut place = shown.peek_with(|id| order.iter().position(|listed| listed == id)).unwrap_or_default();
            // One that was formed here may be gone again.
            for _ in 0..order.len() {
                place = (place + by) % order.len();
                if let Some(forbund) = now.outcome.forbund(&order[place]) {
                    work.go(&route::to_view(View::Meeting, Some(forbund.id)));
                    work.status.set(text::shows(work.format_untracked(), forbund));
                    return;
                }
            }
        };
        el_in("button", "quiet").id(id).attrs(&[("aria-label", name), ("title", name)]).text(sign).on_click(go)
    };
    if order.len() < 2 {
        return Vec::new();
    }
    vec![step("previous-forbund", "‹", words.previous, order.len() - 1), step("next-forbund", "›", words.next, 1)]
}

/// Where a förbund stands, now and in the underlag.
#[derive(Clone, Copy, PartialEq, Default)]
struct Standing {
    ratio: Option<Ratio>,
    before: Option<Ratio>,
    allocation: Option<Kronor>,
    ideal: Kronor,
}

fn standing(work: Work, id: ForbundId) -> Derived<Standing> {
    Derived::new(move || {
        let before = work.base_of(&id, |before| before.percent_of_ideal);
        let now = work.of(&id, |now| {
            Some(Standing { ratio: now.percent_of_ideal, before, allocation: now.allocation, ideal: now.ideal })
        });
        now.unwrap_or_default()
    })
}

fn proposal(work: Work, id: ForbundId) -> El {
    el("div").show(move || work.of(&id, |_| Some(())).is_some(), move || present(work, id)).show(
        move || work.of(&id, |_| Some(())).is_none(),
        move || el_in("p", "notice").text(work.words().no_such_forbund),
    )
}

fn present(work: Work, id: ForbundId) -> El {
    let words = work.words();
    let name = work.peek_now(|now| now.forbund(&id).map(|forbund| forbund.short_name.to_string())).unwrap_or_default();
    let standing = standing(work, id);
    let end = move || bar_end(standing.get().ratio.map_or(0, |ratio| ratio.rounded(0)));
    let percent =
        explained(work, Figure::PercentOfIdeal(id), words.percent, &name, move || work.percent(standing.get().ratio));
    let of_both = move |told: fn(_, _, _) -> String| {
        move || {
            let Standing { ratio, before, .. } = standing.get();
            told(work.format(), before, ratio)
        }
    };
    let short = move || {
        let Standing { allocation, ideal, .. } = standing.get();
        allocation.map_or(String::new(), |allocation| text::short_of_full(work.format(), allocation, ideal))
    };
    let told = el_in("div", "told")
        .with(
            el("p")
                .with(el("span").live(of_both(text::base_and_proposal)))
                .text(" ")
                .with(el_in("span", "changed").live(of_both(text::points))),
        )
        .with(el_in("p", "gap").live(short));
    let bar = with_bars(el_in("div", "bar"), end).with(scale(words.full)).with(meter(move || {
        let Standing { ratio, before, .. } = standing.get();
        Bar { now: ratio, before, end: end() }
    }));
    el_in("div", "proposal")
        .with(el_in("div", "hero").with(el_in("span", "percent-now").with(percent)).with(told))
        .with(bar)
        .with(binding(work, &id))
        .with(offers(work, id))
}

/// What each party offers, to be changed.
fn offers(work: Work, id: ForbundId) -> El {
    let words = work.words();
    let asks = asks(work, id);
    let codes = Derived::new(move || {
        let codes = work.of(&id, |now| Some(now.kommuner.iter().map(|(code, _)| code.to_string()).collect::<Vec<_>>()));
        codes.unwrap_or_default()
    });
    let are_many = move || codes.with(Vec::len) > FEW;
    let kommuner =
        el_in("div", "kommuner").show(are_many, move || together(work, id, asks)).with(el_in("div", "each").list(
            move || codes.get(),
            move |code| code.parse().map_or_else(|_| el("div"), |code| offer(work, id, Party::Kommun(code), asks)),
        ));
    el("section")
        .attr("aria-labelledby", "parties")
        .with(el("h2").id("parties").live(move || format!("{}, {}", words.parties, work.format().unit_sign())))
        .with(
            el_in("div", "offers")
                .toggle("many", are_many)
                .with(offer(work, id, Party::State, asks))
                .with(offer(work, id, Party::Region, asks))
                .with(kommuner),
        )
        .with(el_in("p", "help").id("stepper-help").text(words.stepper_help))
}

fn offer(work: Work, id: ForbundId, party: Party, asks: Derived<Option<Asks>>) -> El {
    let payment = payment(work, id, Payer::Party(party), asks);
    let name = name_of(work, id, party);
    let field = offer_field(work, id, party, "meeting", payment);
    let label = el_in("label", "who").attr("for", &field.id).live(move || name.get());
    with_told(work, field.put_in(work, el_in("div", "offer").with(label)), payment)
}

/// The sum of many kommuner.
fn together(work: Work, id: ForbundId, asks: Derived<Option<Asks>>) -> El {
    let words = work.words();
    let payment = payment(work, id, Payer::Kommuner, asks);
    let sum = el_in("div", "offer")
        .with(el_in("div", "who").text(words.the_kommuner))
        .with(el_in("div", "sum").live(move || work.figure(payment.get().offer)));
    with_told(work, sum, payment)
}

/// How an offer counts, in words below it.
fn with_told(work: Work, cell: El, payment: Derived<Payment>) -> El {
    let holds_back = move || {
        let words = work.lang().meeting_words();
        if payment.get().binds { words.holds_back.to_owned() } else { String::new() }
    };
    cell.with(el_in("span", "changed").live(move || changed(work, payment)))
        .with(el_in("span", "unmatched").live(move || unmatched(work, payment)))
        .with(el_in("span", "holds-back").live(holds_back))
}
