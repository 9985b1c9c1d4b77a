//! How a figure of an insats was worked out, or of all that a förbund has for individuals or for structures together (design, 2.7).

use crate::{ForbundId, Insats, InsatsItem, InsatsOrigin, Kronor, State, explain::Step};

/// Of which insatser of a förbund's year a figure is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum InsatsOf {
    /// Of the one with this name.
    One(String),
    /// Of all for individuals, or for structures, together.
    All { is_structural: bool },
}

/// A figure of insatser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InsatsFigure {
    /// As it is stated; of several together, their sum.
    Item(InsatsItem),
    /// What was left of the budget.
    Deviation,
    /// What it cost for each participant.
    PerParticipant,
}

/// One step of working out a figure of insatser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InsatsStep {
    /// A figure as it is stated, in kronor or persons; the source is empty of what the reader has added.
    Stated { item: InsatsItem, year: i64, value: i64, origin: InsatsOrigin, source: &'static str },
    /// A figure of each by its name, and their sum.
    Sum { item: InsatsItem, year: i64, parts: Vec<(String, i64)>, sum: i64 },
    /// The budget less the cost.
    Deviation { budget: Kronor, cost: Kronor, left: Kronor },
    /// The cost for each participant.
    Each { cost: Kronor, participants: i64, each: Kronor },
    /// It cannot be worked out, since a figure is not known.
    Unknown,
}

/// The steps that lead to a figure of insatser; `None` where there is no such förbund.
pub(crate) fn insats_steps(
    state: &State,
    id: ForbundId,
    year: i64,
    of: &InsatsOf,
    figure: InsatsFigure,
) -> Option<Vec<Step>> {
    let all = state.find(&id)?.results.insatser(year);
    let steps = Asked::new(&all, year, of).and_then(|asked| asked.steps(figure));
    let steps = steps.unwrap_or_else(|| vec![InsatsStep::Unknown]);
    Some(steps.into_iter().map(Step::Insats).collect())
}

/// The insatser that a figure is of.
struct Asked<'a> {
    year: i64,
    parts: Vec<&'a Insats>,
    /// One, as it is; several as one.
    together: Insats,
    is_sum: bool,
}

impl<'a> Asked<'a> {
    fn new(all: &'a [Insats], year: i64, of: &InsatsOf) -> Option<Self> {
        match of {
            InsatsOf::One(name) => {
                let one = all.iter().find(|insats| insats.name == *name)?;
                Some(Self { year, parts: vec![one], together: one.clone(), is_sum: false })
            }
            InsatsOf::All { is_structural } => {
                let parts: Vec<&Insats> = all.iter().filter(|insats| insats.is_structural == *is_structural).collect();
                let together = Insats::sum(parts.iter().copied(), *is_structural);
                Some(Self { year, parts, together, is_sum: true })
            }
        }
    }

    fn steps(&self, figure: InsatsFigure) -> Option<Vec<InsatsStep>> {
        match figure {
            InsatsFigure::Item(item) => Some(vec![self.item(item)?]),
            InsatsFigure::Deviation => {
                let (budget, cost) = (self.together.budget()?, self.together.cost()?);
                let left = self.together.deviation()?;
                let last = InsatsStep::Deviation { budget, cost, left };
                Some(vec![self.item(InsatsItem::Budget)?, self.item(InsatsItem::Cost)?, last])
            }
            InsatsFigure::PerParticipant => {
                let (cost, participants) = (self.together.cost()?, self.together.of(InsatsItem::Participants)?);
                let last = InsatsStep::Each { cost, participants, each: self.together.per_participant()? };
                Some(vec![self.item(InsatsItem::Cost)?, self.item(InsatsItem::Participants)?, last])
            }
        }
    }

    /// A figure as it is stated, or as the sum of those that state it.
    fn item(&self, item: InsatsItem) -> Option<InsatsStep> {
        let (year, value) = (self.year, self.together.of(item)?);
        if self.is_sum {
            let part = |insats: &&Insats| Some((insats.name.to_string(), insats.of(item)?));
            let parts = self.parts.iter().filter_map(part).collect();
            return Some(InsatsStep::Sum { item, year, parts, sum: value });
        }
        let Insats { origin, source, .. } = self.together;
        Some(InsatsStep::Stated { item, year, value, origin, source })
    }
}
