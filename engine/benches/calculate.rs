//! Time per kommun to apply a scenario and calculate it: the nation, and the same data 10, 100 and 1 000 times over.

use finsam_engine::{Dataset, State, calculate};
use std::{hint::black_box, sync::Arc, time::Instant};

fn main() {
    println!("{:>8} {:>10} {:>14} {:>14}", "times", "kommuner", "in all, µs", "a kommun, ns");
    for times in [1, 10, 100, 1_000] {
        let dataset = Arc::new(Dataset::y2023().tiled(times));
        let rounds = 2_000 / times + 3;
        let mut nanoseconds: Vec<u128> = (0..rounds)
            .map(|_| {
                let start = Instant::now();
                black_box(calculate(&State::apply(black_box(&dataset), &[])));
                start.elapsed().as_nanos()
            })
            .collect();
        nanoseconds.sort_unstable();
        let median = nanoseconds[nanoseconds.len() / 2];
        let kommuner = dataset.kommuner().len();
        println!("{times:>8} {kommuner:>10} {:>14} {:>14}", median / 1_000, median / kommuner as u128);
    }
}
