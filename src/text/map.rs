//! What the map says.

use super::Lang;
use crate::text::format::Format;
use finsam_engine::ForbundOutcome;

words! { MapWords, map_words:
    colour: "Färg", "Colour";
    percent: "Procent av ideal", "Percent of ideal";
    ideal: "Ideal per invånare", "Ideal per inhabitant";
    allocation: "Bidrag per invånare", "Contributions per inhabitant";
    fye: "HE per invånare", "HE per inhabitant";
    outside: "utanför alla förbund", "outside every förbund";
    unknown: "okänt", "unknown";
    about: "Prickat: över 100 %. Randat: utanför alla förbund. Blekt: bidragen är inte kända. Punkt efter namnet: ändrat, och streckad gräns: kommunen har flyttat. Klicka på ett förbund för att välja det; i tabellen finns samma uppgifter.",
        "Dotted: above 100 %. Hatched: outside every förbund. Pale: the contributions are not known. A dot after the name: changed; a dashed border: the kommun has moved. Click a förbund to choose it; the table has the same.";
    source: "Gränser: SCB (CC0), förenklade.", "Boundaries: SCB (CC0), simplified.";
    point: "Peka på kartan, eller gå dit med tabbtangenten, för namn och siffror.",
        "Point at the map, or go there with the tab key, for names and figures.";
    move_kommun: "Flytta en kommun", "Move a kommun";
    kommun: "Kommun", "Kommun";
    choose_kommun: "Välj, eller klicka i kartan", "Choose, or click in the map";
    to: "Till", "To";
    choose_forbund: "Välj förbund", "Choose a förbund";
    out_of_all: "Utanför alla förbund", "Outside every förbund";
    do_move: "Flytta", "Move";
}

/// The name of the drawing: "Karta: procent av ideal".
pub fn title(lang: Lang, measure: &str) -> String {
    format!("{}: {}", lang.words().as_map, measure.to_lowercase())
}

/// "Norrtälje, Roslagen: 45 %".
pub fn kommun(format: Format, name: &str, forbund: Option<&str>, figure: &str) -> String {
    match forbund {
        Some(forbund) => format!("{name}, {forbund}: {figure}"),
        None => format!("{name}: {}", format.lang.map_words().outside),
    }
}

/// "HBS: 96 %, 14 600 av 15 270 tkr. Vald."
pub fn forbund(format: Format, of: &ForbundOutcome, was: Option<&ForbundOutcome>, is_chosen: bool) -> String {
    let lang = format.lang;
    let percent = of.percent_of_ideal.map(|ratio| format.percent_of(ratio, of.is_estimate));
    let ideal = format.about(format.amount(of.ideal), of.is_estimate);
    let mut told = if let Some((percent, allocation)) = percent.zip(of.allocation) {
        let allocation = format.figure(allocation);
        say!(lang, "{}: {}, {} av {}.", "{}: {}, {} of {}.", of.short_name, percent, allocation, ideal)
    } else {
        say!(lang, "{}: okänt, ideal {}.", "{}: unknown, ideal {}.", of.short_name, ideal)
    };
    if let Some(before) = was.and_then(|was| was.percent_of_ideal) {
        told += &say!(lang, " Ändrat från {}.", " Changed from {}.", format.percent(before));
    } else if was.is_some() {
        told += lang.choose(" Ändrat.", " Changed.");
    }
    if is_chosen {
        told += lang.choose(" Vald.", " Chosen.");
    }
    told
}

/// A förbund's name on the map, with a sign where it is changed.
pub fn label(name: &str, is_changed: bool) -> String {
    if is_changed { format!("{name} ●") } else { name.to_owned() }
}
