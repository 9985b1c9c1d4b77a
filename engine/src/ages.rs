//! The ages of the population that the model weighs.

use serde::{Deserialize, Serialize};

/// The ages of the population that the model weighs.
///
/// The sources differ: finsam.se and Försäkringskassan's PM of 2015 say 16–64; Stockholms stads samordningsförbund says
/// 16–66, and 18–66, of the ideal of 2023. So which one holds is an **assumption**, and the reader chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Ages {
    #[default]
    #[serde(rename = "16-64")]
    From16To64,
    #[serde(rename = "16-66")]
    From16To66,
    #[serde(rename = "18-66")]
    From18To66,
    #[serde(rename = "18-67")]
    From18To67,
    #[serde(rename = "19-67")]
    From19To67,
    #[serde(rename = "20-64")]
    From20To64,
}

impl Ages {
    /// All that the data have, the default first.
    pub const ALL: [Self; 6] =
        [Self::From16To64, Self::From16To66, Self::From18To66, Self::From18To67, Self::From19To67, Self::From20To64];

    /// From and to which age, both in it.
    pub const fn bounds(self) -> (u8, u8) {
        match self {
            Self::From16To64 => (16, 64),
            Self::From16To66 => (16, 66),
            Self::From18To66 => (18, 66),
            Self::From18To67 => (18, 67),
            Self::From19To67 => (19, 67),
            Self::From20To64 => (20, 64),
        }
    }

    /// "16-64": in JSON.
    pub fn code(self) -> String {
        let (from, to) = self.bounds();
        format!("{from}-{to}")
    }

    /// Reads such a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ages| ages.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_written_as_they_are_read() {
        for ages in Ages::ALL {
            assert_eq!(Ages::from_code(&ages.code()), Some(ages));
            assert_eq!(serde_json::to_string(&ages).ok(), Some(format!("\"{}\"", ages.code())));
        }
        assert_eq!(Ages::from_code("16-65"), None);
    }
}
