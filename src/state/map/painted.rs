//! The map as it is painted: each kommun's colour and what it is read as, each förbund's name where it has room.

use super::{
    borders::Borders,
    colour::{Classes, Colour},
    measure::{Measure, Measured},
    shapes::{KommunShape, Shapes},
};
use crate::{
    state::Computed,
    text::{self, format::Format, map as told},
};
use finsam_engine::{ForbundId, KommunCode};
use std::sync::Arc;

/// The map as it is painted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Painted {
    /// Each förbund that can be seen, by name, and those outside one by one.
    pub groups: Vec<Group>,
    pub borders: Borders,
    pub labels: Vec<MapLabel>,
}

/// A förbund, or a kommun outside every one.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub forbund: Option<ForbundId>,
    /// What is read of it.
    pub told: String,
    pub kommuner: Vec<PaintedKommun>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PaintedKommun {
    pub code: KommunCode,
    pub path: Arc<str>,
    pub colour: Colour,
    /// Its name, its förbund and the figure.
    pub told: String,
}

/// A name with its figure; the name can have a sign that it is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapLabel {
    pub x: i64,
    pub y: i64,
    pub name: String,
    pub figure: String,
    pub is_changed: bool,
}

/// How wide a sign of a name is, and how high its two lines.
const SIGN: i64 = 8;
const LINES: i64 = 34;

/// The map of the present scenario, beside the underlag.
pub fn painted(
    format: Format,
    (now, base): (&Computed, &Computed),
    shapes: &Shapes,
    measure: Measure,
    chosen: Option<ForbundId>,
) -> Painted {
    let classes = Classes::of(measure, now);
    let home = |code: KommunCode| home_in(now, code);
    let has_moved = |code: KommunCode| home(code) != home_in(base, code);
    // Those of one förbund together; each outside every one by itself.
    let mut groups: Vec<(Option<ForbundId>, Vec<&KommunShape>)> = Vec::new();
    for shape in &shapes.kommuner {
        let forbund = home(shape.code);
        match groups.iter_mut().find(|(of, _)| of.is_some() && *of == forbund) {
            Some((_, group)) => group.push(shape),
            None => groups.push((forbund, vec![shape])),
        }
    }
    let mut painted = Painted { borders: Borders::of(shapes, home, has_moved, chosen), ..Painted::default() };
    for (forbund, shapes) in groups {
        let kommun = |shape: &&KommunShape| {
            let measured = measure.of(now, shape.code, forbund);
            let colour = match forbund {
                None if measure != Measure::Fye => Colour::Outside,
                _ => classes.colour(measured),
            };
            let name = text::kommun_name(&now.state.dataset, shape.code);
            PaintedKommun {
                code: shape.code,
                path: Arc::clone(&shape.path),
                colour,
                told: told::kommun(format, &name, short_name(now, forbund).as_deref(), &figure(format, measured)),
            }
        };
        let kommuner: Vec<PaintedKommun> = shapes.iter().map(kommun).collect();
        let told = match forbund.and_then(|id| now.forbund(id)) {
            Some(of) => {
                let was = base.forbund(of.id);
                told::forbund(format, of, was.filter(|was| *was != of), chosen == Some(of.id))
            }
            None => kommuner.iter().map(|of| of.told.clone()).collect(),
        };
        if let Some(label) = label(format, (now, base), measure, forbund, &shapes) {
            painted.labels.push(label);
        }
        painted.groups.push(Group { forbund, told, kommuner });
    }
    painted.groups.sort_by_cached_key(|group| text::collation_key(&group.told));
    painted
}

/// The förbund that a kommun is a member of.
fn home_in(of: &Computed, code: KommunCode) -> Option<ForbundId> {
    of.outcome.home(of.outcome.kommun(code)?).map(|home| home.id)
}

fn short_name(now: &Computed, forbund: Option<ForbundId>) -> Option<String> {
    forbund.and_then(|id| now.forbund(id)).map(|of| of.short_name.to_string())
}

/// What is measured as it is written.
fn figure(format: Format, measured: Option<Measured>) -> String {
    match measured {
        None => format.lang.words().unknown.to_owned(),
        Some(Measured::Percent(ratio)) => format.percent(ratio),
        Some(Measured::PerInhabitant(kronor)) => format.kronor(kronor),
    }
}

