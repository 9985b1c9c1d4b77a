//! The kommuner's boundaries, as the build has compiled them (`build/boundaries.rs`): lines that neighbours share, on a grid of
//! three hundred metres whose origin is in the north-west.

include!(concat!(env!("OUT_DIR"), "/boundaries.rs"));

/// A point of the grid: so many squares to the east, and to the south.
pub type Point = (i32, i32);

/// The boundaries as they are read.
pub struct Boundaries {
    pub lines: Vec<BorderLine>,
    /// Of each kommun its rings, in order of code; the last point of a ring is its first.
    pub kommuner: Vec<Vec<Vec<Point>>>,
}

/// A line, and the places of the kommuner on its sides: of one, or of two.
pub struct BorderLine {
    pub points: Vec<Point>,
    pub sides: Vec<usize>,
}

/// Numbers of seven bits a byte, the lowest first.
struct Numbers(std::slice::Iter<'static, u8>);

impl Numbers {
    fn of(bytes: &'static [u8]) -> Self {
        Self(bytes.iter())
    }

    /// The next number; 0 after the last.
    fn number(&mut self) -> i32 {
        let mut number = 0;
        for (place, byte) in (0..).zip(self.0.by_ref()) {
            number += i32::from(byte % 128) << (7 * place);
            if *byte < 128 {
                break;
            }
        }
        number
    }

    /// The next step: 0, −1, 1, −2 and so on.
    fn step(&mut self) -> i32 {
        let number = self.number();
        if number % 2 == 0 { number / 2 } else { -(number + 1) / 2 }
    }
}

impl Boundaries {
    /// All of the country.
    pub fn read() -> Self {
        let [mut lengths, mut beginnings, mut lines] = [LENGTHS, BEGINNINGS, LINES].map(Numbers::of);
        let [mut points, mut east, mut south] = [POINTS, EAST, SOUTH].map(Numbers::of);
        let mut all = Self { lines: Vec::new(), kommuner: Vec::new() };
        let mut began = (0, 0);
        while !lengths.0.as_slice().is_empty() {
            let place = all.kommuner.len();
            let rings = lengths.number();
            let mut kommun = Vec::new();
            for _ in 0..rings {
                began = (began.0 + beginnings.step(), began.1 + beginnings.step());
                let mut ring = vec![began];
                for _ in 0..lengths.number() {
                    let at = ring[ring.len() - 1];
                    match lines.number() {
                        0 => {
                            let steps = (0..points.number()).scan(at, |at, _| {
                                *at = (at.0 + east.step(), at.1 + south.step());
                                Some(*at)
                            });
                            let line: Vec<Point> = std::iter::once(at).chain(steps).collect();
                            ring.extend_from_slice(&line[1..]);
                            all.lines.push(BorderLine { points: line, sides: vec![place] });
                        }
                        choice => all.go_along(choice, at, place, &mut ring),
                    }
                }
                kommun.push(ring);
            }
            all.kommuner.push(kommun);
        }
        all
    }

    /// Goes along one of the lines that have one side and begin or end here: the first is 1.
    fn go_along(&mut self, choice: i32, at: Point, place: usize, ring: &mut Vec<Point>) {
        let mut choices = 0;
        for line in self.lines.iter_mut().filter(|line| line.sides.len() == 1) {
            let ends = [line.points[0], line.points[line.points.len() - 1]];
            for (is_backwards, end) in ends.into_iter().enumerate() {
                choices += i32::from(end == at);
                if end == at && choices == choice {
                    line.sides.push(place);
                    if is_backwards == 1 {
                        ring.extend(line.points.iter().rev().skip(1));
                    } else {
                        ring.extend(&line.points[1..]);
                    }
                    return;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use finsam_engine::Dataset;

    #[test]
    fn every_kommun_has_closed_rings_in_the_order_of_codes() {
        let all = Boundaries::read();
        assert_eq!(all.kommuner.len(), Dataset::y2023().kommuner().len());
        for (rings, kommun) in all.kommuner.iter().zip(Dataset::y2023().kommuner()) {
            assert!(!rings.is_empty(), "{}", kommun.code);
            for ring in rings {
                assert_eq!(ring.first(), ring.last(), "{}", kommun.code);
                assert!(
                    ring.iter().all(|(x, y)| (0..=2_140).contains(x) && (0..=5_130).contains(y)),
                    "{}",
                    kommun.code
                );
            }
        }
    }

    #[test]
    fn every_line_has_one_side_or_two_which_go_along_all_of_it() {
        let all = Boundaries::read();
        assert_eq!(all.lines.len(), 888);
        let goes_along = |place: usize, line: &[Point]| {
            let backwards: Vec<Point> = line.iter().rev().copied().collect();
            let has = |ring: &Vec<Point>, line: &[Point]| ring.windows(line.len()).any(|part| part == line);
            all.kommuner[place].iter().any(|ring| has(ring, line) || has(ring, &backwards))
        };
        for line in &all.lines {
            assert!((1..=2).contains(&line.sides.len()));
            assert!(line.sides.iter().all(|place| goes_along(*place, &line.points)), "{:?}", line.sides);
        }
    }

    /// The country has 450 000 km² of land and lakes within these boundaries, and Sundbyberg, the smallest kommun, 9.
    #[test]
    fn kommuner_are_as_large_as_they_are() {
        let all = Boundaries::read();
        let twice = |ring: &Vec<Point>| {
            let sum: i64 = ring.windows(2).map(|two| i64::from(two[0].0 * two[1].1 - two[1].0 * two[0].1)).sum();
            sum.abs()
        };
        let square_km = |rings: &Vec<Vec<Point>>| rings.iter().map(twice).sum::<i64>() * 9 / 200;
        let country: i64 = all.kommuner.iter().map(square_km).sum();
        assert!((430_000..=470_000).contains(&country), "{country}");
        let smallest = all.kommuner.iter().map(square_km).min();
        assert!(smallest.is_some_and(|of| (6..=10).contains(&of)), "{smallest:?}");
    }
}
