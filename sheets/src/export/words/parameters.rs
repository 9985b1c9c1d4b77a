//! The parameters, with their sources.

use super::super::column::{
    Both,
    By::{self, Export, Formula, Reader},
    Kind::{self, Amount, Kronor, Percent, Rate, Share, Text, Whole},
    Parameter,
};

const fn parameter(
    key: &'static str,
    by: By,
    kind: Kind,
    name: (&'static str, &'static str),
    label: Both,
    note: Both,
) -> Parameter {
    Parameter { key, kind, by, name: Both(name.0, name.1), label, note }
}

/// In the order of the sheet. What formulas use comes first.
pub const PARAMETERS: &[Parameter] = &[
    parameter(
        "state_grant",
        Reader,
        Amount,
        ("statens_anslag", "state_grant"),
        Both("Statens anslag, kr", "The state's grant, kr"),
        Both("Försäkringskassans rapporter för 2021 och 2023", "Försäkringskassan, reports for 2021 and 2023"),
    ),
    parameter(
        "national_support",
        Reader,
        Amount,
        ("nationellt_stöd", "national_support"),
        Both("varav till nationellt stöd, kr", "of it to national support, kr"),
        Both("Försäkringskassans rapporter för 2021 och 2023", "Försäkringskassan, reports for 2021 and 2023"),
    ),
    parameter(
        "base_grant",
        Reader,
        Amount,
        ("grundtilldelning", "base_grant"),
        Both("Grundtilldelning per förbund, statens pengar, kr", "Base grant per förbund, state money, kr"),
        Both("Försäkringskassan, PM 2015-01-22", "Försäkringskassan, PM 2015-01-22"),
    ),
    parameter(
        "population_weight",
        Reader,
        Whole,
        ("vikt_befolkning", "weight_population"),
        Both("Vikt: invånare", "Weight: inhabitants"),
        Both(
            "Försäkringskassan, PM 2015-01-22. Heltal från 0 till 1000",
            "Försäkringskassan, PM 2015-01-22. A whole number from 0 to 1000",
        ),
    ),
    parameter(
        "fye_weight",
        Reader,
        Whole,
        ("vikt_HE", "weight_HE"),
        Both("Vikt: HE", "Weight: HE"),
        Both(
            "Försäkringskassan, PM 2015-01-22. Heltal från 0 till 1000",
            "Försäkringskassan, PM 2015-01-22. A whole number from 0 to 1000",
        ),
    ),
    parameter(
        "share_state",
        Reader,
        Whole,
        ("andel_staten", "share_state"),
        Both("Lagens andel: staten", "The law's share: the state"),
        Both(
            "Finsamlagen: hälften. Heltal från 1 till 100, i förhållande till de andra två",
            "Finsamlagen: a half. A whole number from 1 to 100, in proportion to the other two",
        ),
    ),
    parameter(
        "share_region",
        Reader,
        Whole,
        ("andel_regionen", "share_region"),
        Both("Lagens andel: regionen", "The law's share: the region"),
        Both(
            "Finsamlagen: en fjärdedel. Heltal från 0 till 100",
            "Finsamlagen: a quarter. A whole number from 0 to 100",
        ),
    ),
    parameter(
        "share_kommuner",
        Reader,
        Whole,
        ("andel_kommunerna", "share_kommuner"),
        Both("Lagens andel: kommunerna", "The law's share: the kommuner"),
        Both(
            "Finsamlagen: en fjärdedel. Heltal från 0 till 100",
            "Finsamlagen: a quarter. A whole number from 0 to 100",
        ),
    ),
    parameter(
        "mode",
        Reader,
        Text,
        ("medelstilldelning_är", "allocation_is"),
        Both("Medelstilldelningen är", "The allocation is"),
        Both(
            "matchat: så mycket som parterna matchar varandra enligt lagen. som erbjudet: summan av bidragen",
            "matched: as much as the parties match each other by law. as offered: the sum of the contributions",
        ),
    ),
    parameter(
        "target",
        Reader,
        Percent,
        ("mål", "target"),
        Both("Mål, procent av idealet", "Target, percent of ideal"),
        Both("Bara för arbetsboken: det läses inte in igen", "Only for the workbook: it is not read in again"),
    ),
    parameter(
        "share_sum",
        Formula,
        Whole,
        ("andel_summa", "share_sum"),
        Both("Andelarnas summa", "Sum of the shares"),
        Both::NOTHING,
    ),
    parameter(
        "pot",
        Formula,
        Amount,
        ("hela_potten", "whole_pot"),
        Both("Hela potten, alla parters pengar", "The whole pot, all parties' money"),
        Both(
            "(anslaget − nationellt stöd) ÷ statens andel, nedåt till hela kronor",
            "(the grant − national support) ÷ the state's share, rounded down to whole kronor",
        ),
    ),
    parameter(
        "forbund_count",
        Formula,
        Whole,
        ("antal_förbund", "number_of_förbund"),
        Both("Förbund med minst en kommun", "Förbund with at least one kommun"),
        Both::NOTHING,
    ),
    parameter(
        "base",
        Formula,
        Amount,
        ("grund", "base"),
        Both("Grund per förbund, alla parters pengar", "Base per förbund, all parties' money"),
        Both(
            "grundtilldelningen ÷ statens andel, men högst så att potten räcker till alla",
            "the base grant ÷ the state's share, but at most so that the pot suffices for all",
        ),
    ),
    parameter(
        "pool",
        Formula,
        Amount,
        ("att_fördela", "pool"),
        Both("Att fördela efter vikterna", "To divide by the weights"),
        Both("potten − förbunden × grunden", "the pot − the förbund × the base"),
    ),
    parameter(
        "population_sum",
        Formula,
        Kronor,
        ("summa_befolkning", "sum_population"),
        Both("Medlemskommunernas invånare som vägs", "The member kommuner's inhabitants that are weighed"),
        Both::NOTHING,
    ),
    parameter(
        "fye_sum",
        Formula,
        Kind::Fye,
        ("summa_HE", "sum_HE"),
        Both("Medlemskommunernas HE", "The member kommuner's HE"),
        Both::NOTHING,
    ),
    parameter(
        "ideal_sum",
        Formula,
        Amount,
        ("summa_ideal", "sum_ideal"),
        Both("Summan av idealfördelningarna", "Sum of the ideals"),
        Both("ska vara hela potten", "should be the whole pot"),
    ),
    parameter(
        "share_check",
        Formula,
        Share,
        ("summa_andelar", "sum_shares"),
        Both("Summan av kommunernas andelar", "Sum of the kommuner's shares"),
        Both("ska vara 100 %", "should be 100 %"),
    ),
    parameter(
        "greatest_decrease",
        Reader,
        Rate,
        ("största_minskning", "greatest_decrease"),
        Both("Statens största minskning per år", "The state's greatest decrease a year"),
        Both(
            "Gäller kommande år, som kalkylen räknar ut: följs när arbetsboken läses in igen. Försäkringskassan, PM 2015-01-22",
            "For the coming years, which the calculator works out: counts when the workbook is read in again. Försäkringskassan, PM 2015-01-22",
        ),
    ),
    parameter(
        "path_years",
        Reader,
        Whole,
        ("antal_kommande_år", "coming_years"),
        Both("Kommande år", "Coming years"),
        Both(
            "Från 1 till 20. Följs när arbetsboken läses in igen",
            "From 1 to 20. Counts when the workbook is read in again",
        ),
    ),
    parameter(
        "ages",
        Export,
        Text,
        ("åldrar", "ages"),
        Both("Invånare i åldrarna", "Inhabitants of the ages"),
        Both(
            "Antaget: källorna skiljer sig åt. Ändras i kalkylen, under Antaganden",
            "Assumed: the sources differ. Changed in the calculator, under Assumptions",
        ),
    ),
    parameter(
        "rounding",
        Export,
        Kronor,
        ("avrundning", "rounding"),
        Both("Belopp för målet avrundas uppåt till, kr", "Amounts for the target are rounded up to, kr"),
        Both("Ändras i kalkylen, under Antaganden", "Changed in the calculator, under Assumptions"),
    ),
];

/// The columns of the equity ladder: where a tier begins and ends, its rate, and how much that is above the former's.
pub const LADDER: [(&str, Both, Both); 4] = [
    ("ladder_from", Both("trappa_från", "ladder_from"), Both("Från, kr", "From, kr")),
    ("ladder_to", Both("trappa_till", "ladder_to"), Both("Till, kr (tomt: utan slut)", "To, kr (empty: no end)")),
    ("ladder_rate", Both("trappa_procent", "ladder_percent"), Both("Får behållas", "May be kept")),
    (
        "ladder_step",
        Both("trappa_skillnad", "ladder_difference"),
        Both("Skillnad mot steget före", "Difference from the step before"),
    ),
];
