//! The kommuner's boundaries, as the build has compiled them (`build/boundaries.rs`): lines that neighbours share, on a grid of a
//! hundred metres whose origin is in the north-west.

include!(concat!(env!("OUT_DIR"), "/boundaries.rs"));

/// The points of an arc, in its own direction.
pub fn arc(number: usize) -> impl Iterator<Item = (i32, i32)> {
    let mut at = (0, 0);
    ARCS[number].iter().map(move |(east, south)| {
        at = (at.0 + i32::from(*east), at.1 + i32::from(*south));
        at
    })
}

/// Which arc a number in a ring is, and whether the ring has it backwards.
pub fn arc_of(number: i16) -> (usize, bool) {
    let (arc, is_backwards) = if number < 0 { (!number, true) } else { (number, false) };
    (usize::from(arc.unsigned_abs()), is_backwards)
}

/// The points of a ring; its last point is its first.
pub fn ring(arcs: &[i16]) -> Vec<(i32, i32)> {
    let mut points: Vec<(i32, i32)> = Vec::new();
    for number in arcs {
        let (number, is_backwards) = arc_of(*number);
        let mut of_arc: Vec<(i32, i32)> = arc(number).collect();
        if is_backwards {
            of_arc.reverse();
        }
        // Each arc begins where the former ends.
        let from = usize::from(!points.is_empty());
        points.extend(of_arc.into_iter().skip(from));
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use finsam_engine::Dataset;

    #[test]
    fn every_kommun_has_closed_rings_in_the_order_of_codes() {
        let codes: Vec<String> = KOMMUNER.iter().map(|(code, _)| format!("{code:04}")).collect();
        let expected: Vec<String> = Dataset::y2023().kommuner().iter().map(|kommun| kommun.code.to_string()).collect();
        assert_eq!(codes, expected);
        for (code, rings) in KOMMUNER {
            assert!(!rings.is_empty(), "{code}");
            for of in *rings {
                let points = ring(of);
                assert_eq!(points.first(), points.last(), "{code}");
                assert!(points.iter().all(|(x, y)| (0..=6_410).contains(x) && (0..=15_370).contains(y)), "{code}");
            }
        }
    }

    #[test]
    fn no_line_has_more_than_two_sides() {
        let mut sides = vec![0; ARCS.len()];
        for number in KOMMUNER.iter().flat_map(|(_, rings)| rings.iter()).flat_map(|ring| ring.iter()) {
            sides[arc_of(*number).0] += 1;
        }
        assert!(sides.iter().all(|of| (1..=2).contains(of)));
    }
}
