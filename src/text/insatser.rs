//! What is said where the reader adds, changes or takes away an insats.

use super::Lang;

words! { InsatsWords, insats_words:
    none_known: "Insatserna är inte kända för det här året. Lägg till dem ur årsredovisningen.",
        "The insatser of this year are not known. Add them from the annual report.";
    change: "ändra", "change";
    changed: "ändrad av dig", "changed by you";
    added: "din uppgift", "your own";
    together: "flera förbunds, tillsammans", "of several förbund, together";
    name: "Ny insats", "New insats";
    add: "Lägg till", "Add";
    kind: "Slag", "Kind";
    for_individuals: "individinriktad", "for individuals";
    for_structures: "strukturinriktad", "for structures";
    about: "Ur årsredovisningen. Det du skriver ersätter källans uppgifter om insatsen; töm ett fält om uppgiften inte är känd.",
        "From the annual report. What you enter stands in the place of what the source states of the insats; empty a field where a figure is not known.";
    done: "Klar", "Done";
    take_away: "Ta bort insatsen", "Take the insats away";
    take_back: "Som källan har den", "As the source has it";
    removed: "Borttagna av dig:", "Taken away by you:";
}

/// What the form is about: "Ändra MIA 2022".
pub fn change_of(lang: Lang, name: &str, year: i64) -> String {
    say!(lang, "Ändra {} {}", "Change {} {}", name, year)
}

/// What a button of a row does: "ändra MIA".
pub fn change_row(lang: Lang, name: &str) -> String {
    say!(lang, "ändra {}", "change {}", name)
}

/// What a button does with one that has been taken away.
pub fn restore(lang: Lang, name: &str) -> String {
    say!(lang, "Återställ {}", "Restore {}", name)
}

/// Why an insats is not added.
pub fn is_there(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "Det finns redan en insats som heter {}. Ändra den i tabellen i stället.",
        "There is an insats called {} already. Change it in the table instead.",
        name
    )
}
