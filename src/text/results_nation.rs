//! What is said of results and of HE in the whole country.

use super::Lang;
use crate::text::format::Format;
use finsam_engine::{FyeByBenefit, ParticipantGroup};

words! { NationWords, nation_words:
    nation: "I hela landet", "In the whole country";
    nation_about: "Försäkringskassans rapporter för 2021 och 2023. För 2022 är inget publicerat. Från 2023 följer systemet (Uppföljning Finsam) inte hur det går efter en insats.",
        "Försäkringskassan's reports for 2021 and 2023. Of 2022 nothing is published. From 2023 the system (Uppföljning Finsam) follows no results after an insats.";
    how_many: "Insatser och deltagare", "Insatser and participants";
    participants_chart: "Deltagare i individinriktade insatser.", "Participants in insatser for individuals.";
    insatser: "Insatser", "Insatser";
    of_individual: "Individ, %", "Individuals, %";
    of_structural: "Struktur, %", "Structures, %";
    participants: "Deltagare, individ", "Participants, individuals";
    participants_structural: "Deltagare, struktur", "Participants, structures";
    went: "Hur det gick", "How it went";
    went_chart: "Av dem som avslutade, procent: arbete eller studier nederst, aktivt arbetssökande ovanpå.",
        "Of those who finished, percent: work or studies below, actively seeking work on top.";
    work_or_studies: "Arbete eller studier", "Work or studies";
    seeking: "Aktivt arbetssökande", "Actively seeking work";
    women: "kvinnor", "women";
    men: "män", "men";
    all: "alla", "all";

    who: "Vilka som deltog 2021", "Who took part in 2021";
    who_about: "De deltagare som är registrerade med namn (Försäkringskassan, Redovisning av målgrupper och resultat 2021, bilaga 3).",
        "The participants who are registered by name (Försäkringskassan, Redovisning av målgrupper och resultat 2021, annex 3).";
    group: "Grupp", "Group";
    total: "Totalt", "Total";

    days: "Dagar med ersättning, året före och året efter", "Days of benefit, the year before and the year after";
    days_about: "Dagar per deltagare (Försäkringskassan, samma rapport, bilaga 5 och tabell 7). Det är en jämförelse av före och efter, inte en effekt: vi vet inte hur det hade gått utan insatsen.",
        "Days per participant (Försäkringskassan, the same report, annex 5 and table 7). It compares before with after and is no effect: how it would have gone without the insats is not known.";
    who_finished: "Avslutade", "Finished";
    persons: "Personer", "Persons";
    sickness: "Sjukpenning", "Sickness benefit";
    activity: "Aktivitetsersättning", "Activity compensation";
    compensation: "Sjukersättning", "Sickness compensation";
    before: "före", "before";
    after: "efter", "after";
    more_after: "Skillnad i dagar, efter mot före", "Difference in days, after against before";
    sickness_or_rehabilitation: "Sjuk- eller rehabiliteringspenning", "Sickness or rehabilitation benefit";

    fye: "Helårsekvivalenter i landet", "Full-year equivalents in the country";
    fye_about: "Det som vikterna väger, per ersättning (SCB, Antalet helårsekvivalenter).",
        "What the weights weigh, by benefit (SCB, Antalet helårsekvivalenter).";
    sickness_and_activity: "Sjuk- och aktivitetsersättning", "Sickness and activity compensation";
    unemployment: "Arbetslöshetsersättning", "Unemployment insurance";
    measures: "Arbetsmarknadsåtgärder", "Labour market measures";
    assistance: "Ekonomiskt bistånd", "Social assistance";
    introduction: "Etableringsersättning", "Introduction benefit";
    sum: "Summa", "Sum";
}

/// The one of a name in two languages.
pub fn named(lang: Lang, [sv, en]: [&'static str; 2]) -> &'static str {
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}

/// Where the parts of a group do not come to its total.
pub fn group_remark(format: Format, group: &ParticipantGroup) -> Option<String> {
    let sum = group.remark()?;
    Some(say!(
        format.lang,
        "{}: kvinnor och män blir {}, men källan anger {} totalt.",
        "{}: women and men come to {}, but the source gives {} in all.",
        named(format.lang, group.name),
        format.count(sum),
        format.count(group.total)
    ))
}

/// Where the benefits of a year do not come to its sum; a person more or less is rounding.
pub fn fye_remark(format: Format, years: &[FyeByBenefit]) -> String {
    let told = years.iter().filter_map(|of| of.remark().filter(|over| over.abs() > 1).map(|over| (of.year, over)));
    let each = told.map(|(year, over)| {
        say!(
            format.lang,
            "{} är delarna {} fler än summan i källan.",
            "In {} the parts are {} more than the sum in the source.",
            year,
            format.count(over)
        )
    });
    each.collect::<Vec<_>>().join(" ")
}
