//! How förbund come and go, and who is a member of which.

use crate::{EditError, ForbundId, ForbundState, KommunCode, Offers, State};
use std::collections::BTreeMap;

impl State<'_> {
    /// A kommun leaves where it is a member, and joins another förbund or none.
    pub(crate) fn move_kommun(&mut self, kommun: KommunCode, to: Option<&ForbundId>) -> Result<(), EditError> {
        if self.dataset.kommun_index(kommun).is_none() {
            return Err(EditError::UnknownKommun(kommun));
        }
        let from = self.forbund.iter().position(|forbund| forbund.now.kommuner.contains_key(&kommun));
        let to = to.map(|id| self.index(id)).transpose()?;
        match (from, to) {
            (None, None) => return Err(EditError::MemberOfNone(kommun)),
            (Some(from), Some(to)) if from == to => {
                return Err(EditError::AlreadyMember { kommun, forbund: self.forbund[to].id });
            }
            _ => {}
        }
        if let Some(from) = from {
            self.forbund[from].now.kommuner.remove(&kommun);
            self.forbund[from].underlag.kommuner.remove(&kommun);
        }
        if let Some(to) = to {
            self.forbund[to].now.join(kommun);
            self.forbund[to].underlag.join(kommun);
        }
        Ok(())
    }

    /// A förbund is formed, without members.
    pub(crate) fn create(&mut self, id: &ForbundId, name: &str) -> Result<(), EditError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 80 {
            return Err(EditError::Name);
        }
        if let Some(same) = self.forbund.iter().find(|forbund| *forbund.short_name == *name) {
            return Err(EditError::ForbundExists(same.id));
        }
        let Err(place) = self.position(id) else { return Err(EditError::ForbundExists(*id)) };
        self.forbund.insert(place, ForbundState::formed(*id, name));
        Ok(())
    }

    /// The members, offers and accounts of one förbund go over to another.
    pub(crate) fn merge(&mut self, from: &ForbundId, into: &ForbundId) -> Result<(), EditError> {
        let (from_index, into_index) = (self.index(from)?, self.index(into)?);
        if from_index == into_index {
            return Err(EditError::MergeIntoItself(*into));
        }
        let from = self.forbund[from_index].clone();
        let into = &mut self.forbund[into_index];
        // What was formed here and has had nobody in it has nothing of its own either.
        let is_new = into.now == Offers::default() && into.accounts.is_empty();
        into.accounts = if is_new { from.accounts.clone() } else { into.accounts.together(&from.accounts) };
        into.now.add(&from.now);
        into.underlag.add(&from.underlag);
        into.by_stance = BTreeMap::new();
        self.forbund.remove(from_index);
        Ok(())
    }

    /// A förbund ends: its kommuner are members of none.
    pub(crate) fn dissolve(&mut self, id: &ForbundId) -> Result<(), EditError> {
        let index = self.index(id)?;
        self.forbund.remove(index);
        Ok(())
    }
}
