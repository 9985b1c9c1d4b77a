//! What the view of results says.

use super::{Lang, list, result_item};
use crate::text::format::Format;
use finsam_engine::{
    Ending, Finished, Kronor, Lacking, NationResults, Percent, Ratio, ResultItem, ResultRemark, ResultShare,
    ResultYear, Sex, WhatIf, against_nation,
};
use std::cmp::Ordering;

words! { ResultWords, result_words:
    title: "Resultat", "Results";
    back: "Alla förbund", "All förbund";
    year: "År", "Year";
    of_all: "Vad insatserna ledde till", "What the insatser led to";
    how_to_choose: "Klicka på ett förbund för att se dess resultat, eller för att fylla i dem.",
        "Click a förbund to see its results, or to fill them in.";
    participants: "Deltagare", "Participants";
    finished: "Avslutade", "Finished";
    five_reasons: "Avslutade utan övrigt", "Finished, without other reasons";
    work_or_studies: "Till arbete eller studier", "To work or studies";
    share: "Andel", "Share";
    per_participant: "Per deltagare", "Per participant";
    lan_together: "Länet tillsammans", "The län together";

    who_took_part: "Kvinnor och män", "Women and men";
    persons: "Personer", "Persons";
    work_studies_or_seeking: "Till arbete, studier eller arbetssökande", "To work, studies or seeking work";

    how_it_went: "Hur det gick", "How it went";
    endings: "Så gick det för dem som avslutade", "How it went for those who finished";
    reason: "Orsak", "Reason";
    endings_about: "Ett mönster för varje orsak. Det som en källa bara anger tillsammans är en del för sig.",
        "A pattern for each reason. What a source gives only together is a piece of its own.";
    no_endings: "Hur de som avslutade gick vidare är inte känt.", "How those who finished went on is not known.";

    shares: "Andel till arbete eller studier, med 95 % intervall", "Share to work or studies, with 95 % interval";
    interval: "Intervall", "Interval";
    without_other: "Räknat utan övrigt, så att länet går att jämföra med", "Counted without other reasons, to compare with the län";
    women: "Kvinnor", "Women";
    men: "Män", "Men";
    unstated: "Ej angivet", "Not stated";
    all: "Alla", "All";
    shares_about: "Linjen visar hur mycket slumpen ensam kan göra (Wilson, 95 %). Där antalet inte är känt finns bara en ring.",
        "The line shows what chance alone can do (Wilson, 95 %). Where the count is not known there is a ring only.";
    nation: "Riket", "The nation";

    insatser: "Insatserna", "The insatser";
    insats: "Insats", "Insats";
    kind: "Slag", "Kind";
    individual: "individ", "individuals";
    structural: "struktur", "structures";
    budget: "Budget", "Budget";
    cost: "Kostnad", "Cost";
    deviation: "Avvikelse", "Deviation";
    result: "Resultat", "Result";
    sum_individual: "Alla för individer", "All for individuals";
    sum_structural: "Alla för strukturer", "All for structures";
    result_about: "Resultat är de som avslutade till arbete, studier eller aktivt arbetssökande. Avvikelse är budget minus kostnad.",
        "Result is those who finished to work, studies or actively seeking work. Deviation is budget less cost.";
    sort: "Sortera", "Sort";

    with_proposal: "Med det här förslaget", "With this proposal";
    nothing_proposed: "Förslaget ändrar inte förbundets medelstilldelning, så lika många kan delta. Ändra bidragen i Fördelning.",
        "The proposal does not change the förbund's allocation, so as many can take part. Change the contributions in Distribution.";
    could_take_part: "kan delta", "could take part";
    share_to_individuals: "Andel till individinriktade insatser, %", "Share for individuals, %";
    by_account: "Som i räkenskaperna", "As in the accounts";
    party: "Part", "Party";
    raises: "Höjer", "Raises";
    raise: "Höjning", "Raise";
    fewer_persons: "personer färre", "persons fewer";
    per_new: "Per ny deltagare", "Per new participant";
    could_take_part_more: "Fler som kan delta", "More who could take part";
    of_them_to_work: "Av dem till arbete eller studier", "Of them to work or studies";
    compared_about: "Jämfört med underlaget. Spannet är vad slumpen ensam kan göra (95 %).",
        "Compared with the dataset. The span is what chance alone can do (95 %).";
    see_results: "Resultat", "Results";

    break_even: "När betalar det sig?", "When does it pay for itself?";
    break_even_about: "Skriv vad en persons stöd kostar parten på ett år. Då räknas hur många färre som behöver stödet för att höjningen ska betala sig. Inget belopp är förvalt.",
        "Enter what one person's support costs the party in a year. Then it is counted how many fewer must need it for the raise to pay for itself. No amount is preset.";
    cost_of_one: "En persons stöd i ett år", "One person's support for a year";
    amount: "belopp", "amount";

    costs: "Vad det kostade", "What it cost";
    cost_per: "Kostnad", "Cost";
    per_finished: "Per avslutad", "Per person who finished";
    per_work: "Per person till arbete eller studier", "Per person to work or studies";
    individual_costs: "Individinriktade insatser", "Insatser for individuals";
    costs_about: "Insatserna är olika långa och har olika målgrupper. Hela årets kostnad är delad med antalet.",
        "The insatser differ in length and in whom they are for. The whole year's cost is divided by the count.";

    missing: "Vad som saknas", "What is missing";
    fill_in: "fyll i", "fill in";
    only_together: "bara tillsammans", "only together";
    only_shares: "bara andelar", "only shares";
    not_in_source: "finns inte i källan", "not in the source";
    not_published: "inte publicerat", "not published";
    nothing_missing: "Inget saknas för det här året.", "Nothing is missing for this year.";

    own: "Fyll i egna resultat", "Fill in your own results";
    own_about: "Ur årsredovisningen. Fyll i det du vet; summor som följer räknas. Töm ett fält för att ta tillbaka din uppgift.",
        "From the annual report. Fill in what you know; sums that follow are computed. Empty a field to take your figure back.";
    who: "Deltagare", "Participants";
    how: "Avslutade och orsak", "Finished, and why";
    together: "Om orsakerna bara är kända tillsammans", "If the reasons are only known together";
    by_sex: "Kvinnor och män", "Women and men";
    not_a_count: "Skriv ett heltal, till exempel 164.", "Enter a whole number, such as 164.";
    sources: "Källor", "Sources";
}

