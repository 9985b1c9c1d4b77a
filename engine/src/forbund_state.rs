//! A förbund after the edits.

use crate::{Accounts, Forbund, ForbundId, KommunKey, Kronor, LanCode, Offers, PathRule, PerGroup};
use std::{collections::BTreeMap, sync::Arc};

/// A förbund after the edits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbundState {
    pub id: ForbundId,
    pub name: Arc<str>,
    pub short_name: Arc<str>,
    /// What its parties offer now.
    pub now: Offers,
    /// What the underlag says that they offer: it follows the members as `now` does, but nobody can enter anything.
    pub underlag: Offers,
    pub key: KommunKey,
    /// How each of the three moves over the coming years.
    pub path: PerGroup<PathRule>,
    /// What its annual reports and the reader state of its years.
    pub accounts: Accounts,
    /// What each region pays of the regions' one sum, where a stance has said so after the sum was last entered.
    pub(crate) by_stance: BTreeMap<LanCode, Kronor>,
}

impl ForbundState {
    /// One that is formed by this name, without members and of which nothing is known.
    pub(crate) fn formed(id: ForbundId, name: &str) -> Self {
        let name: Arc<str> = name.into();
        Self {
            id,
            short_name: Arc::clone(&name),
            name,
            now: Offers::default(),
            underlag: Offers::default(),
            key: KommunKey::default(),
            path: PathRule::DEFAULTS,
            accounts: Accounts::default(),
            by_stance: BTreeMap::new(),
        }
    }

    /// The län that it has members in.
    pub fn lan(&self) -> Vec<LanCode> {
        // In order, since the codes are.
        let mut lan: Vec<LanCode> = self.now.kommuner.keys().map(|code| code.lan()).collect();
        lan.dedup();
        lan
    }
}

impl From<&Forbund> for ForbundState {
    fn from(forbund: &Forbund) -> Self {
        let underlag = Offers {
            state: forbund.state,
            region: forbund.region,
            kommuner: forbund.members.iter().copied().zip(forbund.kommuner.iter().copied()).collect(),
        };
        Self {
            id: forbund.id,
            name: Arc::clone(&forbund.name),
            short_name: Arc::clone(&forbund.short_name),
            now: underlag.clone(),
            underlag,
            key: forbund.key.clone(),
            path: forbund.path,
            accounts: forbund.accounts.clone(),
            by_stance: BTreeMap::new(),
        }
    }
}