/// The name of a förbund in the middle of its largest kommun, where it has room there; of one outside, its own.
fn label(
    format: Format,
    (now, base): (&Computed, &Computed),
    measure: Measure,
    forbund: Option<ForbundId>,
    shapes: &[&KommunShape],
) -> Option<MapLabel> {
    let largest = shapes.iter().max_by_key(|shape| shape.size.0 * shape.size.1)?;
    let name = match short_name(now, forbund) {
        Some(name) => name,
        None => text::kommun_name(&now.state.dataset, largest.code),
    };
    let length = i64::try_from(name.chars().count()).unwrap_or(i64::MAX);
    if largest.size.0 * 3 / 2 < length.saturating_mul(SIGN) || largest.size.1 < LINES {
        return None;
    }
    let is_changed = forbund.is_some_and(|id| now.forbund(id) != base.forbund(id));
    let figure = match (forbund, measure) {
        // Of HE every kommun has its own.
        (None, _) | (Some(_), Measure::Fye) => String::new(),
        (Some(_), _) => figure(format, measure.of(now, largest.code, forbund)),
    };
    // A name at the edge keeps within the drawing.
    let (half, (x, y)) = (length.saturating_mul(SIGN) / 2, largest.middle);
    let x = x.clamp(half.min(Shapes::WIDTH / 2), Shapes::WIDTH - half.min(Shapes::WIDTH / 2));
    Some(MapLabel { x, y, name: told::label(&name, is_changed), figure, is_changed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{map::shapes, tests::with_work};
    use finsam_engine::{Edit, LanCode};
    use leptos::prelude::GetUntracked;

    /// Stockholms län after some edits.
    fn stockholm(edits: &[Edit], test: impl FnOnce(Painted)) {
        with_work(|work| {
            for edit in edits {
                work.edit(edit.clone()).unwrap();
            }
            let (now, base) = (work.now.get_untracked(), work.base.get_untracked());
            let codes: Vec<KommunCode> = now.outcome.kommuner.iter().map(|kommun| kommun.code).collect();
            let codes: Vec<KommunCode> = codes.into_iter().filter(|code| code.lan() == LanCode::STOCKHOLM).collect();
            let chosen = "hbs".parse().ok();
            test(painted(work.format_untracked(), (&now, &base), &shapes(&codes), Measure::Percent, chosen));
        });
    }

    fn colour_of(painted: &Painted, code: &str) -> Colour {
        let code: KommunCode = code.parse().unwrap();
        painted.groups.iter().flat_map(|group| &group.kommuner).find(|of| of.code == code).unwrap().colour
    }

    #[test]
    fn colours_follow_the_percent_and_those_outside_are_hatched() {
        stockholm(&[], |painted| {
            assert_eq!(colour_of(&painted, "0188"), Colour::About(0), "Norrtälje in Roslagen, 45 %");
            assert_eq!(colour_of(&painted, "0126"), Colour::About(3), "Huddinge in HBS, 96 %");
            assert_eq!(colour_of(&painted, "0184"), Colour::Outside, "Solna");
            assert_eq!(colour_of(&painted, "0380"), Colour::Unknown, "Uppsala");
            assert!(!painted.borders.chosen.is_empty() && painted.borders.around.len() > painted.borders.chosen.len());
        });
    }

    #[test]
    fn what_is_read_has_name_and_figures() {
        stockholm(&[], |painted| {
            let told: Vec<String> = painted.groups.iter().map(|group| group.told.replace('\u{a0}', " ")).collect();
            let of = |begins: &str| told.iter().find(|told| told.starts_with(begins)).cloned().unwrap_or_default();
            insta::assert_snapshot!([of("HBS"), of("Roslagen"), of("Solna")].join("\n"));
        });
    }

    #[test]
    fn a_moved_kommun_is_another_colour_at_once() {
        let moved = Edit::Move { kommun: "0184".parse().unwrap(), to: "roslagen".parse().ok() };
        stockholm(&[moved], |painted| {
            assert_eq!(colour_of(&painted, "0184"), colour_of(&painted, "0188"));
            assert!(!painted.borders.moved.is_empty(), "it is marked");
            assert!(painted.labels.iter().any(|label| label.is_changed && label.name.contains("Roslagen")));
        });
    }
}
