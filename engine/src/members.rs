//! The members of a förbund and what each offers.

use crate::{KommunCode, Offer};
use std::{ops::Deref, sync::Arc};

/// The members of a förbund and what each offers, in order of code; `None` where that is not known.
///
/// Whoever has the same shares them: an outcome has its state's, and a state those of its dataset until one of them changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Members(Arc<[(KommunCode, Option<Offer>)]>);

impl Members {
    /// Their codes.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &KommunCode> + Clone {
        self.iter().map(|(code, _)| code)
    }

    /// What they offer.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &Option<Offer>> + Clone {
        self.iter().map(|(_, offer)| offer)
    }

    /// What one of them offers; `None` where it is no member.
    pub fn get(&self, code: &KommunCode) -> Option<&Option<Offer>> {
        self.place(*code).ok().map(|place| &self.0[place].1)
    }

    pub fn contains_key(&self, code: &KommunCode) -> bool {
        self.place(*code).is_ok()
    }

    pub(crate) fn insert(&mut self, code: KommunCode, offer: Option<Offer>) {
        match self.place(code) {
            Ok(place) => Arc::make_mut(&mut self.0)[place].1 = offer,
            Err(place) => {
                let (before, after) = self.0.split_at(place);
                self.0 = before.iter().chain(&[(code, offer)]).chain(after).copied().collect();
            }
        }
    }

    pub(crate) fn remove(&mut self, code: KommunCode) {
        self.0 = self.iter().filter(|(of, _)| *of != code).copied().collect();
    }

    fn place(&self, code: KommunCode) -> Result<usize, usize> {
        self.binary_search_by_key(&code, |(code, _)| *code)
    }
}

impl Deref for Members {
    type Target = [(KommunCode, Option<Offer>)];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Members {
    type Item = &'a (KommunCode, Option<Offer>);
    type IntoIter = std::slice::Iter<'a, (KommunCode, Option<Offer>)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl FromIterator<(KommunCode, Option<Offer>)> for Members {
    fn from_iter<I: IntoIterator<Item = (KommunCode, Option<Offer>)>>(members: I) -> Self {
        let mut members: Vec<_> = members.into_iter().collect();
        members.sort_unstable_by_key(|(code, _)| *code);
        Self(members.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kronor;

    #[test]
    fn members_stay_in_order_and_leave_those_who_shared_them_as_they_were() {
        let code = |code: &str| code.parse::<KommunCode>().expect("a code");
        let offer = Some(Offer::imported(Kronor(5)));
        let before: Members = [(code("0180"), None), (code("0126"), offer)].into_iter().collect();
        let mut after = before.clone();
        after.insert(code("0140"), None);
        after.insert(code("0180"), offer);
        assert!(after.keys().copied().eq(["0126", "0140", "0180"].map(code)));
        assert_eq!((after.get(&code("0180")), before.get(&code("0180"))), (Some(&offer), Some(&None)));
        after.remove(code("0126"));
        assert!(after.keys().copied().eq(["0140", "0180"].map(code)));
        assert!(before.contains_key(&code("0126")) && before.len() == 2);
    }
}
