//! The kommuner's boundaries as Rust statics: `data/kommungranser.topo.json` simplified, on a coarser grid, in as few bytes as can
//! be; and checked.
//!
//! Each line is simplified once, so that neighbours go on sharing it. What is written is the way around each kommun, in order
//! of code: where a ring begins, and then for each line whether it is new, or which of those that begin or end here and have
//! been on one side only. `src/state/map/boundaries.rs` reads it.

use serde_json::Value;
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// The side of the grid's squares, in metres: half a pixel where a län is drawn.
const GRID: f64 = 300.0;

/// A point that spans a smaller triangle with its neighbours than this is left out (Visvalingam and Whyatt), in square metres;
/// and than this part of the smallest kommun beside it, so that small ones keep their shape.
const TRIANGLE: f64 = 1e6;
const PART_OF_KOMMUN: f64 = 0.01;

type Point = (f64, f64);
type Square = (i32, i32);

/// The statics, or what is wrong with the files.
pub fn source(data: &Path) -> Result<String, String> {
    let file = "kommungranser.topo.json";
    let text = fs::read_to_string(data.join(file)).map_err(|error| format!("data/{file}: {error}"))?;
    let topology: Value = serde_json::from_str(&text).map_err(|error| format!("data/{file}: {error}"))?;
    let told = |what: String| format!("data/{file}: {what}");
    let map = Map::read(&topology, &codes(data)?).map_err(told)?;
    map.written().map_err(told)
}

/// In which square of the grid so many metres are.
#[expect(clippy::cast_possible_truncation, reason = "the country is a few thousand squares long")]
fn square((x, y): Point) -> Square {
    ((x / GRID).round() as i32, (y / GRID).round() as i32)
}

/// All kommuner's codes, in order.
fn codes(data: &Path) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(data.join("kommuner.csv")).map_err(|error| format!("data/kommuner.csv: {error}"))?;
    Ok(text.lines().skip(1).map(|line| line.chars().take_while(|sign| *sign != ',').collect()).collect())
}

/// A line that a ring goes along, and whether against its own direction.
type Along = (usize, bool);

/// The lines in metres from the north-west, and each kommun's rings.
struct Map {
    lines: Vec<Vec<Point>>,
    kommuner: Vec<Vec<Vec<Along>>>,
}

impl Map {
    fn read(topology: &Value, codes: &[String]) -> Result<Self, String> {
        let number = |of: &Value| of.as_f64().ok_or_else(|| format!("{of} is no number"));
        let list = |of: &Value| of.as_array().cloned().ok_or_else(|| format!("{of} is no list"));
        let pair = |of: &Value| Ok::<_, String>([number(&of[0])?, number(&of[1])?]);
        let (scale, translate) = (pair(&topology["transform"]["scale"])?, pair(&topology["transform"]["translate"])?);
        let (west, north) = (number(&topology["bbox"][0])?, number(&topology["bbox"][3])?);
        let mut lines = Vec::new();
        for arc in list(&topology["arcs"])? {
            let (mut at, mut points) = ([0.0, 0.0], Vec::new());
            for step in list(&arc)? {
                let [east, up] = pair(&step)?;
                at = [at[0] + east, at[1] + up];
                points.push((at[0] * scale[0] + translate[0] - west, north - at[1] * scale[1] - translate[1]));
            }
            lines.push(points);
        }
        let mut geometries = list(&topology["objects"]["kommuner"]["geometries"])?;
        geometries.sort_by_key(|of| of["id"].as_str().map(str::to_owned));
        let ids: Vec<&str> = geometries.iter().filter_map(|of| of["id"].as_str()).collect();
        if ids != codes {
            return Err(format!("it has {} kommuner, which are not the {} of kommuner.csv", ids.len(), codes.len()));
        }
        let along = |number: &Value| {
            let number = number.as_i64()?;
            let line = usize::try_from(if number < 0 { !number } else { number }).ok()?;
            (line < lines.len()).then_some((line, number < 0))
        };
        let mut kommuner = Vec::new();
        for (of, code) in geometries.iter().zip(codes) {
            let mut rings = Vec::new();
            for ring in list(&of["arcs"])?.iter().map(list).collect::<Result<Vec<_>, _>>()?.concat() {
                let ring: Option<Vec<Along>> = list(&ring)?.iter().map(along).collect();
                rings.push(ring.ok_or_else(|| format!("{code} has a line that is not there"))?);
            }
            kommuner.push(rings);
        }
        Ok(Self { lines, kommuner })
    }

    /// The smallest area of a kommun beside each line, in square metres.
    fn smallest_beside(&self) -> BTreeMap<usize, f64> {
        let mut smallest = BTreeMap::new();
        for rings in &self.kommuner {
            let ring = |ring: &Vec<Along>| {
                let points: Vec<Point> =
                    ring.iter().flat_map(|along| in_direction(&self.lines[along.0], along.1)).collect();
                points.windows(2).map(|two| two[0].0 * two[1].1 - two[1].0 * two[0].1).sum::<f64>().abs() / 2.0
            };
            let area: f64 = rings.iter().map(ring).sum();
            for (line, _) in rings.iter().flatten() {
                let of = smallest.entry(*line).or_insert(area);
                *of = area.min(*of);
            }
        }
        smallest
    }

