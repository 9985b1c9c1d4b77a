//! The data files as checked tables.

use crate::{
    accounts::{Entry, NationYear, read_accounts, read_nation},
    money::{
        FyeShare, Grant, Key, Paid, Published, Together, read_fye_shares, read_grants, read_keys, read_paid,
        read_published, read_together,
    },
    national::{
        Days, FyeByBenefit, Group, NationResults, read_days, read_differences, read_fye_by_benefit,
        read_groups_of_2021, read_national_results,
    },
    results::{Insats, ResultFigure, read_insatser, read_results, read_results_of_lan},
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
    pub accounts: Vec<Entry>,
    pub nation: Vec<NationYear>,
    pub keys: Vec<Key>,
    pub together: Option<Together>,
    pub fye_shares: Vec<FyeShare>,
    pub groups: Vec<(u32, String)>,
    pub results: Vec<ResultFigure>,
    pub results_of_lan: Vec<ResultFigure>,
    pub insatser: Vec<Insats>,
    pub national_results: Vec<NationResults>,
    pub groups_2021: Vec<Group>,
    pub days: Vec<Days>,
    pub days_more: Vec<(i64, [i64; 3])>,
    pub fye_by_benefit: Vec<FyeByBenefit>,
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
    /// In the order of the engine's `Ages::ALL`.
    pub by_ages: Vec<i64>,
    pub unemployed_tenths: i64,
    /// In hundred-thousandths.
    pub educated: i64,
}

/// The columns of the engine's `Ages::ALL`, in their order.
const AGES: [&str; 6] = ["bef_16_64", "bef_16_66", "bef_18_66", "bef_18_67", "bef_19_67", "bef_20_64"];

pub struct Forbund {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub members: BTreeSet<u32>,
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
        let is_forbund = |id: &str| forbund_2023.iter().any(|forbund| forbund.id == id);
        let accounts = read_accounts(folder, is_forbund)?;
        let (results, insatser) = (read_results(folder, is_forbund)?, read_insatser(folder, is_forbund)?);
        let nation = read_nation(folder)?;
        let keys = read_keys(folder, &forbund_2023)?;
        let together = read_together(folder)?;
        let fye_shares = read_fye_shares(folder)?;
        let groups = read_groups(folder, &kommuner)?;
        Ok(Self {
            results,
            results_of_lan: read_results_of_lan(folder)?,
            insatser,
            national_results: read_national_results(folder)?,
            groups_2021: read_groups_of_2021(folder)?,
            days: read_days(folder)?,
            days_more: read_differences(folder)?,
            fye_by_benefit: read_fye_by_benefit(folder)?,
            lan,
            kommuner,
            forbund_2021,
            forbund_2023,
            published_2023,
            paid_2022,
            grants,
            fye,
            accounts,
            nation,
            keys,
            together,
            fye_shares,
            groups,
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
    let mut educated = read_educated(folder)?.into_iter();
    for row in read(folder, "kommuner.csv")? {
        let kommun = Kommun {
            code: row.code("kod", 4)?,
            name: row.filled("namn")?.into(),
            lan: row.code("lan_kod", 2)?,
            population: row.count("bef_16_64")?,
            by_ages: AGES.iter().map(|heading| row.count(heading)).collect::<Result<_, _>>()?,
            educated: 0,
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
        if kommun.by_ages.contains(&0) {
            return Err(row.mistake("nobody is of some of the ages"));
        }
        let educated = match educated.next() {
            Some((code, educated)) if code == kommun.code => educated,
            _ => return Err(row.mistake(format!("{:04} is not in its place in utbildning-2021.csv", kommun.code))),
        };
        all.push(Kommun { educated, ..kommun });
    }
    Ok(all)
}

/// Each kommun's share with eftergymnasial utbildning, in hundred-thousandths, in order of code.
fn read_educated(folder: &Path) -> Result<Vec<(u32, i64)>, Mistake> {
    let rows = read(folder, "utbildning-2021.csv")?;
    rows.iter().map(|row| Ok((row.code("kod", 4)?, row.share("eftergymnasial_andel")?))).collect()
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

/// Each kommun's group.
fn read_groups(folder: &Path, kommuner: &[Kommun]) -> Result<Vec<(u32, String)>, Mistake> {
    let mut all = Vec::new();
    for (row, kommun) in read(folder, "kommungrupper.csv")?.iter().zip(kommuner) {
        let code = row.code("kod", 4)?;
        if code != kommun.code {
            return Err(row.mistake(format!("{:04} is missing before it", kommun.code)));
        }
        all.push((code, row.filled("grupp")?.into()));
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
