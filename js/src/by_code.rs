//! Codes as JavaScript has them: as texts, and as the names of an object's fields.

use finsam_engine::{KommunCode, LanCode};
use serde::{Serialize, Serializer};

/// A län's two digits.
pub struct Code(pub LanCode);

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_string())
    }
}

/// A value for each kommun, as an object.
pub struct ByCode<T>(pub Vec<(KommunCode, T)>);

impl<T: Serialize> Serialize for ByCode<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(code, value)| (code, value)))
    }
}
