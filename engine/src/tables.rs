//! The data files, as the build has checked them and written them into one text.

use crate::{Kommun, KommunCode, Kronor, Lan, LanCode, NationYear, Published};

/// Tables, parted by form feeds: a line with the letter, and one for each column, whose fields are parted by tabs
/// (`build/tables.rs` writes it).
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

pub struct ForbundRow {
    /// `None` for one that is the same in both years.
    pub year: Option<i64>,
    pub id: &'static str,
    pub name: String,
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
        for table in TEXT.split('\u{c}') {
            let mut columns: Vec<_> = table.split('\n').map(|column| column.split('\t')).collect();
            let letter = columns.remove(0).next().unwrap_or_default();
            loop {
                let row: Vec<&str> = columns.iter_mut().filter_map(Iterator::next).collect();
                if row.is_empty() {
                    break;
                }
                tables.push(letter, row);
            }
        }
        tables
    }

    fn push(&mut self, letter: &str, row: Vec<&'static str>) {
        let mut fields = row.into_iter();
        let mut text = || fields.next().unwrap_or_default();
        match letter {
            "L" => {
                let code = LanCode(number(text()));
                self.lan.push(Lan { code, name: text(), region: text() });
            }
            "K" => {
                let former = self.kommuner.last().map_or(0, |kommun| kommun.code.0);
                self.kommuner.push(Kommun {
                    code: KommunCode::new(former + number(text())),
                    name: text(),
                    population: number(text()).into(),
                    unemployed_tenths: number(text()).into(),
                });
            }
            "F" => {
                let (year, id, name, short_name) = (text().parse().ok(), text(), text(), text());
                let name = match name.split_once('*') {
                    Some((before, after)) => format!("{before}{short_name}{after}"),
                    None => name.to_owned(),
                };
                let mut place = 0;
                let member = |step| {
                    place += number(step) as usize;
                    self.kommuner[place].code
                };
                let members = text().split(' ').map(member).collect();
                self.forbund.push(ForbundRow { year, id, name, short_name, members });
            }
            "P" => {
                let forbund = text();
                let [allocation, ideal] = [(); 2].map(|()| Kronor(number(text()).into()));
                let inferred = text() == "1";
                self.published.push(PublishedRow { forbund, amounts: Published { allocation, ideal, inferred } });
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
