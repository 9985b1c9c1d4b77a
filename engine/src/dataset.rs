//! The underlag: kommuner, förbund, members, money and rules, immutable.

use crate::{
    Calibration, CalibrationError, Forbund, ForbundId, ForbundState, Fye, Kommun, KommunCode, Kronor, Lan, LanCode,
    NationYear, Offers, OwnDataset, PopulationValue, Rules, calibrate, published::Room, tables,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

/// The year whose HE the model divides: the latest that the national source has.
const FYE_YEAR: i64 = 2021;

/// What a calibration predicts HE from, where no published ideal decides it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Prediction {
    /// The line through the förbund with a published ideal.
    Line,
    /// HE known from another dataset.
    Known(Vec<Fye>),
}

/// Kommuner, förbund, members, money and rules of one year.
#[derive(Debug, Clone)]
pub struct Dataset {
    pub(crate) id: &'static str,
    pub(crate) revision: u32,
    pub(crate) year: i64,
    /// What it was made of, where it is the reader's own.
    pub(crate) own: Option<OwnDataset>,
    pub(crate) kommuner: Vec<Kommun>,
    pub(crate) lan: Vec<Lan>,
    pub(crate) forbund: Vec<Forbund>,
    pub(crate) rules: Rules,
    pub(crate) fye_total: Fye,
    pub(crate) prediction: Prediction,
    pub(crate) calibration: Calibration,
    /// What the reader has entered in one of their own: HE, and inhabitants, which the kommuner have too.
    pub(crate) imported: BTreeMap<usize, Fye>,
    pub(crate) populations: BTreeMap<usize, i64>,
    pub(crate) nation: Vec<NationYear>,
    pub(crate) follows: Follows,
}

/// What follows from a dataset, worked out once. A copy is about to become another dataset, from which other things follow.
#[derive(Debug, Default)]
pub(crate) struct Follows {
    room: OnceLock<Room>,
    beginning: OnceLock<Beginning>,
}

/// Where every state of a dataset begins; what no edit changes stays shared.
#[derive(Debug)]
pub(crate) struct Beginning {
    pub forbund: Vec<Arc<ForbundState>>,
    pub entered: Arc<BTreeMap<usize, i64>>,
    pub populations: Arc<Vec<PopulationValue>>,
    pub imported: Arc<BTreeMap<usize, Fye>>,
}

impl Beginning {
    /// What is alike in all förbund is made together, so that it lies together and passes over all of them read on: their
    /// offers, their members' places, and at last themselves.
    fn of(dataset: &Dataset) -> Self {
        let offers: Vec<_> = dataset.forbund.iter().map(Offers::of_dataset).collect();
        let state = |(place, (forbund, offers))| ForbundState::of_dataset(place, forbund, offers);
        let mut states: Vec<_> = dataset.forbund.iter().zip(offers).enumerate().map(state).collect();
        for state in &mut states {
            state.find_places(dataset);
        }
        let population = |(index, kommun): (usize, &Kommun)| {
            PopulationValue::of(kommun, dataset.rules.ages, dataset.populations.get(&index).copied())
        };
        Self {
            forbund: states.into_iter().map(Arc::new).collect(),
            entered: Arc::new(dataset.populations.clone()),
            populations: Arc::new(dataset.kommuner.iter().enumerate().map(population).collect()),
            imported: Arc::new(dataset.imported.clone()),
        }
    }
}

impl Clone for Follows {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Dataset {
    /// The built-in datasets' ids, the default first.
    pub const IDS: [&'static str; 2] = ["2023", "2021"];

    /// A built-in dataset, or one of the reader's own that is known.
    pub fn named(id: &str) -> Option<Arc<Self>> {
        match id {
            "2023" => Some(Arc::clone(Self::y2023())),
            "2021" => Some(Arc::clone(Self::y2021())),
            own => OwnDataset::named(own),
        }
    }

    /// Whether there is such a dataset.
    pub(crate) fn is_known(id: &str) -> bool {
        Self::IDS.contains(&id) || OwnDataset::named(id).is_some()
    }

    /// The members of 2023, with the published amounts of the förbund in Stockholms län.
    ///
    /// # Panics
    /// Never: the tests calibrate it.
    pub fn y2023() -> &'static Arc<Self> {
        static DATASET: OnceLock<Arc<Dataset>> = OnceLock::new();
        DATASET.get_or_init(|| Arc::new(Self::built_in("2023", 2023, Prediction::Line)))
    }

    /// The members of 2021; no amounts are known. HE are those of [`Dataset::y2023`], all estimated here.
    ///
    /// # Panics
    /// Never: the tests calibrate it.
    pub fn y2021() -> &'static Arc<Self> {
        static DATASET: OnceLock<Arc<Dataset>> = OnceLock::new();
        DATASET.get_or_init(|| {
            let known = Self::y2023().calibration.fye.iter().map(|value| value.fye).collect();
            Arc::new(Self::built_in("2021", 2021, Prediction::Known(known)))
        })
    }

