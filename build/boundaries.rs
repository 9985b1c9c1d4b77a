//! The kommuner's boundaries as Rust statics: `data/kommungranser.topo.json` on a grid of a hundred metres, checked.

use serde_json::Value;
use std::{fmt::Write as _, fs, path::Path};

/// The side of the grid's squares, in metres.
const GRID: f64 = 100.0;

/// The statics, or what is wrong with the files.
///
/// `ARCS` has each line as its first point and the steps from there; `KOMMUNER` each kommun's code with its rings, each a list
/// of arcs; `!n` is arc n backwards.
pub fn source(data: &Path) -> Result<String, String> {
    let file = "kommungranser.topo.json";
    let text = fs::read_to_string(data.join(file)).map_err(|error| format!("data/{file}: {error}"))?;
    let topology: Value = serde_json::from_str(&text).map_err(|error| format!("data/{file}: {error}"))?;
    written(&topology, &codes(data)?).map_err(|what| format!("data/{file}: {what}"))
}

/// In which square of the grid so many metres are: the country is a few thousand of them long.
#[expect(clippy::cast_possible_truncation, reason = "the country is a few thousand squares long")]
fn square(metres: f64) -> i32 {
    (metres / GRID).round() as i32
}

/// All kommuner's codes, in order.
fn codes(data: &Path) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(data.join("kommuner.csv")).map_err(|error| format!("data/kommuner.csv: {error}"))?;
    Ok(text.lines().skip(1).map(|line| line.chars().take_while(|sign| *sign != ',').collect()).collect())
}

fn written(topology: &Value, codes: &[String]) -> Result<String, String> {
    let number = |of: &Value| of.as_f64().ok_or_else(|| format!("{of} is no number"));
    let list = |of: &Value| of.as_array().cloned().ok_or_else(|| format!("{of} is no list"));
    let transform = &topology["transform"];
    let pair = |of: &Value| Ok::<_, String>([number(&of[0])?, number(&of[1])?]);
    let (scale, north) = (pair(&transform["scale"])?, number(&topology["bbox"][3])?);
    let (translate, west) = (pair(&transform["translate"])?, number(&topology["bbox"][0])?);
    let mut source = String::from("pub static ARCS: &[&[(i16, i16)]] = &[\n");
    let arcs = list(&topology["arcs"])?;
    for arc in &arcs {
        let (mut at, mut drawn, mut steps) = ([0.0, 0.0], (0, 0), Vec::new());
        for step in list(arc)? {
            let [east, up] = pair(&step)?;
            at = [at[0] + east, at[1] + up];
            let x = square(at[0] * scale[0] + translate[0] - west);
            let y = square(north - at[1] * scale[1] - translate[1]);
            let step = (x - drawn.0, y - drawn.1);
            // What lies in the same square is the same point.
            if steps.is_empty() || step != (0, 0) {
                steps.push(format!("({}, {})", step.0, step.1));
                drawn = (x, y);
            }
        }
        let _ = writeln!(source, "    &[{}],", steps.join(", "));
    }
    source.push_str("];\npub static KOMMUNER: &[(u16, &[&[i16]])] = &[\n");
    let mut geometries = list(&topology["objects"]["kommuner"]["geometries"])?;
    geometries.sort_by_key(|of| of["id"].as_str().map(str::to_owned));
    let ids: Vec<&str> = geometries.iter().filter_map(|of| of["id"].as_str()).collect();
    if ids != codes {
        return Err(format!("it has {} kommuner, which are not the {} of kommuner.csv", ids.len(), codes.len()));
    }
    for (of, code) in geometries.iter().zip(codes) {
        let mut rings = Vec::new();
        for polygon in list(&of["arcs"])? {
            for ring in list(&polygon)? {
                let numbers: Vec<i64> = list(&ring)?.iter().filter_map(Value::as_i64).collect();
                let is_arc = |number: &i64| {
                    usize::try_from(if *number < 0 { !*number } else { *number }).is_ok_and(|arc| arc < arcs.len())
                };
                if numbers.is_empty() || !numbers.iter().all(is_arc) {
                    return Err(format!("{code} has a line that is not there"));
                }
                rings.push(format!("&[{}]", numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")));
            }
        }
        let _ = writeln!(source, "    ({}, &[{}]),", code.trim_start_matches('0'), rings.join(", "));
    }
    source.push_str("];\n");
    Ok(source)
}
