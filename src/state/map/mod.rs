//! The map of the förbund: boundaries as they are drawn, colours by what is measured, names and figures.

mod borders;
mod boundaries;
mod colour;
mod entries;
mod measure;
mod painted;
mod shapes;

pub use colour::{LegendEntry, legend};
pub use entries::{NOTHING, is_goal, kommuner_to_move, move_from_map, where_to};
pub use measure::{MEASURES, Measure};
pub use painted::{Group, MapLabel, Painted, PaintedKommun, painted};
pub use shapes::{Shapes, shapes};
