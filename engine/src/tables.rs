//! The data files, as the build has checked them and written them into one text.

use crate::{Kommun, KommunCode, Kronor, Lan, LanCode, NationYear, Published};

/// A line a row: its letter, and fields parted by tabs (`build/tables.rs` writes it).
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/tables.txt"));

/// The rows of the data files.
#[derive(Default)]
pub struct Tables {
    pub lan: Vec<Lan>,
    pub kommuner: Vec<Kommun>,
    pub forbund: Vec<ForbundRow>,
    pub published: Vec<PublishedRow>,
    pub paid: Vec<PaidRow>,
    pub grants: Vec<GrantRow>,
    /// Years and the nation's full-year equivalents.
    pub fye: Vec<(i64, i64)>,
    pub accounts: Vec<AccountRow>,
    pub nation: Vec<NationYear>,
}

#[derive(Clone)]
pub struct ForbundRow {
    pub year: i64,
    pub id: &'static str,
    pub name: &'static str,
    pub short_name: &'static str,
    pub members: Vec<KommunCode>,
}

pub struct PublishedRow {
    pub forbund: &'static str,
    pub amounts: Published,
}

pub struct PaidRow {
    pub forbund: &'static str,
    pub kommun: KommunCode,
    pub kronor: Kronor,
}

pub struct GrantRow {
    pub year: i64,
    pub state_grant: i64,
    pub national_support: i64,
}

/// A figure of a förbund's account.
pub struct AccountRow {
    pub forbund: &'static str,
    pub year: i64,
    /// Which figure: the build's `accounts.rs` lists them.
    pub letter: &'static str,
    pub kronor: Kronor,
    pub source: &'static str,
}

impl Tables {
    /// The rows of [`TEXT`].
    pub fn read() -> Self {
        let mut tables = Self::default();
        for line in TEXT.lines() {
            tables.push(line);
        }
        tables
    }

    fn push(&mut self, line: &'static str) {
        let mut fields = line.split('\t');
        let mut text = || fields.next().unwrap_or_default();
        match text() {
            "L" => {
                let code = LanCode(number(text()));
                self.lan.push(Lan { code, name: text(), region: text() });
            }
            "K" => self.kommuner.push(Kommun {
                code: KommunCode::new(number(text())),
                name: text(),
                population: number(text()).into(),
                unemployed_tenths: number(text()).into(),
            }),
            "F" => self.forbund.push(ForbundRow {
                year: number(text()).into(),
                id: text(),
                name: text(),
                short_name: text(),
                members: text().split(' ').map(|code| KommunCode::new(number(code))).collect(),
            }),
            "S" => {
                let (year, id) = (number(text()).into(), text());
                let same = self.forbund.iter().find(|row| row.id == id).cloned();
                self.forbund.extend(same.map(|same| ForbundRow { year, ..same }));
            }
            "P" => {
                let forbund = text();
                let [allocation, ideal] = [(); 2].map(|()| Kronor(number(text()).into()));
                let inferred = text() == "1";
                self.published.push(PublishedRow {
                    forbund,
                    amounts: Published { allocation: Some(allocation), ideal, inferred },
                });
            }
            "B" => self.paid.push(PaidRow {
                forbund: text(),
                kommun: KommunCode::new(number(text())),
                kronor: Kronor(number(text()).into()),
            }),
            "G" => self.grants.push(GrantRow {
                year: number(text()).into(),
                state_grant: number(text()).into(),
                national_support: number(text()).into(),
            }),
            "A" => self.accounts.push(AccountRow {
                forbund: text(),
                year: number(text()).into(),
                letter: text(),
                kronor: signed(text()),
                source: text(),
            }),
            "N" => {
                let year = number(text()).into();
                let former = self.nation.last().map(|former| former.closing);
                self.nation.push(NationYear::new(year, former, signed(text()), signed(text())));
            }
            _ => self.fye.push((number(text()).into(), number(text()).into())),
        }
    }
}

/// An amount of the text, which may be below 0.
fn signed(text: &str) -> Kronor {
    Kronor(text.parse().unwrap_or_default())
}

/// A whole number of the text; the build has checked that it is one.
fn number(text: &str) -> u32 {
    text.parse().unwrap_or_default()
}
