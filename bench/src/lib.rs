//! What is timed in WebAssembly under Node: `cargo xtask bench`. Each function gives a sum, so that nothing is left out, and
//! so that the plain JavaScript beside it can show that it does the same work.

use finsam_engine::{Dataset, Edit, Kronor, Outcome, Party, State, calculate, projected};
use std::{cell::RefCell, sync::Arc};
use wasm_bindgen::prelude::*;

thread_local! {
    static DATASET: RefCell<Arc<Dataset>> = RefCell::new(Arc::clone(Dataset::y2023()));
    static EDITS: RefCell<Vec<Edit>> = const { RefCell::new(Vec::new()) };
}

/// Takes the nation so many times over, with so many edits of each kind, and gives the number of kommuner.
#[wasm_bindgen]
pub fn prepare(times: u32, offers: usize, ideals: usize) -> usize {
    let nation = Dataset::y2023();
    let dataset = if times == 1 { Arc::clone(nation) } else { Arc::new(nation.tiled(times)) };
    let forbund = |index: usize| nation.forbund()[index % nation.forbund().len()].id;
    let pays = |index| Edit::Contribute { forbund: forbund(index), party: Party::State, kronor: amount(index) };
    let publishes = |index| Edit::PublishedIdeal { forbund: forbund(index), kronor: amount(index) };
    EDITS.set((0..offers).map(pays).chain((0..ideals).map(publishes)).collect());
    let kommuner = dataset.kommuner().len();
    DATASET.set(dataset);
    kommuner
}

fn amount(index: usize) -> Kronor {
    Kronor(8_000_000 + i64::try_from(index).unwrap_or_default())
}

fn calculated<Figure>(figure: impl Fn(&State, &Outcome) -> Figure) -> Figure {
    DATASET.with_borrow(|dataset| {
        EDITS.with_borrow(|edits| {
            let state = State::apply(dataset, edits);
            figure(&state, &calculate(&state))
        })
    })
}

/// The state and all that follows from it; the sum of the ideals, each times its place.
#[wasm_bindgen]
pub fn apply_and_calculate() -> f64 {
    calculated(|_, outcome| {
        let each = outcome.forbund.iter().zip(1_i64..).map(|(forbund, place)| forbund.ideal.0 * place);
        let parts = outcome.kommuner.iter().map(|kommun| kommun.ideal_part.0);
        exactly(each.sum::<i64>() + parts.sum::<i64>())
    })
}

/// The path and the accounts of the coming years too; how many years there are.
#[wasm_bindgen]
pub fn project() -> f64 {
    calculated(|state, outcome| exactly(i64::try_from(projected(state, outcome).path.years.len()).unwrap_or_default()))
}

#[expect(clippy::cast_precision_loss, reason = "a sum that is shown, and compared with one of JavaScript's numbers")]
fn exactly(sum: i64) -> f64 {
    sum as f64
}

/// A kommun's inhabitants, and its HE in ten-thousandths.
#[wasm_bindgen]
pub fn inhabitants(kommun: usize) -> f64 {
    DATASET.with_borrow(|dataset| exactly(dataset.kommuner()[kommun].population))
}

/// A kommun's HE in ten-thousandths.
#[wasm_bindgen]
pub fn fye(kommun: usize) -> f64 {
    DATASET.with_borrow(|dataset| exactly(dataset.calibration().fye[kommun].fye.ten_thousandths()))
}

/// How many förbund there are.
#[wasm_bindgen]
pub fn forbund() -> usize {
    DATASET.with_borrow(|dataset| dataset.forbund().len())
}

/// How many kommuner a förbund has.
#[wasm_bindgen]
pub fn members(forbund: usize) -> usize {
    DATASET.with_borrow(|dataset| dataset.forbund()[forbund].members.len())
}

/// The place of one of a förbund's kommuner among all.
#[wasm_bindgen]
pub fn member(forbund: usize, index: usize) -> usize {
    DATASET.with_borrow(|dataset| {
        let code = dataset.forbund()[forbund].members[index];
        dataset.kommuner().partition_point(|kommun| kommun.code < code)
    })
}

/// What the state (0), the region (1) or a kommun (from 2) offers a förbund; below 0 where it is not known.
#[wasm_bindgen]
pub fn offer(forbund: usize, party: usize) -> f64 {
    DATASET.with_borrow(|dataset| {
        let forbund = &dataset.forbund()[forbund];
        let offer = match party {
            0 => forbund.state,
            1 => forbund.region,
            kommun => forbund.kommuner[kommun - 2],
        };
        offer.map_or(-1.0, |offer| exactly(offer.kronor.0))
    })
}
