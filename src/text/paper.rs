//! What the sheet for a board says.

use super::Lang;
use crate::text::format::Format;
use finsam_engine::{AllocationMode, EquityLadder, Group, Kronor, Percent, Ratio, Rules, Tier};

words! { PaperWords, paper_words:
    untitled: "Förslag till budgetar för samordningsförbund", "Proposal on budgets of samordningsförbund";
    as_in_base: "Budgetar för samordningsförbund enligt underlaget", "Budgets of samordningsförbund by the dataset";
    include: "Ta med", "Include";
    area: "Område", "Area";
    of_forbund: "Bidrag och eget kapital för", "Contributions and equity of";
    changed_forbund: "De som förslaget ändrar", "Those that the proposal changes";
    print: "Skriv ut", "Print";
    print_about: "I utskriftsrutan går det också att spara som PDF.", "The print dialogue can also save it as a PDF.";
    result: "Resultatet", "The result";
    contributions: "Bidragen", "The contributions";
    changes: "Förslagets ändringar", "The proposal's changes";
    equity: "Eget kapital", "Equity";
    assumptions: "Antagandena", "The assumptions";
    before: "Före", "Before";
    after: "Efter", "After";
    difference: "Skillnad", "Difference";
    points: "Procentenheter", "Percentage points";
    counts: "Hur det räknas", "How it counts";
    holds_back: "begränsar", "holds back";
    leaves: "lämnar förbundet", "leaves the förbund";
    joins: "ny medlem", "new member";
    proposal: "Förslag", "Proposal";
    changed: "ändrat", "changed";
    sources: "Källor", "Sources";
    link: "Länk till förslaget", "Link to the proposal";
    qr_code: "QR-kod med länken till förslaget", "QR code with the link to the proposal";
    link_about: "Länken öppnar förslaget i Finsamkalkylen, där varje siffra visar hur den är räknad.",
        "The link opens the proposal in Finsamkalkylen, where each figure shows how it is computed.";
    too_long: "Länken är för lång för en QR-kod som går att läsa av. Skicka den i stället, eller spara förslaget som fil.",
        "The link is too long for a QR code that can be read. Send it instead, or save the proposal as a file.";
    ladder_about: "Trappan för rekommenderat högsta eget kapital är ett antagande: bara två värden är publicerade, och andra trappor ger dem också.",
        "The ladder of recommended highest equity is an assumption: only two values are published, and other ladders give them too.";
}

/// The percent of the chosen förbund before and after, beside its name.
pub fn from_to(format: Format, before: Option<Ratio>, after: Option<Ratio>) -> String {
    let lang = format.lang;
    let percent = |ratio| format.percent(ratio);
    match (before, after) {
        (None, None) => lang.choose("Procenten är inte känd", "The percent is not known").to_owned(),
        (None, Some(after)) => say!(
            lang,
            "{} av idealfördelningen, inte känt i underlaget",
            "{} of the ideal, not known in the dataset",
            percent(after)
        ),
        (Some(before), None) => {
            say!(
                lang,
                "Från {} av idealfördelningen till inte känt",
                "From {} of the ideal to not known",
                percent(before)
            )
        }
        (Some(before), Some(after)) if before == after => {
            say!(lang, "{} av idealfördelningen", "{} of the ideal", percent(after))
        }
        (Some(before), Some(after)) => say!(
            lang,
            "Från {} till {} av idealfördelningen",
            "From {} to {} of the ideal",
            percent(before),
            percent(after)
        ),
    }
}

/// What the förbund has and what the model says that it should have.
pub fn allocation_and_ideal(format: Format, allocation: Option<Kronor>, ideal: Kronor) -> String {
    let unknown = format.lang.words().unknown;
    let allocation = allocation.map_or_else(|| unknown.to_owned(), |kronor| format.amount(kronor));
    say!(
        format.lang,
        "Tilldelning {}, idealfördelning {}.",
        "Allocation {}, ideal {}.",
        allocation,
        format.amount(ideal)
    )
}

/// How many of the figures rest on an estimate.
pub fn estimated(lang: Lang, estimated: usize, all: usize) -> String {
    if estimated == 0 {
        return say!(
            lang,
            "Idealfördelningen för inget av de {} förbunden i tabellen vilar på uppskattade helårsekvivalenter (HE).",
            "The ideal of none of the {} förbund in the table rests on estimated full-year equivalents (HE).",
            all
        );
    }
    say!(
        lang,
        "≈ Idealfördelningen för {} av {} förbund i tabellen vilar på uppskattade helårsekvivalenter (HE).",
        "≈ The ideal of {} of {} förbund in the table rests on estimated full-year equivalents (HE).",
        estimated,
        all
    )
}

/// The rules that a result rests on, each as its name and its value.
pub fn rules(format: Format, rules: &Rules) -> Vec<(&'static str, String)> {
    let words = format.lang.words();
    let share = |group| {
        let name = match group {
            Group::State => words.the_state,
            Group::Region => words.the_region,
            Group::Kommuner => words.the_kommuner,
        };
        format!("{} {}", name.to_lowercase(), super::share(format.lang, rules.shares.of(group), rules.shares.sum()))
    };
    let shares = Group::ALL.map(share).join(", ");
    let allocation = match rules.allocation {
        AllocationMode::Matched => words.matched,
        AllocationMode::AsOffered => words.as_offered,
    };
    vec![
        (words.state_grant, format.amount(rules.state_grant)),
        (words.national_support, format.amount(rules.national_support)),
        (words.base_grant, format.amount(rules.base_grant)),
        (words.population_weight, rules.population_weight.to_string()),
        (words.fye_weight, rules.fye_weight.to_string()),
        (words.shares, shares),
        (words.how_allocated, allocation.to_owned()),
        (words.ladder, ladder(format, &rules.equity_ladder)),
    ]
}

/// "20 % upp till 7 000 tkr, 15 % upp till 15 000 tkr, 10 % däröver".
fn ladder(format: Format, ladder: &EquityLadder) -> String {
    let tier = |tier: &Tier| {
        let rate = format.rate(Percent::from_hundredths(tier.hundredths_of_percent));
        match tier.up_to {
            Some(end) => say!(format.lang, "{} upp till {}", "{} up to {}", rate, format.amount(end)),
            None => format!("{rate} {}", format.lang.words().ladder_above.to_lowercase()),
        }
    };
    ladder.tiers().iter().map(tier).collect::<Vec<_>>().join(", ")
}
