//! A förbund's id.

use crate::without_marks;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A förbund's id in scenarios and links: `"stockholms-stad"`; a–z, 0–9 and hyphens, at most 60 of them.
///
/// It holds its signs itself, and is copied as a number is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ForbundId {
    /// The signs, and then zeros: before every sign, so that ids are in the order of their texts.
    signs: [u8; Self::LENGTH],
    length: u8,
}

/// A text that is not a förbund's id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError(String);

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "\u{201c}{}\u{201d} is not the id of a förbund: a–z, 0–9 and hyphens, at most 60", self.0)
    }
}

impl std::error::Error for IdError {}

impl ForbundId {
    const LENGTH: usize = 60;

    /// An id made from a name, other than those that `taken` knows: "Nordväst" gives `nordvast`.
    pub fn from_name(name: &str, taken: impl Fn(&Self) -> bool) -> Self {
        let mut slug = String::new();
        for sign in name.chars() {
            match without_marks(sign.to_lowercase().next().unwrap_or(sign)) {
                letter @ ('a'..='z' | '0'..='9') => slug.push(letter),
                _ if slug.ends_with('-') || slug.is_empty() => {}
                _ => slug.push('-'),
            }
        }
        slug.truncate(40);
        let slug = match slug.trim_end_matches('-') {
            "" => "forbund",
            slug => slug,
        };
        let numbered = (2_u64..).map(|number| Self::holding(&format!("{slug}-{number}")));
        let mut candidates = std::iter::once(Self::holding(slug)).chain(numbered);
        candidates.find(|id| !taken(id)).expect("the numbers do not end")
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.signs[..usize::from(self.length)]).expect("an id is a\u{2013}z, 0\u{2013}9 and hyphens")
    }

    /// A text that is an id.
    fn holding(text: &str) -> Self {
        let mut signs = [0; Self::LENGTH];
        signs[..text.len()].copy_from_slice(text.as_bytes());
        Self { signs, length: u8::try_from(text.len()).expect("an id is short") }
    }
}

impl FromStr for ForbundId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let is_id = (1..=Self::LENGTH).contains(&text.len())
            && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if is_id { Ok(Self::holding(text)) } else { Err(IdError(text.chars().take(60).collect())) }
    }
}

impl Serialize for ForbundId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ForbundId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Debug for ForbundId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("ForbundId").field(&self.as_str()).finish()
    }
}

impl fmt::Display for ForbundId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn names(name: &str, taken: &[&str], expected: &str) {
        assert_eq!(ForbundId::from_name(name, |id| taken.contains(&id.as_str())).as_str(), expected);
    }

    #[test]
    fn an_id_follows_from_the_name() {
        names("Nordväst", &[], "nordvast");
        names("  Åre & Östersund ", &[], "are-ostersund");
        names("HBS", &["hbs", "hbs-2"], "hbs-3");
        names("日本", &[], "forbund");
    }

    proptest::proptest! {
        #[test]
        fn ids_are_in_the_order_of_their_texts(one in "[a-c0-9-]{1,60}", other in "[a-c0-9-]{1,60}") {
            let id = |text: &str| text.parse::<ForbundId>().expect("an id");
            proptest::prop_assert_eq!(id(&one).cmp(&id(&other)), one.cmp(&other));
            proptest::prop_assert_eq!(id(&one).to_string(), one);
        }
    }

    #[test]
    fn what_is_no_id_is_told() {
        let read = |text: &str| text.parse::<ForbundId>().map_err(|e| e.to_string());
        insta::assert_debug_snapshot!([read("Värmland"), read(""), read("hbs")]);
    }
}
