//! The data files as checked tables.

use crate::{
    accounts::{Entry, NationYear, read_accounts, read_nation},
    rows::{Mistake, Row, read},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// Everything in `data/` that the calculation starts from, checked.
pub struct Tables {
    pub lan: Vec<Lan>,
    pub kommuner: Vec<Kommun>,
    pub forbund_2021: Vec<Forbund>,
    pub forbund_2023: Vec<Forbund>,
    pub published_2023: Vec<Published>,
    pub paid_2022: Vec<Paid>,
    pub grants: Vec<Grant>,
    pub fye: Vec<(i64, i64)>,
    pub accounts_2022: Vec<Entry>,
    pub nation: Vec<NationYear>,
}

pub struct Lan {
    pub code: u32,
    pub name: String,
    pub region: String,
}

pub struct Kommun {
    pub code: u32,
    pub name: String,
    pub lan: u32,
    pub population: i64,
    pub unemployed_tenths: i64,
}

pub struct Forbund {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub members: BTreeSet<u32>,
}

pub struct Published {
    pub forbund: String,
    pub allocation: i64,
    pub ideal: i64,
    pub inferred: bool,
}

pub struct Paid {
    pub forbund: String,
    pub kommun: u32,
    pub kronor: i64,
}

pub struct Grant {
    pub year: i64,
    pub kronor: i64,
    pub national_support: i64,
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
