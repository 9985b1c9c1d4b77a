//! A förbund's id.

#[cfg(feature = "json")]
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::Arc};

/// A förbund's id in scenarios and links: `"stockholms-stad"`; a–z, 0–9 and hyphens, at most 60 of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "json", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "json", serde(try_from = "String", into = "String"))]
pub struct ForbundId(Arc<str>);

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
        let numbered = (2_u64..).map(|number| Self(format!("{slug}-{number}").into()));
        let mut candidates = std::iter::once(Self(slug.into())).chain(numbered);
        candidates.find(|id| !taken(id)).expect("the numbers do not end")
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ForbundId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let is_id =
            (1..=60).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if is_id { Ok(Self(text.into())) } else { Err(IdError(text.chars().take(60).collect())) }
    }
}

impl TryFrom<String> for ForbundId {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<ForbundId> for String {
    fn from(id: ForbundId) -> Self {
        id.0.as_ref().into()
    }
}

impl fmt::Display for ForbundId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
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
