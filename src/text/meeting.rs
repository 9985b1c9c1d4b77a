//! What the meeting mode says.

use crate::text::format::Format;
use finsam_engine::{ESTIMATE_ERROR, ForbundOutcome, Kronor, Percent, Ratio, against};

words! { MeetingWords, meeting_words:
    meeting: "Mötesläge", "Meeting mode";
    leave: "Lämna mötesläget", "Leave meeting mode";
    previous: "Föregående förbund", "Previous förbund";
    next: "Nästa förbund", "Next förbund";
    as_in_base: "Som i underlaget", "As in the dataset";
    unknown_in_base: "Inte känt i underlaget", "Not known in the dataset";
    holds_back: "begränsar", "holds back";
    target: "Mål, %", "Target, %";
    whole_area: "Hela området", "The whole area";
}

/// "Underlaget 55 % → förslaget 100 %"; nothing where neither is known, as the binding sentence says.
pub fn base_and_proposal(format: Format, before: Option<Ratio>, now: Option<Ratio>) -> String {
    let lang = format.lang;
    let words = lang.meeting_words();
    match (before, now) {
        (None, None) => String::new(),
        (None, Some(_)) => words.unknown_in_base.to_owned(),
        (Some(before), Some(now)) if before == now => words.as_in_base.to_owned(),
        (Some(before), now) => {
            let now = now.map_or_else(|| lang.words().unknown.to_owned(), |now| format.percent(now));
            say!(lang, "Underlaget {} → förslaget {}", "Dataset {} → proposal {}", format.percent(before), now)
        }
    }
}

/// "+45 procentenheter", where both are known and differ.
pub fn points(format: Format, before: Option<Ratio>, now: Option<Ratio>) -> String {
    let change = before.zip(now).and_then(|(before, now)| format.percent_change(before, now));
    change.map_or(String::new(), |change| {
        say!(format.lang, "{}\u{a0}procentenheter", "{}\u{a0}percentage points", change)
    })
}

/// What there is less of than 100 % takes, or more.
pub fn short_of_full(format: Format, forbund: &ForbundOutcome) -> String {
    let Some((allocation, ratio)) = forbund.allocation.zip(forbund.percent_of_ideal) else { return String::new() };
    let ideal = forbund.ideal;
    if against(ratio, forbund.percent_interval(), Percent::FULL).is_none() {
        return say!(
            format.lang,
            "Idealet är uppskattat, ± {}: om 100\u{a0}% är nått kan inte avgöras",
            "The ideal is an estimate, ± {}: whether 100\u{a0}% is reached cannot be decided",
            format.rate(ESTIMATE_ERROR)
        );
    }
    if forbund.percent_interval().is_some() {
        let about = format.amount(Kronor((ideal - allocation).0.abs()));
        return if ideal > allocation {
            say!(format.lang, "Saknas till 100\u{a0}%: ungefär {}", "Short of 100\u{a0}%: about {}", about)
        } else {
            say!(format.lang, "Ungefär {} över 100\u{a0}%", "About {} above 100\u{a0}%", about)
        };
    }
    let amount = |kronor| format.amount(kronor);
    match ideal - allocation {
        Kronor(0) => format.lang.choose("100\u{a0}% är nått", "100\u{a0}% is reached").to_owned(),
        short if short > Kronor::ZERO => {
            say!(format.lang, "Saknas till 100\u{a0}%: {}", "Short of 100\u{a0}%: {}", amount(short))
        }
        _ => say!(format.lang, "{} över 100\u{a0}%", "{} above 100\u{a0}%", amount(allocation - ideal)),
    }
}
