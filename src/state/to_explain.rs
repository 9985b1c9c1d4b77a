//! A figure whose derivation can be asked for.

use super::Computed;
use finsam_engine::Figure;
use leptos::prelude::*;

/// A figure, and what it is a figure of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToExplain {
    pub figure: Figure,
    pub within: Within,
}

/// What a figure is a figure of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Within {
    /// Of what the page shows, also after it has changed.
    #[default]
    Now,
    /// Of another scenario, as it was when it was asked for: the underlag, one that is compared, or what a tool would lead to.
    Other { name: String, computed: Computed },
}

impl ToExplain {
    pub fn now(figure: Figure) -> Self {
        Self { figure, within: Within::Now }
    }

    /// What the name is of the other scenario that the figure is of.
    pub fn named(&self) -> Option<&str> {
        match &self.within {
            Within::Now => None,
            Within::Other { name, .. } => Some(name),
        }
    }
}

impl Within {
    pub fn other(name: impl Into<String>, computed: Computed) -> Self {
        Self::Other { name: name.into(), computed }
    }

    /// A figure of it.
    pub fn figure(&self, figure: Figure) -> ToExplain {
        ToExplain { figure, within: self.clone() }
    }
}

/// A figure that is looked up when it is asked for; none where it has gone.
#[derive(Clone, Copy)]
pub struct AskedFigure(Signal<Option<ToExplain>>);

impl AskedFigure {
    pub fn get(self) -> Option<ToExplain> {
        self.0.get_untracked()
    }
}

impl From<Figure> for AskedFigure {
    fn from(figure: Figure) -> Self {
        Self(Signal::stored(Some(ToExplain::now(figure))))
    }
}

impl From<Signal<Option<ToExplain>>> for AskedFigure {
    fn from(of: Signal<Option<ToExplain>>) -> Self {
        Self(of)
    }
}