/// "73 av 164".
pub fn of(format: Format, count: i64, whole: i64) -> String {
    let (count, whole) = (format.count(count), format.count(whole));
    say!(format.lang, "{} av {}", "{} of {}", count, whole)
}

/// Whole percents: "37–52 %".
fn from_to(format: Format, low: Ratio, high: Ratio) -> String {
    let low = format.count(low.rounded(0));
    format!("{low}–{}", format.percent(high))
}

/// The interval of a share, or that it is unknown.
pub fn interval(format: Format, share: &ResultShare) -> String {
    let interval = share.interval.map(|interval| from_to(format, interval.low, interval.high));
    interval.unwrap_or_else(|| format.lang.words().unknown.to_owned())
}

/// What is said of a förbund's year: the large figure and the sentence after it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    pub hero: String,
    pub lead: String,
    /// What of the sentence is heavier.
    pub share: String,
    pub rest: String,
}

/// The year of a förbund in the words of a board, with what is not known named.
pub fn said(format: Format, name: &str, of_year: &ResultYear) -> Said {
    let (lang, year) = (format.lang, of_year.year);
    let value = |item| of_year.value(item);
    if let Some(share) = of_year.share(Finished::All)
        && let Some((count, whole)) = share.counted
    {
        return Said {
            hero: of(format, count, whole),
            lead: say!(
                lang,
                "deltagare som avslutade i {} {} gick till arbete eller studier:",
                "participants who finished in {} in {} went to work or studies:",
                name,
                year
            ),
            share: format!("{}.", format.percent(share.share)),
            rest: against(format, name, year, &share),
        };
    }
    if let (Some(count), Some(whole)) = (value(ResultItem::WorkStudiesOrSeeking), value(ResultItem::Finished))
        && let Some(share) = Ratio::new(count, whole)
    {
        return Said {
            hero: of(format, count, whole),
            lead: say!(
                lang,
                "deltagare som avslutade i {} {} gick till arbete, studier eller aktivt arbetssökande:",
                "participants who finished in {} in {} went to work, studies or actively seeking work:",
                name,
                year
            ),
            share: format!("{}.", format.percent(share)),
            rest: lang
                .choose(
                    "Källan anger de tre bara tillsammans. Hur många som gick till arbete eller studier är inte känt.",
                    "The source gives the three only together. How many went to work or studies is not known.",
                )
                .to_owned(),
        };
    }
    only_counts(format, name, of_year)
}

