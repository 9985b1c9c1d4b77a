//! The data files as checked tables, and those as one text.

use crate::{
    accounts::{Entry, NationYear, YEAR, read_accounts, read_nation},
    rows::{Mistake, Row, read},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
    path::Path,
};

/// Everything in `data/` that the calculation starts from, checked.
pub struct Tables {
    lan: Vec<Lan>,
    kommuner: Vec<Kommun>,
    forbund_2021: Vec<Forbund>,
    forbund_2023: Vec<Forbund>,
    published_2023: Vec<Published>,
    paid_2022: Vec<Paid>,
    grants: Vec<Grant>,
    fye: Vec<(i64, i64)>,
    accounts_2022: Vec<Entry>,
    nation: Vec<NationYear>,
}

struct Lan {
    code: u32,
    name: String,
    region: String,
}

struct Kommun {
    code: u32,
    name: String,
    lan: u32,
    population: i64,
    unemployed_tenths: i64,
}

#[derive(PartialEq)]
struct Forbund {
    id: String,
    name: String,
    short_name: String,
    members: BTreeSet<u32>,
}

struct Published {
    forbund: String,
    allocation: i64,
    ideal: i64,
    inferred: bool,
}

struct Paid {
    forbund: String,
    kommun: u32,
    kronor: i64,
}

struct Grant {
    year: i64,
    kronor: i64,
    national_support: i64,
}

impl Tables {
    /// Reads and checks the files in a folder.
    pub fn read(folder: &Path) -> Result<Self, Mistake> {
        let lan = read_lan(folder)?;
        let kommuner = read_kommuner(folder, &lan)?;
        let forbund_2021 = read_members(folder, "medlemmar-2021.csv", &kommuner)?;
        let forbund_2023 = read_members(folder, "medlemmar-2023.csv", &kommuner)?;
        let published_2023 = read_published(folder, &forbund_2023)?;
        let paid_2022 = read_paid(folder, &forbund_2023)?;
        let grants = read_grants(folder)?;
        let fye = read_fye(folder)?;
        let accounts_2022 = read_accounts(folder, |id| forbund_2023.iter().any(|forbund| forbund.id == id))?;
        let nation = read_nation(folder)?;
        Ok(Self {
            lan,
            kommuner,
            forbund_2021,
            forbund_2023,
            published_2023,
            paid_2022,
            grants,
            fye,
            accounts_2022,
            nation,
        })
    }

    /// The tables as one text, parted by form feeds; each has its letter on the first line, and a line for every column with
    /// its fields parted by tabs. On the page it takes fewer bytes than rows of Rust would, since what is alike stands
    /// together. The engine's `tables.rs` reads it.
    pub fn to_text(&self) -> String {
        let tables = [
            table("L", &self.lan, |Lan { code, name, region }| strings(&[code, name, region])),
            self.kommuner_as_text(),
            self.forbund_as_text(),
            table("P", &self.published_2023, |Published { forbund, allocation, ideal, inferred }| {
                strings(&[forbund, allocation, ideal, &i64::from(*inferred)])
            }),
            table("B", &self.paid_2022, |Paid { forbund, kommun, kronor }| strings(&[forbund, kommun, kronor])),
            table("G", &self.grants, |Grant { year, kronor, national_support }| {
                strings(&[year, kronor, national_support])
            }),
            table("A", &self.accounts_2022, |Entry { forbund, letter, kronor, source }| {
                strings(&[forbund, &YEAR, letter, kronor, source])
            }),
            table("N", &self.nation, |NationYear { year, result, closing }| strings(&[year, result, closing])),
            table("H", &self.fye, |(year, persons)| strings(&[year, persons])),
        ];
        tables.join("\u{c}")
    }

    /// Each code by its distance from the one before.
    fn kommuner_as_text(&self) -> String {
        let mut former = 0;
        table("K", &self.kommuner, |Kommun { code, name, population, unemployed_tenths, .. }| {
            let step = code - former;
            former = *code;
            strings(&[&step, name, population, unemployed_tenths])
        })
    }

