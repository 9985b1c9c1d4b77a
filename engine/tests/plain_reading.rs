//! The engine beside a plain reading of the design in exact fractions (`fuzz/`): some thousand cases of what the fuzz target
//! tries for hours.

#[path = "../../fuzz/agree.rs"]
mod agree;

use arbitrary::{Arbitrary, Unstructured};
use finsam_plain::{Change, Payer, Place, Who};
use proptest::prelude::*;

#[test]
fn they_agree_on_what_is_published() {
    agree::agree(&[]);
}

#[test]
fn they_agree_where_stances_meet_mergers_and_moves() {
    let region = |place| Change::Stance { payer: Payer::Region(Place(place)), hundredths: -1_050 };
    let moves = |kommun, to| Change::Move { kommun: Place(kommun), to: Some(Place(to)) };
    for forbund in 0..72 {
        agree::agree(&[
            region(0),
            moves(30, forbund),
            region(1),
            Change::Merge { from: Place(forbund), into: Place(71) },
        ]);
        let pays = Change::Pay { forbund: Place(forbund), who: Who::Region, kronor: 5_000_000 };
        agree::agree(&[pays, region(1), Change::Create { forbund: Place(72) }, moves(3, 72), moves(4, forbund)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn they_agree_whatever_is_done(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let changes = Vec::<Change>::arbitrary(&mut Unstructured::new(&bytes)).unwrap_or_default();
        agree::agree(&changes);
    }
}