/// Where it is not known how many went to work or studies.
fn only_counts(format: Format, name: &str, of_year: &ResultYear) -> Said {
    let (lang, year) = (format.lang, of_year.year);
    let value = |item| of_year.value(item);
    let rest = lang.choose(
        "Hur många av dem som gick till arbete eller studier är inte känt.",
        "How many of them went to work or studies is not known.",
    );
    let (count, lead) = match (
        value(ResultItem::Finished),
        value(ResultItem::FiveReasons),
        value(ResultItem::Participants),
    ) {
        (Some(count), ..) => (count, say!(lang, "avslutade i {} {}.", "finished in {} in {}.", name, year)),
        (None, Some(count), _) => (
            count,
            say!(
                lang,
                "avslutade i {} {}, utan dem som slutade av övriga orsaker.",
                "finished in {} in {}, without those who did for other reasons.",
                name,
                year
            ),
        ),
        (None, None, Some(count)) => (count, say!(lang, "deltog i {} {}.", "took part in {} in {}.", name, year)),
        (None, None, None) => {
            let lead = say!(
                lang,
                "Vad insatserna i {} ledde till {} är inte känt. Tre tal räcker för att börja: deltagare, avslutade och hur många av dem som gick till arbete eller studier.",
                "What the insatser of {} led to in {} is not known. Three numbers are enough to begin: participants, how many finished, and how many of them went to work or studies.",
                name,
                year
            );
            return Said { lead, ..Said::default() };
        }
    };
    Said { hero: format.count(count), lead, share: String::new(), rest: rest.to_owned() }
}

/// The nation's share beside a förbund's, and what chance alone could do.
fn against(format: Format, name: &str, year: i64, share: &ResultShare) -> String {
    let lang = format.lang;
    let Some((nation_year, percent)) = NationResults::share_of(year, Finished::All) else {
        return lang
            .choose(
                "Från riket finns ingen siffra att jämföra med.",
                "There is no figure of the nation to compare with.",
            )
            .to_owned();
    };
    let nation = format.rate(Percent::from_hundredths(percent * 100));
    let nation = if nation_year == year {
        say!(lang, "I riket var det {} samma år.", "In the nation it was {} the same year.", nation)
    } else {
        say!(
            lang,
            "I riket var det {} {}, den senaste siffran före det.",
            "In the nation it was {} in {}, the last figure before it.",
            nation,
            nation_year
        )
    };
    let Some(interval) = share.interval else { return nation };
    let from_to = from_to(format, interval.low, interval.high);
    let decided = match against_nation(interval, percent) {
        Some(Ordering::Greater) => {
            say!(
                lang,
                "Även om slumpen räknas in, {}, ligger {} över.",
                "Also with chance counted in, {}, {} is above.",
                from_to,
                name
            )
        }
        Some(Ordering::Less) => {
            say!(
                lang,
                "Även om slumpen räknas in, {}, ligger {} under.",
                "Also with chance counted in, {}, {} is below.",
                from_to,
                name
            )
        }
        _ => say!(
            lang,
            "Slumpen ensam kan göra skillnaden ({}), så det går inte att säga vem som ligger över.",
            "Chance alone can make the difference ({}), so there is no telling who is above.",
            from_to
        ),
    };
    let comparison = lang.choose("Det är en jämförelse, inte en effekt.", "It is a comparison, not an effect.");
    format!("{nation} {decided} {comparison}")
}

/// The reasons of a piece: "arbete, studier eller aktivt arbetssökande".
pub fn reasons(lang: Lang, reasons: &[ResultItem]) -> String {
    let names: Vec<String> = reasons.iter().map(|reason| reason_name(lang, *reason).to_owned()).collect();
    match names.as_slice() {
        [first @ .., last] if !first.is_empty() => {
            let or = lang.choose("eller", "or");
            format!("{} {or} {last}", first.join(", "))
        }
        names => names.concat(),
    }
}

/// A reason in a list of reasons.
fn reason_name(lang: Lang, reason: ResultItem) -> &'static str {
    match (lang, reason) {
        (Lang::Sv, ResultItem::ToWork) => "arbete",
        (Lang::En, ResultItem::ToWork) => "work",
        (Lang::Sv, ResultItem::ToStudies) => "studier",
        (Lang::En, ResultItem::ToStudies) => "studies",
        (lang, other) => result_item(lang, other),
    }
}