    /// The förbund of both years in order of id, those that are the same in both once and without a year. In a name `*` stands
    /// for the short name. Members are told by their places among the kommuner, each by its distance from the one before.
    fn forbund_as_text(&self) -> String {
        let of_2023 = self.forbund_2023.iter().map(|forbund| {
            let is_same = self.forbund_2021.contains(forbund);
            (forbund, if is_same { "" } else { "2023" })
        });
        let of_2021 = self.forbund_2021.iter().filter(|forbund| !self.forbund_2023.contains(forbund));
        let mut rows: Vec<_> = of_2023.chain(of_2021.map(|forbund| (forbund, "2021"))).collect();
        rows.sort_by_key(|(forbund, _)| &forbund.id);
        table("F", &rows, |(Forbund { id, name, short_name, members }, year)| {
            let mut former = 0;
            let step = |code: &u32| {
                let place = self.kommuner.iter().position(|kommun| kommun.code == *code).expect("a kommun of the list");
                let step = place - former;
                former = place;
                step.to_string()
            };
            let members: Vec<String> = members.iter().map(step).collect();
            strings(&[year, id, &name.replacen(short_name.as_str(), "*", 1), short_name, &members.join(" ")])
        })
    }
}

/// A table of the text.
fn table<T>(letter: &str, rows: &[T], fields: impl FnMut(&T) -> Vec<String>) -> String {
    let rows: Vec<Vec<String>> = rows.iter().map(fields).collect();
    let mut text = letter.to_owned();
    for column in 0..rows.first().map_or(0, Vec::len) {
        let fields: Vec<&str> = rows.iter().map(|row| row[column].as_str()).collect();
        text.push('\n');
        text.push_str(&fields.join("\t"));
    }
    text
}

fn strings(fields: &[&dyn Display]) -> Vec<String> {
    fields.iter().map(ToString::to_string).collect()
}

fn read_lan(folder: &Path) -> Result<Vec<Lan>, Mistake> {
    let mut all: Vec<Lan> = Vec::new();
    for row in read(folder, "lan.csv")? {
        let lan = Lan {
            code: row.code("lan_kod", 2)?,
            name: row.filled("lan")?.into(),
            region: row.filled("region")?.into(),
        };
        ascending(&row, all.last().map(|l| l.code), lan.code)?;
        all.push(lan);
    }
    Ok(all)
}

fn read_kommuner(folder: &Path, lan: &[Lan]) -> Result<Vec<Kommun>, Mistake> {
    let mut all: Vec<Kommun> = Vec::new();
    for row in read(folder, "kommuner.csv")? {
        let kommun = Kommun {
            code: row.code("kod", 4)?,
            name: row.filled("namn")?.into(),
            lan: row.code("lan_kod", 2)?,
            population: row.count("bef_16_64")?,
            unemployed_tenths: row.tenths("arbetslosa_16_64_2023")?,
        };
        ascending(&row, all.last().map(|k| k.code), kommun.code)?;
        if kommun.code / 100 != kommun.lan || !lan.iter().any(|l| l.code == kommun.lan) {
            return Err(row.mistake(format!("{:04} is not in län {:02}", kommun.code, kommun.lan)));
        }
        if kommun.population == 0 {
            return Err(row.mistake("bef_16_64 is 0"));
        }
        if kommun.unemployed_tenths > kommun.population * 10 {
            return Err(row.mistake("more unemployed than inhabitants"));
        }
        for heading in ["folkmangd_2021_12_31", "folkmangd_2022_12_31"] {
            if row.count(heading)? < kommun.population {
                return Err(row.mistake(format!("{heading} is less than bef_16_64")));
            }
        }
        all.push(kommun);
    }
    Ok(all)
}

