//! The way in for a förbund of which little is known: the first question, what follows from its answer, what remains.

use super::{Lang, collation_key, group_name, kommun_name, kommuner, list, names::inside, share};
use crate::text::format::Format;
use finsam_engine::{Dataset, ForbundOutcome, Group, Interval, Kronor, Rules};

words! { WayInWords, way_in_words:
    amount: "belopp", "amount";
    count: "Räkna", "Compute";
    no_amount: "Skriv förbundets medelstilldelning som ett belopp.", "Enter the förbund's allocation as an amount.";
    replaces: "Det ersätter de bidrag som redan är ifyllda.", "It replaces the contributions that are entered already.";
    fill_in: "fyll i", "fill in";

    remains: "Vad som återstår att veta", "What remains to know";
    known: "känt", "known";
    estimated: "uppskattat", "estimated";
    unknown: "saknas", "unknown";
    allocation: "Medelstilldelning", "Allocation";
    gives_percent: "ger procenten", "gives the percent";
    each_party: "Vad varje part betalar", "What each party pays";
    gives_binding: "visar vem som begränsar; till dess gäller lagens andelar", "shows who holds the budget back; until then the law's shares hold";
    ideal: "Ideal", "Ideal";
    accounts: "Räkenskaper och eget kapital", "Accounts and equity";
    gives_level: "ger vägen till rekommenderad nivå", "gives the way to the recommended level";

    none_is_known: "Källorna anger dem bara för Stockholms län. Idealet är uppskattat (≈). Fyll i ett belopp, så räknas procenten.",
        "The sources give them for Stockholms län only. The ideal is estimated (≈). Fill in an amount, and the percent is computed.";

    which: "Vilket förbund?", "Which förbund?";
    which_placeholder: "Skriv förbund eller kommun", "Type a förbund or kommun";

    suggested_by: "efter kommunernas nyckel", "by the kommuner's key";

    empty: "Förbundet har inga kommuner än.", "The förbund has no kommuner yet.";
    empty_gives: "Lägg till en, så räknas dess ideal.", "Add one, and its ideal is computed.";
    add_kommun: "Lägg till en kommun", "Add a kommun";
}

/// "Hur stor är förbundets medelstilldelning 2023?"
pub fn question(lang: Lang, year: i64) -> String {
    say!(lang, "Hur stor är förbundets medelstilldelning {}?", "How large is the förbund's allocation in {}?", year)
}

/// How many kommuner are named; of more, the others are counted.
const NAMED: usize = 6;

/// Where the allocation is found, and how it is divided by law, with the names of who pays.
pub fn where_it_is_found(lang: Lang, dataset: &Dataset, rules: &Rules, forbund: &ForbundOutcome) -> String {
    let of_law = |group| share(lang, rules.shares.of(group), rules.shares.sum());
    let kommuner = match &*forbund.kommuner {
        [_] => group_name(lang, dataset, forbund, Group::Kommuner),
        several => {
            let mut names: Vec<String> = several.iter().map(|(code, _)| kommun_name(dataset, *code)).collect();
            names.sort_unstable_by_key(|name| collation_key(name));
            names.truncate(NAMED);
            if let Some(more @ 1..) = several.len().checked_sub(NAMED) {
                names.push(say!(lang, "{} till", "{} more", more));
            }
            let names = list(lang, &names);
            say!(lang, "kommunerna ({}) tillsammans", "the kommuner ({}) together", names)
        }
    };
    let payers = [
        (inside(lang, &group_name(lang, dataset, forbund, Group::State)), Group::State),
        (inside(lang, &group_name(lang, dataset, forbund, Group::Region)), Group::Region),
        (kommuner, Group::Kommuner),
    ];
    let parts = list(lang, &payers.map(|(name, group)| format!("{name} {}", of_law(group))));
    say!(
        lang,
        "Alla parters bidrag tillsammans. Beloppet står i förbundets budget eller årsredovisning. Det delas enligt lagen: \
         {}. Du kan ändra varje belopp sedan.",
        "All parties' contributions together. The amount is in the förbund's budget or annual report. It is divided by law: \
         {}. You can change each amount afterwards.",
        parts
    )
}

