//! A scenario's text made shorter for a link: a name that stood in it before is not written again.
//!
//! In `c.samsund.s.1~c.=0.r.2` the field `=0` is the first of the text's names, `=1` the second, and so on in base 36.
//! A scenario's text has no `=` of its own, and its checksum is that of the whole text.

use std::{collections::HashMap, ops::RangeInclusive};

/// Fields of such a length count as names: shorter ones are not worth it, and longer ones could make a small link expand
/// into a text that fills the memory.
const NAME: RangeInclusive<usize> = 5..=60;

/// The text, with the number of a name where it has stood before.
pub fn shortened(text: &str) -> String {
    rewritten(text, |field, names| {
        let index = names.places.get(field)?;
        Some(format!("={}", base_36(*index as u64)))
    })
}

/// The text that was shortened. A number of a name that has not been there stays, for the reading to stumble on.
pub fn expanded(text: &str) -> String {
    rewritten(text, |field, names| {
        let index = usize::from_str_radix(field.strip_prefix('=')?, 36).ok()?;
        names.all.get(index).map(ToString::to_string)
    })
}

/// The names that have stood in a text, each found at once: a link may have tens of thousands.
#[derive(Default)]
struct Names<'text> {
    all: Vec<&'text str>,
    places: HashMap<&'text str, usize>,
}

impl<'text> Names<'text> {
    fn add(&mut self, name: &'text str) {
        self.places.entry(name).or_insert_with(|| {
            self.all.push(name);
            self.all.len() - 1
        });
    }
}

/// The text with other fields, where `other` has one for a field and the names before it.
fn rewritten(text: &str, other: fn(&str, &Names) -> Option<String>) -> String {
    let (text, sum) = text.split_at(text.find('!').unwrap_or(text.len()));
    let (mut rewritten, mut names) = (String::with_capacity(text.len()), Names::default());
    for piece in text.split_inclusive(['.', '~']) {
        let (field, end) = piece.split_at(piece.find(['.', '~']).unwrap_or(piece.len()));
        if let Some(other) = other(field, &names) {
            rewritten.push_str(&other);
        } else {
            rewritten.push_str(field);
            if NAME.contains(&field.len()) {
                names.add(field);
            }
        }
        rewritten.push_str(end);
    }
    rewritten + sum
}

/// A number in base 36.
pub fn base_36(number: u64) -> String {
    let digit = char::from_digit((number % 36) as u32, 36).unwrap_or('0');
    let mut text = if number < 36 { String::new() } else { base_36(number / 36) };
    text.push(digit);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_written(text: &str, short: &str) {
        assert_eq!(shortened(text), short);
        assert_eq!(expanded(short), text);
    }

    #[test]
    fn a_name_is_written_once() {
        is_written("", "");
        is_written("1.2023.~c.hbs.s.10000000~c.hbs.r.5!12345678", "1.2023.~c.hbs.s.10000000~c.hbs.r.5!12345678");
        is_written(
            "c.samsund.s.1~m.0184.samsund~g.samsund.roslagen~d.roslagen!",
            "c.samsund.s.1~m.0184.=0~g.=0.roslagen~d.=1!",
        );
        is_written("samsund~samsund!samsund", "samsund~=0!samsund");
        is_written("n.=x", "n.=x");
    }

    #[test]
    fn numbers_are_written_in_base_36() {
        assert_eq!([0, 35, 36, 58_518_000].map(base_36), ["0", "z", "10", "yu8s0"].map(String::from));
    }
}