fn read_members(folder: &Path, file: &str, kommuner: &[Kommun]) -> Result<Vec<Forbund>, Mistake> {
    let mut all: BTreeMap<String, Forbund> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for row in read(folder, file)? {
        let code = row.code("kommun_kod", 4)?;
        let name = row.filled("kommun")?;
        match kommuner.iter().find(|k| k.code == code) {
            None => return Err(row.mistake(format!("there is no kommun {code:04}"))),
            Some(kommun) if kommun.name != name => {
                return Err(row.mistake(format!("{code:04} is {}, not {name}", kommun.name)));
            }
            Some(_) => {}
        }
        if !seen.insert(code) {
            return Err(row.mistake(format!("{name} is a member of two förbund")));
        }
        let id = row.filled("forbund_id")?;
        if !id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
            return Err(row.mistake(format!("forbund_id \"{id}\" has other signs than a–z, 0–9 and -")));
        }
        let name = row.filled("forbund")?;
        if name.contains('*') {
            return Err(row.mistake("forbund has a *, which stands for the short name in the engine's tables"));
        }
        let forbund = Forbund {
            id: id.into(),
            name: name.into(),
            short_name: row.filled("kortnamn")?.into(),
            members: BTreeSet::new(),
        };
        let entry = all.entry(id.into()).or_insert(forbund);
        if entry.name != row.text("forbund")? || entry.short_name != row.text("kortnamn")? {
            return Err(row.mistake(format!("{id} has two names")));
        }
        entry.members.insert(code);
    }
    Ok(all.into_values().collect())
}

fn read_published(folder: &Path, forbund: &[Forbund]) -> Result<Vec<Published>, Mistake> {
    let mut all: Vec<Published> = Vec::new();
    for row in read(folder, "publicerat-2023.csv")? {
        let allocation = row.count("medelstilldelning_kr")?;
        let ideal = row.count("idealfordelning_kr")?;
        let percent = row.count("procent")?;
        if ideal == 0 || (200 * allocation + ideal) / (2 * ideal) != percent {
            return Err(row.mistake(format!("{allocation} of {ideal} is not {percent} percent")));
        }
        let id = row.filled("forbund_id")?;
        if id == "LANET" {
            let sums = all.iter().fold((0, 0), |(a, i), p| (a + p.allocation, i + p.ideal));
            if sums != (allocation, ideal) {
                return Err(row.mistake(format!("the rows above sum to {} and {}", sums.0, sums.1)));
            }
            continue;
        }
        known(&row, forbund, id)?;
        let inferred = !row.text("anmarkning")?.is_empty();
        all.push(Published { forbund: id.into(), allocation, ideal, inferred });
    }
    Ok(all)
}

fn read_paid(folder: &Path, forbund: &[Forbund]) -> Result<Vec<Paid>, Mistake> {
    let mut all = Vec::new();
    for row in read(folder, "parter-2022.csv")? {
        let id = row.filled("forbund_id")?;
        let members = &known(&row, forbund, id)?.members;
        let kronor = row.count("kronor")?;
        if matches!(row.text("part")?, "state" | "region") {
            continue;
        }
        let kommun = row.code("part", 4)?;
        if !members.contains(&kommun) {
            return Err(row.mistake(format!("{kommun:04} is not a member of {id}")));
        }
        all.push(Paid { forbund: id.into(), kommun, kronor });
    }
    Ok(all)
}

fn read_grants(folder: &Path) -> Result<Vec<Grant>, Mistake> {
    let mut all = Vec::new();
    for row in read(folder, "riket.csv")? {
        let year = row.whole("ar")?;
        if let (Some(grant), Some(support)) = (row.optional("staten_mkr")?, row.optional("nationellt_stod_mkr")?) {
            all.push(Grant { year, kronor: grant * 1_000_000, national_support: support * 1_000_000 });
        }
    }
    Ok(all)
}

fn read_fye(folder: &Path) -> Result<Vec<(i64, i64)>, Mistake> {
    read(folder, "he-riket.csv")?.iter().map(|row| Ok((row.whole("ar")?, row.count("summa_he")?))).collect()
}

fn ascending(row: &Row, former: Option<u32>, code: u32) -> Result<(), Mistake> {
    match former {
        Some(former) if former == code => Err(row.mistake("this code stands twice")),
        Some(former) if former > code => Err(row.mistake("the codes are not in order")),
        _ => Ok(()),
    }
}

fn known<'a>(row: &Row, forbund: &'a [Forbund], id: &str) -> Result<&'a Forbund, Mistake> {
    forbund.iter().find(|f| f.id == id).ok_or_else(|| row.mistake(format!("there is no förbund {id}")))
}