    fn written(&self) -> Result<String, String> {
        let smallest = self.smallest_beside();
        let line = |(number, points): (usize, &Vec<Point>)| {
            let least = smallest.get(&number).map_or(TRIANGLE, |area| TRIANGLE.min(area * PART_OF_KOMMUN));
            let mut squares: Vec<Square> = simplified(points, least).into_iter().map(square).collect();
            // What lies in the same square is the same point.
            squares.dedup();
            squares
        };
        let lines: Vec<Vec<Square>> = self.lines.iter().enumerate().map(line).collect();
        let mut bytes = Bytes::default();
        for rings in &self.kommuner {
            bytes.around(&lines, rings)?;
        }
        let mut source = String::new();
        for (name, bytes) in [
            ("LENGTHS", bytes.lengths),
            ("BEGINNINGS", bytes.beginnings),
            ("LINES", bytes.lines),
            ("POINTS", bytes.points),
            ("EAST", bytes.east),
            ("SOUTH", bytes.south),
        ] {
            let _ = writeln!(source, "static {name}: &[u8] = &{bytes:?};");
        }
        Ok(source)
    }
}

/// A line as a ring goes along it.
fn in_direction<T: Copy>(points: &[T], is_backwards: bool) -> Vec<T> {
    let mut points = points.to_vec();
    if is_backwards {
        points.reverse();
    }
    points
}

/// A line without the points that matter least; one that ends where it begins goes on having an inside.
fn simplified(points: &[Point], least: f64) -> Vec<Point> {
    let mut points = points.to_vec();
    let fewest = if points.first() == points.last() { 4 } else { 2 };
    let area = |three: &[Point]| {
        let [a, b, c] = three else { return f64::INFINITY };
        ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() / 2.0
    };
    while points.len() > fewest {
        let areas = points.windows(3).map(area).enumerate();
        let Some((place, smallest)) = areas.min_by(|one, other| one.1.total_cmp(&other.1)) else { break };
        if smallest >= least {
            break;
        }
        points.remove(place + 1);
    }
    points
}

/// What is written, each kind of number by itself, since they are alike.
#[derive(Default)]
struct Bytes {
    /// How many rings a kommun has, and how many lines each of them.
    lengths: Vec<u8>,
    /// Where each ring begins, as a step from where the former began.
    beginnings: Vec<u8>,
    /// 0 for a new line; else which of those that have been on one side and begin or end here, from 1.
    lines: Vec<u8>,
    /// How many steps a new line has.
    points: Vec<u8>,
    east: Vec<u8>,
    south: Vec<u8>,
    /// The lines so far, as they were first gone along, with their numbers and on how many sides they have been.
    known: Vec<(usize, Vec<Square>, u8)>,
    began: Square,
}

impl Bytes {
    fn around(&mut self, lines: &[Vec<Square>], rings: &[Vec<Along>]) -> Result<(), String> {
        number(&mut self.lengths, rings.len());
        for ring in rings {
            number(&mut self.lengths, ring.len());
            let first = ring.first().and_then(|(line, is_backwards)| {
                let ends = [lines[*line].first(), lines[*line].last()];
                ends[usize::from(*is_backwards)].copied()
            });
            let mut at = first.ok_or("a ring has no line")?;
            step(&mut self.beginnings, at.0 - self.began.0);
            step(&mut self.beginnings, at.1 - self.began.1);
            self.began = at;
            for (line, is_backwards) in ring {
                let points = in_direction(&lines[*line], *is_backwards);
                if points.first() != Some(&at) {
                    return Err("a line does not begin where the former ends".to_owned());
                }
                self.along(*line, points.clone(), at)?;
                at = points[points.len() - 1];
            }
        }
        Ok(())
    }

    /// Goes along a line, from its end that lies here.
    fn along(&mut self, line: usize, points: Vec<Square>, at: Square) -> Result<(), String> {
        let Some(place) = self.known.iter().position(|(of, ..)| *of == line) else {
            number(&mut self.lines, 0);
            number(&mut self.points, points.len() - 1);
            for two in points.windows(2) {
                step(&mut self.east, two[1].0 - two[0].0);
                step(&mut self.south, two[1].1 - two[0].1);
            }
            self.known.push((line, points, 1));
            return Ok(());
        };
        let mut choices = 0;
        for (of, (_, known, _)) in self.known.iter().enumerate().filter(|(_, (.., sides))| *sides == 1) {
            for is_backwards in [false, true] {
                let known = in_direction(known, is_backwards);
                if known.first() == Some(&at) {
                    choices += 1;
                    if of == place && known == points {
                        number(&mut self.lines, choices);
                        self.known[place].2 = 2;
                        return Ok(());
                    }
                }
            }
        }
        Err("a line has more than two sides".to_owned())
    }
}

/// A number of seven bits a byte, the lowest first.
fn number(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest > 127 {
        bytes.push(u8::try_from(rest % 128).unwrap_or_default() + 128);
        rest /= 128;
    }
    bytes.push(u8::try_from(rest).unwrap_or_default());
}

/// A step either way: 0, −1, 1, −2 and so on.
fn step(bytes: &mut Vec<u8>, step: i32) {
    let twice = step.unsigned_abs() as usize * 2;
    number(bytes, if step < 0 { twice - 1 } else { twice });
}
