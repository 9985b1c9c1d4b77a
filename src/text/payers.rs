//! What each payer pays in all, in words.

use super::{Lang, list, names::inside, payer_name, way};
use crate::text::format::Format;
use finsam_engine::{ForbundId, Kronor, Payer, Payers, State, StateMoney, Totals};

words! { PayersWords, payers_words:
    party: "Part", "Party";
    who_pays: "Vem betalar", "Who pays";
    kommuner: "Kommunerna", "The kommuner";
    all: "Alla", "All";
    difference: "Skillnad", "Difference";
    underlag: "Underlaget", "Dataset";
    proposal: "Förslaget", "Proposal";
    one_by_one: "Kommunerna var för sig", "The kommuner one by one";
    here_now: "de här nu", "these now";
    more_here: "mer till dem", "more to them";
    to_others: "de andra", "the others";
}

/// "staten +22 049, Region Stockholm +11 024 och kommunerna +11 024 tkr": who pays how much more, or less.
pub fn change_by_payer(format: Format, state: &State, totals: &Totals) -> String {
    let lang = format.lang;
    let is_kommun = |payer| matches!(payer, Payer::Kommun(_));
    let mut each: Vec<(String, Kronor)> = Vec::new();
    for total in totals.payers.iter().filter(|of| !is_kommun(of.payer)) {
        each.push((inside(lang, &payer_name(lang, state, total.payer)), total.paid.change));
    }
    let kommuner: Vec<Payer> = totals.payers.iter().map(|of| of.payer).filter(|payer| is_kommun(*payer)).collect();
    let name = match kommuner.as_slice() {
        [only] => payer_name(lang, state, *only),
        _ => lang.payers_words().kommuner.to_lowercase(),
    };
    each.push((name, totals.kommuner.change));
    each.retain(|(_, change)| *change != Kronor::ZERO);
    let each: Vec<String> =
        each.into_iter().map(|(name, change)| format!("{name} {}", format.change(change))).collect();
    if each.is_empty() { String::new() } else { format!("{} {}.", list(lang, &each), format.unit_sign()) }
}

/// Whose contributions are not known, and so count in no sum, or in no difference.
pub fn not_counted(lang: Lang, state: &State, totals: &Totals) -> String {
    let who = |ids: &[ForbundId]| {
        let names: Vec<String> = ids.iter().map(|id| way::name(state, *id)).collect();
        if ids.len() <= 5 { list(lang, &names) } else { format!("{} förbund", ids.len()) }
    };
    let mut told = Vec::new();
    if !totals.unknown.is_empty() {
        told.push(say!(
            lang,
            "Inte med, för bidragen är inte kända: {}.",
            "Left out, since the contributions are not known: {}.",
            who(&totals.unknown)
        ));
    }
    if !totals.unknown_before.is_empty() {
        told.push(say!(
            lang,
            "Inte med i skillnaden, för bidragen var inte kända före: {}.",
            "Left out of the difference, since the contributions were not known before: {}.",
            who(&totals.unknown_before)
        ));
    }
    told.join(" ")
}

/// "Statens pengar är fasta: 336 000 tkr i hela landet".
pub fn money_is_fixed(format: Format, money: &StateMoney) -> String {
    let grant = format.amount(money.grant);
    say!(
        format.lang,
        "Statens pengar är fasta: {} i hela landet",
        "The state's money is fixed: {} in the whole country",
        grant
    )
}

/// What the bar of the state's money shows, for those who hear it.
pub fn part_of_grant(format: Format, money: &StateMoney) -> String {
    let part = |kronor| money.part(kronor).map(|part| format.percent(part)).unwrap_or_default();
    let (now, then) = (part(money.here.before), part(money.here.after));
    say!(
        format.lang,
        "De här förbundens del av statens pengar går från {} till {}",
        "The part of the state's money that these förbund have goes from {} to {}",
        now,
        then
    )
}

/// Whose money a row tells of: "De här 8 förbunden", "De andra 64 tillsammans".
pub fn these(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Sv, 1) => "Det här förbundet".into(),
        (Lang::Sv, count) => format!("De här {count} förbunden"),
        (Lang::En, 1) => "This förbund".into(),
        (Lang::En, count) => format!("These {count} förbund"),
    }
}