/// A bar of endings as it is read out: "HBS: 46 arbete, 27 studier".
pub fn endings(format: Format, name: &str, endings: &[Ending]) -> String {
    let piece = |of: &Ending| format!("{} {}", format.count(of.count), reasons(format.lang, of.reasons));
    format!("{name}: {}", endings.iter().map(piece).collect::<Vec<_>>().join(", "))
}

/// The condition under which another allocation buys what is said.
pub fn condition(format: Format, name: &str, year: i64, what: &WhatIf) -> [String; 2] {
    let lang = format.lang;
    let amount = format.amount(Kronor(what.difference.0.abs()));
    let cost = format.amount_in_tenths(what.per_participant);
    let share = format.percent(what.share);
    let more = lang.choose(
        if what.difference.0 < 0 { "mindre" } else { "mer" },
        if what.difference.0 < 0 { "less" } else { "more" },
    );
    let condition =
        say!(lang, "Om varje deltagare kostar som {}, {}.", "If each participant costs as in {}, {}.", year, cost);
    let rest = say!(
        lang,
        "{} får {} {}, och {} av det går till individinriktade insatser.",
        "{} has {} {}, and {} of that goes to insatser for individuals.",
        name,
        amount,
        more,
        share
    );
    [condition, rest]
}

/// All of it in a paragraph, for paper: "14 fler kan delta. Om varje deltagare kostar som 2022 …"
pub fn would_buy(format: Format, name: &str, year: i64, what: &WhatIf) -> String {
    let [condition, rest] = condition(format, name, year, what);
    let hero = more_or_fewer(format, what.participants);
    let could = format.lang.result_words().could_take_part;
    format!("{hero} {could}. {condition} {rest} {}", of_them(format, what))
}

/// How many of them would go to work or studies.
pub fn of_them(format: Format, what: &WhatIf) -> String {
    let lang = format.lang;
    let Some((count, interval)) = what.to_work_or_studies else {
        return lang
            .choose(
                "Hur många av dem som skulle gå till arbete eller studier går inte att säga: andelen är inte känd.",
                "How many of them would go to work or studies cannot be said: the share is not known.",
            )
            .to_owned();
    };
    let count_of = |number: i64| format.count(number.abs());
    let (low, high) = (interval.low.abs().min(interval.high.abs()), interval.low.abs().max(interval.high.abs()));
    say!(
        lang,
        "Av de {} skulle {} gå till arbete eller studier om andelen står sig, mellan {} och {} om slumpen räknas in.",
        "Of the {}, {} would go to work or studies if the share stays, between {} and {} with chance counted in.",
        count_of(what.participants),
        count_of(count),
        count_of(low),
        count_of(high)
    )
}

/// "14 fler" or "3 färre".
pub fn more_or_fewer(format: Format, count: i64) -> String {
    let number = format.count(count.abs());
    match count {
        ..0 => say!(format.lang, "{} färre", "{} fewer", number),
        _ => say!(format.lang, "{} fler", "{} more", number),
    }
}

/// In the panel of a förbund: "Med förslaget kan 14 fler delta, om varje deltagare kostar som 2022."
pub fn line(format: Format, year: i64, what: &WhatIf) -> String {
    let count = more_or_fewer(format, what.participants);
    say!(
        format.lang,
        "Med förslaget kan {} delta, om varje deltagare kostar som {}.",
        "With the proposal {} can take part, if each participant costs as in {}.",
        count,
        year
    )
}

/// The same where nothing is proposed: "73 av 164 gick till arbete eller studier 2022."
pub fn line_of_year(format: Format, of_year: &ResultYear) -> Option<String> {
    let (count, whole) = of_year.share(Finished::All)?.counted?;
    Some(say!(
        format.lang,
        "{} som avslutade gick till arbete eller studier {}.",
        "{} who finished went to work or studies in {}.",
        of(format, count, whole),
        of_year.year
    ))
}

/// "om varje deltagare kostar som 2022".
pub fn if_each_costs_as(lang: Lang, year: i64) -> String {
    say!(lang, "om varje deltagare kostar som {}", "if each participant costs as in {}", year)
}

