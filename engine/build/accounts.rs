//! The accounts of förbund and the nation's equity, checked.

use crate::rows::{Mistake, Row, read};
use std::path::Path;

/// The year of the accounts that are known post by post.
pub const YEAR: i64 = 2022;

/// What an annual report states: one of the engine's `AccountItem`s by its name, or what only sources state.
#[derive(Clone, Copy, PartialEq)]
pub enum Post {
    Item(&'static str),
    Result,
    RecommendedMax,
    /// Contributions and other income together.
    Income,
    /// Of the costs: what was paid on behalf of others, and refunded.
    OnBehalf,
}

/// A figure of a förbund's account, and where the source has it. Where several rows of the file make it up, it is their sum.
pub struct Entry {
    pub forbund: String,
    pub year: i64,
    pub post: Post,
    pub kronor: i64,
    pub source: String,
}

/// The nation's result and closing equity in a year.
pub struct NationYear {
    pub year: i64,
    pub result: i64,
    pub closing: i64,
}

/// Reads the accounts of the förbund with these ids.
pub fn read_accounts(folder: &Path, is_forbund: impl Fn(&str) -> bool + Copy) -> Result<Vec<Entry>, Mistake> {
    let mut all: Vec<Entry> = Vec::new();
    let mut seen = Vec::new();
    for row in read(folder, "bokslut-2022.csv")? {
        let (id, post) = (row.filled("forbund_id")?, row.filled("post")?);
        if !is_forbund(id) {
            return Err(row.mistake(format!("there is no förbund {id}")));
        }
        if seen.contains(&(id.to_owned(), post.to_owned())) {
            return Err(row.mistake(format!("{post} stands twice for {id}")));
        }
        seen.push((id.to_owned(), post.to_owned()));
        let (post, kronor) = post_and_kronor(&row, post)?;
        let source = row.filled("kalla")?;
        match all.iter_mut().find(|entry| entry.forbund == id && entry.post == post) {
            Some(entry) => {
                entry.kronor += kronor;
                if entry.source != source {
                    entry.source = format!("{}; {source}", entry.source);
                }
            }
            None => all.push(Entry { forbund: id.into(), year: YEAR, post, kronor, source: source.into() }),
        }
    }
    for row in read(folder, "parter-2022.csv")? {
        let (id, source) = (row.filled("forbund_id")?, row.filled("kalla")?);
        let post = Post::Item(match row.text("part")? {
            "state" => "FromState",
            "region" => "FromRegion",
            _ => "FromKommuner",
        });
        let kronor = row.count("kronor")?;
        match all.iter_mut().find(|entry| entry.forbund == id && entry.post == post) {
            Some(entry) => entry.kronor += kronor,
            None => all.push(Entry { forbund: id.into(), year: YEAR, post, kronor, source: source.into() }),
        }
    }
    all.extend(read_five_years(folder, is_forbund)?);
    Ok(all)
}

/// Income, costs and result of several years. Those of [`YEAR`] are told more closely in its own file, and not once more.
fn read_five_years(folder: &Path, is_forbund: impl Fn(&str) -> bool) -> Result<Vec<Entry>, Mistake> {
    let mut all = Vec::new();
    for row in read(folder, "fem-ar.csv")? {
        let (id, year, source) = (row.filled("forbund_id")?, row.whole("ar")?, row.filled("kalla")?);
        if !is_forbund(id) {
            return Err(row.mistake(format!("there is no förbund {id}")));
        }
        let (income, costs) = (row.count("intakter_kr")?, row.count("kostnader_kr")?);
        let result = row.whole("resultat_kr")?;
        if income - costs != result {
            return Err(row.mistake(format!("{income} less {costs} is not {result}")));
        }
        if year == YEAR {
            continue;
        }
        let posts = [(Post::Income, income), (Post::Item("Costs"), costs), (Post::Result, result)];
        for (post, kronor) in posts {
            all.push(Entry { forbund: id.into(), year, post, kronor, source: source.into() });
        }
    }
    Ok(all)
}

fn post_and_kronor(row: &Row, post: &str) -> Result<(Post, i64), Mistake> {
    let (whole, count) = (|| row.whole("kronor"), || row.count("kronor"));
    Ok(match post {
        "ingaende_eget_kapital" => (Post::Item("Opening"), whole()?),
        "medlemsbidrag" => (Post::Item("Contributions"), count()?),
        "ovriga_intakter" => (Post::Item("OtherIncome"), count()?),
        "verksamhetens_kostnader" | "avskrivningar" => (Post::Item("Costs"), count()?),
        "kostnad_individinriktade" | "kostnad_individinriktade_avskrivningar" => (Post::Item("Individual"), count()?),
        "kostnad_strukturinriktade" => (Post::Item("Structural"), count()?),
        "kostnad_kansli" | "kostnad_styrelse_revision" | "kostnad_administration" => {
            (Post::Item("Administration"), count()?)
        }
        "utlagg_esf" => (Post::OnBehalf, count()?),
        "finansiella_intakter" => (Post::Item("Financial"), count()?),
        "finansiella_kostnader" => (Post::Item("Financial"), -count()?),
        "arets_resultat" => (Post::Result, whole()?),
        "utgaende_eget_kapital" => (Post::Item("Closing"), whole()?),
        "summa_tillgangar" => (Post::Item("TotalAssets"), count()?),
        "rekommenderat_hogsta_eget_kapital" => (Post::RecommendedMax, count()?),
        other => return Err(row.mistake(format!("\"{other}\" is no post of an account"))),
    })
}

/// Reads the nation's years that have a result and a closing equity. That they add up is not asked here: where a source
/// does not, the engine tells it.
pub fn read_nation(folder: &Path) -> Result<Vec<NationYear>, Mistake> {
    let mut all: Vec<NationYear> = Vec::new();
    for row in read(folder, "riket.csv")? {
        let year = row.whole("ar")?;
        let figures = (row.optional("arets_resultat_mkr")?, row.optional("utgaende_eget_kapital_mkr")?);
        let (result, closing) = match figures {
            (None, None) => continue,
            (Some(result), Some(closing)) => (result * 1_000_000, closing * 1_000_000),
            _ => return Err(row.mistake("a result without a closing equity, or the reverse")),
        };
        if all.last().is_some_and(|former| former.year + 1 != year) {
            return Err(row.mistake(format!("{year} does not follow the year before it")));
        }
        all.push(NationYear { year, result, closing });
    }
    Ok(all)
}
