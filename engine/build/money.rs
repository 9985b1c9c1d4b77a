//! What sources state of money and need: allocations and ideals, what was paid and by which keys, and shares of HE.

use crate::{
    rows::{Mistake, Row, read},
    tables::Forbund,
};
use std::path::Path;

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

/// A kommun's share of all contributions to its förbund, in percent.
pub struct Key {
    pub forbund: String,
    pub kommun: u32,
    pub percent: i64,
}

/// What the förbund of Stockholms län had together in a year, in kronor.
pub struct Together {
    pub year: i64,
    pub contributions: i64,
    pub esf: i64,
    pub closing: i64,
    pub budget: i64,
}

/// HE as a share of those aged 20–64 that a source has published, and the nation's of the same year, in tenths of a percent.
pub struct FyeShare {
    pub of: Shared,
    pub year: i64,
    pub share: i64,
    pub nation: i64,
}

/// Whose share of HE is published.
pub enum Shared {
    Group(String),
    Lan(u32),
    Kommun(u32),
    Nation,
}

pub fn read_published(folder: &Path, forbund: &[Forbund]) -> Result<Vec<Published>, Mistake> {
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

pub fn read_paid(folder: &Path, forbund: &[Forbund]) -> Result<Vec<Paid>, Mistake> {
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

pub fn read_keys(folder: &Path, forbund: &[Forbund]) -> Result<Vec<Key>, Mistake> {
    let mut all = Vec::new();
    for row in read(folder, "nycklar.csv")? {
        let (id, kommun) = (row.filled("forbund_id")?, row.code("kommun", 4)?);
        if !known(&row, forbund, id)?.members.contains(&kommun) {
            return Err(row.mistake(format!("{kommun:04} is not a member of {id}")));
        }
        row.filled("kalla")?;
        all.push(Key { forbund: id.into(), kommun, percent: row.count("andel_av_alla_bidrag_procent")? });
    }
    Ok(all)
}

pub fn read_together(folder: &Path) -> Result<Option<Together>, Mistake> {
    let Some(row) = read(folder, "stockholms-lan-2022.csv")?.into_iter().next() else { return Ok(None) };
    row.filled("kalla")?;
    Ok(Some(Together {
        year: row.whole("ar")?,
        contributions: row.count("medlemsbidrag_kr")?,
        esf: row.count("esf_kr")?,
        closing: row.whole("utgaende_eget_kapital_kr")?,
        budget: row.count("total_budget_kr")?,
    }))
}

pub fn read_fye_shares(folder: &Path) -> Result<Vec<FyeShare>, Mistake> {
    let mut all = Vec::new();
    for row in read(folder, "he-publicerade-andelar.csv")? {
        let of = match row.filled("niva")? {
            "kommungrupp" => Shared::Group(row.filled("kod")?.into()),
            "lan" => Shared::Lan(row.code("kod", 2)?),
            "kommun" => Shared::Kommun(row.code("kod", 4)?),
            "riket" => Shared::Nation,
            other => return Err(row.mistake(format!("\"{other}\" is no level"))),
        };
        row.filled("kalla")?;
        let (share, nation) = (row.tenths("andel_he_procent_20_64")?, row.tenths("riket_procent")?);
        all.push(FyeShare { of, year: row.whole("ar")?, share, nation });
    }
    Ok(all)
}

pub fn read_grants(folder: &Path) -> Result<Vec<Grant>, Mistake> {
    let mut all = Vec::new();
    for row in read(folder, "riket.csv")? {
        let year = row.whole("ar")?;
        if let (Some(grant), Some(support)) = (row.optional("staten_mkr")?, row.optional("nationellt_stod_mkr")?) {
            all.push(Grant { year, kronor: grant * 1_000_000, national_support: support * 1_000_000 });
        }
    }
    Ok(all)
}

fn known<'a>(row: &Row, forbund: &'a [Forbund], id: &str) -> Result<&'a Forbund, Mistake> {
    forbund.iter().find(|f| f.id == id).ok_or_else(|| row.mistake(format!("there is no förbund {id}")))
}
