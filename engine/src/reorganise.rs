//! How förbund come and go, and who is a member of which.

use crate::{EditError, ForbundId, ForbundState, KommunCode, State};
use std::sync::Arc;

/// A name without what surrounds it, if it is one: of at most 80 signs.
pub(crate) fn as_name(text: &str) -> Option<&str> {
    let name = text.trim();
    (!name.is_empty() && name.chars().count() <= 80).then_some(name)
}

impl State {
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
            self.changed(from).leave(kommun);
            self.follow_members(from);
        }
        if let Some(to) = to {
            self.changed(to).join(kommun);
            self.follow_members(to);
        }
        Ok(())
    }

    /// A förbund is formed, without members.
    pub(crate) fn create(&mut self, id: &ForbundId, name: &str) -> Result<(), EditError> {
        let name = as_name(name).ok_or(EditError::Name)?;
        if let Some(same) = self.forbund.iter().find(|forbund| *forbund.short_name == *name) {
            return Err(EditError::ForbundExists(same.id));
        }
        let Err(place) = self.position(id) else { return Err(EditError::ForbundExists(*id)) };
        self.forbund.insert(place, Arc::new(ForbundState::formed(*id, name)));
        Ok(())
    }

    /// What one förbund has goes over to another.
    pub(crate) fn merge(&mut self, from: &ForbundId, into: &ForbundId) -> Result<(), EditError> {
        let (from_index, into_index) = (self.index(from)?, self.index(into)?);
        if from_index == into_index {
            return Err(EditError::MergeIntoItself(*into));
        }
        let mut merged = ForbundState::clone(&self.forbund[into_index]);
        let given_up = merged.take_over(&self.forbund[from_index])?;
        self.forbund[into_index] = Arc::new(merged);
        self.follow_members(into_index);
        self.forbund.remove(from_index);
        for given_up in given_up {
            let place = self.given_up.partition_point(|earlier| *earlier < given_up);
            self.given_up.insert(place, given_up);
        }
        Ok(())
    }

    /// A förbund ends: its kommuner are members of none.
    pub(crate) fn dissolve(&mut self, id: &ForbundId) -> Result<(), EditError> {
        let index = self.index(id)?;
        self.forbund.remove(index);
        Ok(())
    }

    /// A förbund's members have become others.
    fn follow_members(&mut self, index: usize) {
        let dataset = Arc::clone(&self.dataset);
        self.changed(index).find_places(&dataset);
        self.follow_stances(index);
    }
}
