//! A förbund's id.

use serde::{Deserialize, Serialize};
use std::{
    fmt,
    str::FromStr,
    sync::{Mutex, PoisonError},
};

/// A förbund's id in scenarios and links: `"stockholms-stad"`; a–z, 0–9 and hyphens, at most 60 of them.
///
/// It is `Copy`: every id that was ever read is kept once, for good. They are few, and short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ForbundId(&'static str);

/// Every id that was ever read, in order.
static IDS: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

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
    /// An id made from a name, other than those that `taken` knows: "Nordväst" gives `nordvast`.
    pub fn from_name(name: &str, taken: impl Fn(&Self) -> bool) -> Self {
        let mut slug = String::new();
        for sign in name.chars() {
            match sign.to_ascii_lowercase() {
                'å' | 'ä' | 'Å' | 'Ä' | 'à' | 'á' => slug.push('a'),
                'ö' | 'Ö' | 'ø' => slug.push('o'),
                'é' | 'É' | 'è' | 'ë' => slug.push('e'),
                'ü' | 'Ü' => slug.push('u'),
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
        let numbered = (2_u64..).map(|number| Self::kept(&format!("{slug}-{number}")));
        let mut candidates = std::iter::once(Self::kept(slug)).chain(numbered);
        candidates.find(|id| !taken(id)).expect("the numbers do not end")
    }

    /// The id as text.
    pub fn as_str(&self) -> &'static str {
        self.0
    }

    /// The one copy of an id.
    fn kept(id: &str) -> Self {
        // A list that is only added to is whole, whoever panicked beside it.
        let mut ids = IDS.lock().unwrap_or_else(PoisonError::into_inner);
        match ids.binary_search(&id) {
            Ok(index) => Self(ids[index]),
            Err(index) => {
                let id: &'static str = Box::leak(id.into());
                ids.insert(index, id);
                Self(id)
            }
        }
    }
}

impl FromStr for ForbundId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let is_id =
            (1..=60).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if is_id { Ok(Self::kept(text)) } else { Err(IdError(text.chars().take(60).collect())) }
    }
}

impl Serialize for ForbundId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for ForbundId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for ForbundId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.0)
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

    #[test]
    fn what_is_no_id_is_told() {
        let read = |text: &str| text.parse::<ForbundId>().map_err(|e| e.to_string());
        insta::assert_debug_snapshot!([read("Värmland"), read(""), read("hbs")]);
    }
}