/// What the ruler shows, for those who hear the page: "Linjal: 10 509 tkr är 25 % av idealet, 21 018 tkr är 50 %, …"
pub fn ruler(format: Format, marks: &[(i64, Kronor)]) -> String {
    let lang = format.lang;
    let each = |(percent, kronor): &(i64, Kronor)| {
        let amount = format.amount(*kronor);
        say!(lang, "{} är {}\u{a0}%", "{} is {}\u{a0}%", amount, percent)
    };
    let each: Vec<String> = marks.iter().map(each).collect();
    say!(lang, "Linjal mot idealet: {}.", "A ruler against the ideal: {}.", list(lang, &each))
}

/// How the ruler is read.
pub fn how_to_read(format: Format, half: Kronor, interval: Option<Interval<Kronor>>) -> String {
    let lang = format.lang;
    let half = format.amount(half);
    let read = say!(
        lang,
        "Så läser du av: får förbundet {} har det 50\u{a0}% av sitt ideal.",
        "How to read it: with {} the förbund has 50\u{a0}% of its ideal.",
        half
    );
    let Some(Interval { low, high }) = interval else { return read };
    let (low, high) = (format.figure(low), format.amount(high));
    say!(
        lang,
        "{} Streckat: så osäkert är idealet, {}–{}.",
        "{} Hatched: how uncertain the ideal is, {}–{}.",
        read,
        low,
        high
    )
}

/// What is known of a förbund's ideal, and what would make it certain.
pub fn ideal_is(format: Format, ideal: Kronor, is_estimate: bool, can_be_published: bool) -> String {
    let amount = format.about(format.amount(ideal), is_estimate);
    match (is_estimate, can_be_published) {
        (false, _) => amount,
        (true, true) => say!(
            format.lang,
            "{}. Ett publicerat ideal gör procenten säker",
            "{}. A published ideal makes the percent certain",
            amount
        ),
        (true, false) => say!(
            format.lang,
            "{}. Verkliga helårsekvivalenter gör procenten säker",
            "{}. Real full-year equivalents make the percent certain",
            amount
        ),
    }
}

/// "Bidragen är inte kända för något av länets 8 förbund."
pub fn none_is_known(lang: Lang, count: usize, is_of_lan: bool) -> String {
    match (count, is_of_lan) {
        (1, true) => say!(
            lang,
            "Bidragen är inte kända för länets förbund.",
            "The contributions of the förbund of the län are not known."
        ),
        (1, false) => {
            say!(lang, "Bidragen är inte kända för förbundet.", "The contributions of the förbund are not known.")
        }
        (count, true) => say!(
            lang,
            "Bidragen är inte kända för något av länets {} förbund.",
            "The contributions are not known for any of the {} förbund of the län.",
            count
        ),
        (count, false) => say!(
            lang,
            "Bidragen är inte kända för något av de {} förbunden.",
            "The contributions are not known for any of the {} förbund.",
            count
        ),
    }
}

/// "Solna är utanför alla förbund."
pub fn is_outside(lang: Lang, kommun: &str) -> String {
    say!(lang, "{} är utanför alla förbund.", "{} is outside every förbund.", kommun)
}

/// "Lägg till Solna i HBS"
pub fn add_to(lang: Lang, kommun: &str, forbund: &str) -> String {
    say!(lang, "Lägg till {} i {}", "Add {} to {}", kommun, forbund)
}

/// More kommuner are found outside every förbund than are shown.
pub fn more_outside(lang: Lang, count: usize) -> String {
    match count {
        1 => say!(
            lang,
            "En kommun till är utanför alla förbund. Skriv mer av namnet.",
            "One more kommun is outside every förbund. Type more of its name."
        ),
        _ => say!(
            lang,
            "{} kommuner till är utanför alla förbund. Skriv mer av namnet.",
            "{} more kommuner are outside every förbund. Type more of the name.",
            count
        ),
    }
}

/// Where a förbund is and how large: "Västra Götalands län, 1 kommun".
pub fn where_it_is(lang: Lang, dataset: &Dataset, forbund: &ForbundOutcome) -> String {
    let lan = forbund.lan().into_iter().filter_map(|code| dataset.lan_of(code)).map(|lan| lan.name.to_owned());
    lan.chain([kommuner(lang, forbund.kommuner.len())]).collect::<Vec<_>>().join(", ")
}

/// "Sätt föreslagen andel: 1 234 tkr"
pub fn take_suggested(lang: Lang, amount: &str) -> String {
    say!(lang, "Sätt föreslagen andel: {}", "Set the suggested share: {}", amount)
}

/// "SUVS har gått upp i", before the name of another.
pub fn has_gone_up_into(lang: Lang, name: &str) -> String {
    say!(lang, "{} har gått upp i", "{} has become part of", name)
}
