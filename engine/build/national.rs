//! The nation's results and full-year equivalents over the years, checked.

use crate::rows::{Mistake, Row, read};
use std::path::Path;

/// What the nation's insatser led to in a year. From 2023 the source follows no results.
pub struct NationResults {
    pub year: i64,
    pub insatser: i64,
    pub individual_percent: i64,
    pub structural_percent: i64,
    pub participants: i64,
    pub participants_structural: Option<i64>,
    /// To work or studies, and actively seeking work: women, men and all, in percent.
    pub results: Option<[[i64; 3]; 2]>,
}

/// A group of those who took part in 2021. That women and men make up the total is not asked: where a source does not add
/// up, the engine tells it.
pub struct Group {
    /// In Swedish and in English.
    pub division: [String; 2],
    pub name: [String; 2],
    pub women: i64,
    pub men: i64,
    pub total: i64,
}

/// Days of benefit a year before and after, in hundredths: sickness benefit, activity compensation, sickness compensation.
pub struct Days {
    pub year: i64,
    pub of: &'static str,
    pub persons: i64,
    pub before: [i64; 3],
    pub after: [i64; 3],
}

/// The nation's full-year equivalents of a year, by benefit.
pub struct FyeByBenefit {
    pub year: i64,
    pub parts: [i64; 6],
    pub total: i64,
}

pub fn read_national_results(folder: &Path) -> Result<Vec<NationResults>, Mistake> {
    let mut all: Vec<NationResults> = Vec::new();
    for row in read(folder, "riket-resultat.csv")? {
        let year = row.whole("ar")?;
        if all.last().is_some_and(|former| former.year >= year) {
            return Err(row.mistake(format!("{year} does not come after the year before it")));
        }
        let (individual, structural) =
            (row.count("individinriktade_procent")?, row.count("strukturovergripande_procent")?);
        if individual + structural != 100 {
            return Err(row.mistake(format!("{individual} and {structural} percent are not 100")));
        }
        let three = |of: &str| -> Result<Option<[i64; 3]>, Mistake> {
            let each = ["_kvinnor_procent", "_man_procent", "_procent"].map(|end| row.optional(&format!("{of}{end}")));
            let [women, men, all] = each;
            match (women?, men?, all?) {
                (None, None, None) => Ok(None),
                (Some(women), Some(men), Some(all))
                    if [women, men, all].iter().all(|share| (0..=100).contains(share)) =>
                {
                    Ok(Some([women, men, all]))
                }
                _ => Err(row.mistake(format!("the shares {of} are not three percents"))),
            }
        };
        let results = match (three("arbete_studier")?, three("arbetssokande")?) {
            (None, None) => None,
            (Some(work_or_studies), Some(seeking)) => Some([work_or_studies, seeking]),
            _ => return Err(row.mistake("one result without the other")),
        };
        all.push(NationResults {
            year,
            insatser: row.count("insatser")?,
            individual_percent: individual,
            structural_percent: structural,
            participants: row.count("deltagare_individinriktade")?,
            participants_structural: row.optional("deltagare_strukturovergripande")?,
            results,
        });
    }
    Ok(all)
}

pub fn read_groups_of_2021(folder: &Path) -> Result<Vec<Group>, Mistake> {
    let both = |row: &Row, sv: &str, en: &str| Ok([row.filled(sv)?.to_owned(), row.filled(en)?.to_owned()]);
    let rows = read(folder, "riket-deltagare-2021.csv")?;
    rows.iter()
        .map(|row| {
            Ok(Group {
                division: both(row, "indelning", "indelning_en")?,
                name: both(row, "grupp", "grupp_en")?,
                women: row.count("kvinnor")?,
                men: row.count("man")?,
                total: row.count("totalt")?,
            })
        })
        .collect()
}

const BENEFITS: [&str; 3] = ["sjukpenning", "aktivitetsersattning", "sjukersattning"];

pub fn read_days(folder: &Path) -> Result<Vec<Days>, Mistake> {
    let days = |row: &Row| {
        let [before, after] = ["fore", "efter"].map(|when| {
            let [a, b, c] = BENEFITS.map(|of| row.decimals(&format!("{of}_{when}"), 2));
            Ok::<_, Mistake>([a?, b?, c?])
        });
        let of = match row.filled("kon")? {
            "alla" => "All",
            "kvinnor" => "Women",
            "män" => "Men",
            other => return Err(row.mistake(format!("\"{other}\" is nobody's sex"))),
        };
        let (year, persons) = (row.whole("avslutade_ar")?, row.count("individer")?);
        Ok(Days { year, of, persons, before: before?, after: after? })
    };
    read(folder, "dagar-fore-efter.csv")?.iter().map(days).collect()
}

/// How many days more of each benefit a year after, in tenths.
pub fn read_differences(folder: &Path) -> Result<Vec<(i64, [i64; 3])>, Mistake> {
    let difference = |row: &Row| {
        let headings = ["sjukpenning_eller_rehabiliteringspenning", "aktivitetsersattning", "sjukersattning"];
        let [a, b, c] = headings.map(|heading| row.decimals(heading, 1));
        Ok((row.whole("avslutade_ar")?, [a?, b?, c?]))
    };
    read(folder, "dagar-skillnad.csv")?.iter().map(difference).collect()
}

pub fn read_fye_by_benefit(folder: &Path) -> Result<Vec<FyeByBenefit>, Mistake> {
    let of = |row: &Row| {
        let headings = [
            "sjukpenning",
            "sjuk_och_aktivitetsersattning",
            "arbetsloshetsersattning",
            "arbetsmarknadsatgarder",
            "ekonomiskt_bistand",
            "etableringsersattning",
        ];
        let mut parts = [0; 6];
        for (part, heading) in parts.iter_mut().zip(headings) {
            *part = row.count(heading)?;
        }
        Ok(FyeByBenefit { year: row.whole("ar")?, parts, total: row.count("summa_he")? })
    };
    let mut all: Vec<FyeByBenefit> = read(folder, "he-riket.csv")?.iter().map(of).collect::<Result<_, _>>()?;
    all.sort_by_key(|of| of.year);
    Ok(all)
}