/// How many would go to work or studies, with the span: "+6 (5–7)"; nothing where the share is not known. Where nobody more or
/// fewer takes part chance has no part in it.
pub fn span(format: Format, what: &WhatIf) -> Option<String> {
    let (count, interval) = what.to_work_or_studies?;
    let (low, high) = (interval.low.abs().min(interval.high.abs()), interval.low.abs().max(interval.high.abs()));
    let count = format.count_change(count);
    Some(if high == 0 { count } else { format!("{count} ({}–{})", format.count(low), format.count(high)) })
}

/// What must be known to say what the proposal buys.
pub fn lacking(lang: Lang, all: &[Lacking]) -> String {
    let name = |of: &Lacking| {
        match (lang, of) {
            (Lang::Sv, Lacking::Allocation) => "medelstilldelningen",
            (Lang::En, Lacking::Allocation) => "the allocation",
            (Lang::Sv, Lacking::Participants) => "antalet deltagare",
            (Lang::En, Lacking::Participants) => "how many took part",
            (Lang::Sv, Lacking::Individual) => "vad de individinriktade insatserna kostade",
            (Lang::En, Lacking::Individual) => "what the insatser for individuals cost",
            (Lang::Sv, Lacking::Costs) => "förbundets alla kostnader",
            (Lang::En, Lacking::Costs) => "all costs of the förbund",
        }
        .to_owned()
    };
    let names = list(lang, &all.iter().map(name).collect::<Vec<_>>());
    say!(
        lang,
        "Det går inte att säga vad förslaget ger: {} är inte känt.",
        "What the proposal gives cannot be said: {} is not known.",
        names
    )
}

/// When a raise pays for itself.
pub fn break_even(format: Format, party: &str, raise: Kronor, cost: Kronor, tenths: Option<i64>) -> String {
    let lang = format.lang;
    match tenths {
        None => say!(
            lang,
            "{} höjer inte, så det finns inget att tjäna in.",
            "{} does not raise, so there is nothing to earn back.",
            party
        ),
        Some(tenths) => say!(
            lang,
            "Höjningen på {} betalar sig för {} när {} personer färre behöver stödet i ett helt år, om en persons stöd kostar {}.",
            "The raise of {} pays for itself for {} when {} persons fewer need the support for a whole year, if one person's costs {}.",
            format.amount(raise),
            party,
            format.decimal(tenths, 1),
            format.amount(cost)
        ),
    }
}

/// A sum that is stated and is another than its parts.
pub fn remark(format: Format, remark: &ResultRemark) -> String {
    let ResultRemark { item, stated, computed } = remark;
    say!(
        format.lang,
        "{}: {} är angivet, men delarna blir {}.",
        "{}: {} is stated, but the parts come to {}.",
        result_item(format.lang, *item),
        format.count(*stated),
        format.count(*computed)
    )
}

/// "följer av de andra: 25".
pub fn follows(format: Format, value: i64) -> String {
    say!(format.lang, "följer av de andra: {}", "follows from the others: {}", format.count(value))
}

/// The name of one field: "Avslutade 2022".
pub fn field(lang: Lang, item: ResultItem, year: i64) -> String {
    format!("{} {year}", capitalised(result_item(lang, item)))
}

/// With a large first letter.
pub fn capitalised(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// Of how many of the area something is known, and of how many how it went.
pub fn known_of(lang: Lang, year: i64, (known, told): (usize, usize), all: usize) -> String {
    say!(
        lang,
        "Något om resultaten {} är känt för {} av {} förbund, och hur många som gick till arbete eller studier för {}. Ett streck är okänt tills du fyller i det.",
        "Something of the results of {} is known of {} of {} förbund, and how many went to work or studies of {}. A dash is unknown until you fill it in.",
        year,
        known,
        all,
        told
    )
}

/// What the source of unit costs says against the sum of the insatser.
pub fn costs_differ(format: Format, name: &str, year: i64, of_account: Kronor, of_insatser: Kronor) -> String {
    say!(
        format.lang,
        "Bokslutet för {} {} anger {} för individinriktade insatser; insatserna var för sig blir tillsammans {}. Styckkostnaderna räknar på bokslutet.",
        "The account of {} for {} gives {} for insatser for individuals; each by itself, they come to {}. Unit costs rest on the account.",
        name,
        year,
        format.amount(of_account),
        format.amount(of_insatser)
    )
}

/// Of whom a row of days is.
pub fn sex(lang: Lang, sex: Sex) -> &'static str {
    let words = lang.result_words();
    match sex {
        Sex::All => words.all,
        Sex::Women => words.women,
        Sex::Men => words.men,
    }
}
