//! What a field takes, in words.

use crate::lang::{Lang, say};
use std::fmt;

/// That a value must be something else than it is.
pub fn must_be(wanted: impl fmt::Display, is: impl fmt::Display) -> String {
    say!("must be {}, and is {}", "ska vara {}, och är {}", wanted, is)
}

/// What serde expects, in JavaScript's words.
pub fn wanted(expected: &str) -> &str {
    let (en, sv) = match expected {
        "i64" => ("a whole number", "ett heltal"),
        "usize" => ("a whole number from 0", "ett heltal från 0"),
        "u32" => ("a whole number from 0 to 4294967295", "ett heltal från 0 till 4294967295"),
        "f64" => ("a number", "ett tal"),
        "a string" | "string" => ("a text", "en text"),
        "a sequence" => ("a list", "en lista"),
        "a tuple of size 2" | "fewer elements in array" => {
            ("a list of a kommun's code and a weight", "en lista av en kommuns kod och en vikt")
        }
        "map with a single key" => {
            ("an object with one field, which says its kind", "ett objekt med ett fält, som säger dess slag")
        }
        "string or map" => ("an object", "ett objekt"),
        other if other.starts_with("struct ") => ("an object", "ett objekt"),
        "a number of persons" => ("a number of persons", "ett antal personer"),
        "a percent as a whole number, or as a text with at most two decimals" => (
            "a percent as a whole number, or as a text with at most two decimals",
            "en procent som ett heltal, eller som en text med högst två decimaler",
        ),
        other => (other, other),
    };
    match Lang::chosen() {
        Lang::En => en,
        Lang::Sv => sv,
    }
}

/// What the texts and numbers are like that a field takes, in Swedish; in English the engine's types say it.
pub fn form_of(field: &str) -> &'static str {
    let within_stance = field.contains("stance.");
    match field.rsplit_once('.').map_or(field, |(_, name)| name) {
        "kommun" => "en kommuns kod har fyra siffror",
        "forbund" | "from" | "into" | "to" => "ett förbunds id har högst 60 tecken av a–z, 0–9 och bindestreck",
        "party" if within_stance => "den som betalar är state, region-01 eller ett annat läns, eller en kommuns kod",
        "party" => "en part är state, region eller en kommuns kod med fyra siffror",
        "percent" | "greatest_decrease" => "en procent har högst två decimaler",
        "rounding" => "det avrundas till 1, 1000, 10000 eller 100000 kronor",
        "by" | "date" | "remark" => "en antecknings text har högst 200 tecken",
        "title" | "name" => "texten är för lång",
        "lan" => "ett läns kod har två siffror",
        _ => "det är inget sådant värde",
    }
}