pub fn others(lang: Lang, count: usize) -> String {
    say!(lang, "De andra {} tillsammans", "The other {} together", count)
}

/// "49 948 → 71 997".
pub fn from_to(format: Format, before: Kronor, after: Kronor) -> String {
    format!("{} → {}", format.figure(before), format.figure(after))
}

/// That more here is less elsewhere.
pub fn less_elsewhere(format: Format, money: &StateMoney) -> String {
    let lang = format.lang;
    if money.left.after < Kronor::ZERO {
        let over = format.amount(-money.left.after);
        return say!(
            lang,
            "Det är {} mer än hela anslaget: så mycket måste riksdagen höja det, och då får de andra inget.",
            "That is {} more than the whole grant: the riksdag must raise it by so much, and the others have nothing then.",
            over
        );
    }
    let no_new_money = lang.choose(
        "Mer här är inte nya pengar, utan mindre någon annanstans, om riksdagen inte höjer anslaget.",
        "More here is no new money, but less elsewhere, unless the riksdag raises the grant.",
    );
    match money.lost().filter(|_| money.here.change > Kronor::ZERO) {
        Some(lost) => {
            let lost = format.percent_in_tenths(lost);
            say!(lang, "Det är {} mindre till de andra. {}", "That is {} less to the others. {}", lost, no_new_money)
        }
        None => no_new_money.to_owned(),
    }
}

/// Why the payers pay something else than the förbund get: nothing where they do not.
pub fn paid_beyond(format: Format, beyond: Kronor) -> String {
    match beyond.0 {
        0 => String::new(),
        1.. => say!(
            format.lang,
            "Parterna betalar {} mer än vad förbunden behöver, för belopp avrundas uppåt eller ger inget hos någon.",
            "The parties pay {} more than the förbund need, since amounts are rounded up or buy nothing with somebody.",
            format.amount(beyond)
        ),
        _ => say!(
            format.lang,
            "Förbunden får {} mer än vad parterna höjer med, för pengar som inget gav börjar ge.",
            "The förbund get {} more than the parties raise by, since money that bought nothing begins to.",
            format.amount(-beyond)
        ),
    }
}

/// What these förbund have of the state's fixed money, and what is left for the others.
pub fn left_of_grant(format: Format, money: &StateMoney) -> String {
    let amount = |kronor| format.amount(kronor);
    say!(
        format.lang,
        "Av statens {}, som är fasta i hela landet, går {} hit och {} är kvar till andra förbund.",
        "Of the state's {}, which are fixed in the whole country, {} go here and {} are left for other förbund.",
        amount(money.grant),
        amount(money.here.after),
        amount(money.left.after)
    )
}

/// Whose payments a sum has: "Region Stockholm, i alla de här förbunden".
pub fn paid_in_all(lang: Lang, state: &State, who: Payers) -> String {
    let words = lang.payers_words();
    let name = match who {
        Payers::One(payer) => payer_name(lang, state, payer),
        Payers::Kommuner => words.kommuner.to_owned(),
        Payers::All => words.all.to_owned(),
    };
    say!(lang, "{}: bidrag till förbunden tillsammans", "{}: contributions to the förbund together", name)
}

/// "Staten 50 648 (+700) · Region Stockholm 25 324 (+350) · Kommunerna 25 324 (+350) · Alla 101 296 tkr (+1 400)".
pub fn in_a_line(format: Format, state: &State, totals: &Totals) -> String {
    let words = format.lang.payers_words();
    let others = totals.payers.iter().filter(|of| !matches!(of.payer, Payer::Kommun(_)));
    let named = others.map(|of| (payer_name(format.lang, state, of.payer), of.paid));
    let together = [(words.kommuner.to_owned(), totals.kommuner), (words.all.to_owned(), totals.all)];
    let each = named.chain(together).map(|(name, paid)| match paid.change {
        Kronor::ZERO => format!("{name} {}", format.amount(paid.after)),
        change => format!("{name} {} ({})", format.amount(paid.after), format.change(change)),
    });
    each.collect::<Vec<_>>().join(" · ")
}