    fn built_in(id: &'static str, year: i64, prediction: Prediction) -> Self {
        let grant = tables::GRANTS.iter().find(|grant| grant.year == year).expect("a grant for the year in riket.csv");
        let rules =
            Rules { state_grant: grant.state_grant, national_support: grant.national_support, ..Rules::default() };
        let rows = if year == 2021 { tables::FORBUND_2021 } else { tables::FORBUND_2023 };
        let forbund = rows.iter().map(|row| Forbund::built_in(year, row, &rules)).collect();
        let fye = tables::FYE.iter().find(|fye| fye.year == FYE_YEAR).expect("HE for the year in he-riket.csv");
        let mut dataset = Self {
            id,
            revision: 2,
            year,
            own: None,
            kommuner: tables::KOMMUNER.to_vec(),
            lan: tables::LAN.to_vec(),
            forbund,
            rules,
            fye_total: Fye::from_ten_thousandths(fye.persons * Fye::ONE),
            prediction,
            calibration: Calibration::default(),
            imported: BTreeMap::new(),
            populations: BTreeMap::new(),
            nation: nation(),
            follows: Follows::default(),
        };
        dataset.calibration = dataset.calibrated(&dataset.room().ideals).expect("the published ideals fit the rules");
        dataset
    }

    /// HE as these ideals of its förbund give them.
    pub(crate) fn calibrated(&self, ideals: &BTreeMap<usize, Kronor>) -> Result<Calibration, CalibrationError> {
        calibrate::calibrate(self, ideals)
    }

    /// Where every state of it begins.
    pub(crate) fn beginning(&self) -> &Beginning {
        self.follows.beginning.get_or_init(|| Beginning::of(self))
    }

    /// What ideals mean under the dataset's own rules, members and inhabitants.
    pub(crate) fn room(&self) -> &Room {
        self.follows.room.get_or_init(|| Room::new(self))
    }

    /// The dataset's id in scenarios: "2023".
    pub fn id(&self) -> &str {
        self.own.as_ref().map_or(self.id, |own| &own.id)
    }

    /// What readers know it by: the id of a built-in one, and the name of one of their own.
    pub fn name(&self) -> &str {
        self.own.as_ref().map_or(self.id, OwnDataset::name)
    }

    /// Which of its revisions the dataset is: it grows whenever a figure in it is mended, so that a link can say that its
    /// maker saw others.
    pub fn revision(&self) -> u32 {
        self.own.as_ref().map_or(self.revision, |own| own.revision)
    }

    /// The year of its members and amounts.
    pub fn year(&self) -> i64 {
        self.own.as_ref().map_or(self.year, |own| own.year)
    }

    /// What it was made of, where it is the reader's own.
    pub fn own(&self) -> Option<&OwnDataset> {
        self.own.as_ref()
    }

    /// All kommuner, in order of code.
    pub fn kommuner(&self) -> &[Kommun] {
        &self.kommuner
    }

    /// The län, in order of code.
    pub fn lan(&self) -> &[Lan] {
        &self.lan
    }

    /// The förbund, in order of id.
    pub fn forbund(&self) -> &[Forbund] {
        &self.forbund
    }

    /// The rules before anybody changes them.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The calibration under the dataset's own rules, members and published ideals.
    pub fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// SCB's national sum of HE, that all kommuner's HE sum to.
    pub fn fye_total(&self) -> Fye {
        self.fye_total
    }

    /// The equity of all förbund together, year by year.
    pub fn nation(&self) -> &[NationYear] {
        &self.nation
    }

    /// A kommun by its code.
    pub fn kommun(&self, code: KommunCode) -> Option<&Kommun> {
        self.kommun_index(code).map(|index| &self.kommuner[index])
    }

    /// A förbund by its id.
    pub fn find(&self, id: &ForbundId) -> Option<&Forbund> {
        self.forbund_index(id).map(|index| &self.forbund[index])
    }

    /// A län by its code.
    pub fn lan_of(&self, code: LanCode) -> Option<&Lan> {
        self.lan.iter().find(|lan| lan.code == code)
    }

    pub(crate) fn kommun_index(&self, code: KommunCode) -> Option<usize> {
        self.kommuner.binary_search_by_key(&code, |kommun| kommun.code).ok()
    }

    pub(crate) fn forbund_index(&self, id: &ForbundId) -> Option<usize> {
        self.forbund.binary_search_by(|forbund| forbund.id.cmp(id)).ok()
    }

    /// The same data so many times over, for benchmarks: the copies' codes have more than four digits.
    #[doc(hidden)]
    #[must_use]
    pub fn tiled(&self, times: u32) -> Self {
        let mut tiled = Self { kommuner: vec![], forbund: vec![], calibration: Calibration::default(), ..self.clone() };
        for copy in 0..times {
            let tile = |code: KommunCode| code.tile(copy);
            tiled.kommuner.extend(self.kommuner.iter().map(|k| Kommun { code: tile(k.code), ..k.clone() }));
            tiled.calibration.fye.extend(self.calibration.fye.iter().copied());
            tiled.forbund.extend(self.forbund.iter().map(|forbund| Forbund {
                id: ForbundId::from_name(&format!("{copy:04}-{}", forbund.id), |_| false),
                members: forbund.members.iter().map(|code| tile(*code)).collect(),
                ..forbund.clone()
            }));
        }
        for amount in [&mut tiled.rules.state_grant, &mut tiled.rules.national_support] {
            *amount = Kronor(amount.0 * i64::from(times));
        }
        tiled.forbund.sort_by_key(|a| a.id);
        tiled
    }
}

/// The nation's equity, year by year.
fn nation() -> Vec<NationYear> {
    let mut former = None;
    let rows = tables::NATION.iter().map(|row| {
        let year = NationYear::new(row.year, former, row.result, row.closing);
        former = Some(row.closing);
        year
    });
    rows.collect()
}
