//! What the förbund's insatser have led to, checked: figures of förbund and of a län, and each insats.

use crate::rows::{Mistake, Row, read};
use std::path::Path;

/// A figure of results of a förbund, or of a län, and where the source has it.
pub struct ResultFigure {
    /// The förbund's id, or the län's code.
    pub of: String,
    pub year: i64,
    /// The engine's `ResultItem` by its name.
    pub item: &'static str,
    pub value: i64,
    pub source: String,
}

/// What one insats cost and led to. What the source does not give is `None`.
pub struct Insats {
    pub forbund: String,
    pub year: i64,
    pub name: String,
    pub is_structural: bool,
    /// In the order of the engine's `InsatsItem::ALL`: budget and cost, and then [`COUNTS`].
    pub figures: Vec<Option<i64>>,
    pub remark: [String; 2],
    pub source: String,
}

/// The columns of an insats's counts.
const COUNTS: [&str; 9] = [
    "deltagare",
    "kvinnor",
    "man",
    "ej_angivet",
    "avslutade",
    "arbete_studier_eller_sokande",
    "fortsatt_rehabilitering",
    "sjukdom",
    "ovrigt",
];

/// Reads the figures of the förbund with these ids.
pub fn read_results(folder: &Path, is_forbund: impl Fn(&str) -> bool) -> Result<Vec<ResultFigure>, Mistake> {
    read_figures(folder, "deltagare-2022.csv", |row| {
        let id = row.filled("forbund_id")?;
        if is_forbund(id) { Ok(id) } else { Err(row.mistake(format!("there is no förbund {id}"))) }
    })
}

/// Reads the figures of whole län.
pub fn read_results_of_lan(folder: &Path) -> Result<Vec<ResultFigure>, Mistake> {
    read_figures(folder, "deltagare-lan-2022.csv", |row| {
        row.code("lan_kod", 2)?;
        row.filled("lan_kod")
    })
}

fn read_figures(
    folder: &Path,
    file: &str,
    of: impl Fn(&Row) -> Result<&str, Mistake>,
) -> Result<Vec<ResultFigure>, Mistake> {
    let mut all: Vec<ResultFigure> = Vec::new();
    for row in read(folder, file)? {
        let (of, year, post) = (of(&row)?, row.whole("ar")?, row.filled("post")?);
        let item = item(post).ok_or_else(|| row.mistake(format!("\"{post}\" is no figure of results")))?;
        if all.iter().any(|former| former.of == of && former.year == year && former.item == item) {
            return Err(row.mistake(format!("{post} stands twice for {of}")));
        }
        let value = row.count("antal")?;
        if post.ends_with("_procent") && value > 100 {
            return Err(row.mistake(format!("{post} is {value} percent")));
        }
        all.push(ResultFigure { of: of.into(), year, item, value, source: row.filled("kalla")?.into() });
    }
    Ok(all)
}

/// The engine's name of a figure.
fn item(post: &str) -> Option<&'static str> {
    Some(match post {
        "deltagare" => "Participants",
        "kvinnor" => "ParticipantsWomen",
        "man" => "ParticipantsMen",
        "ej_angivet" => "ParticipantsUnstated",
        "avslutade" => "Finished",
        "till_arbete" => "ToWork",
        "till_studier" => "ToStudies",
        "aktivt_arbetssokande" => "SeekingWork",
        "fortsatt_rehabilitering" => "Rehabilitation",
        "sjukdom" => "Illness",
        "ovrigt" => "Other",
        "arbete_studier_eller_sokande" => "WorkStudiesOrSeeking",
        "arbete_studier_eller_sokande_kvinnor" => "WorkStudiesOrSeekingWomen",
        "arbete_studier_eller_sokande_man" => "WorkStudiesOrSeekingMen",
        "fem_orsaker" => "FiveReasons",
        "arbete_studier_kvinnor_procent" => "WorkOrStudiesWomenPercent",
        "arbete_studier_man_procent" => "WorkOrStudiesMenPercent",
        _ => return None,
    })
}

/// Reads what each insats of the förbund with these ids cost and led to.
pub fn read_insatser(folder: &Path, is_forbund: impl Fn(&str) -> bool) -> Result<Vec<Insats>, Mistake> {
    let mut all: Vec<Insats> = Vec::new();
    for row in read(folder, "insatser-2022.csv")? {
        let (id, name) = (row.filled("forbund_id")?, row.filled("insats")?);
        if !is_forbund(id) {
            return Err(row.mistake(format!("there is no förbund {id}")));
        }
        if all.iter().any(|former| former.forbund == id && former.name == name) {
            return Err(row.mistake(format!("{name} stands twice for {id}")));
        }
        let is_structural = match row.filled("slag")? {
            "individinriktad" => false,
            "strukturinriktad" => true,
            other => return Err(row.mistake(format!("\"{other}\" is no kind of insats"))),
        };
        let counts = COUNTS.iter().map(|heading| match row.optional(heading)? {
            Some(..0) => Err(row.mistake(format!("{heading} is less than zero"))),
            count => Ok(count),
        });
        let mut figures = vec![row.optional("budget_kr")?, Some(row.whole("utfall_kr")?)];
        figures.extend(counts.collect::<Result<Vec<_>, _>>()?);
        all.push(Insats {
            forbund: id.into(),
            year: row.whole("ar")?,
            name: name.into(),
            is_structural,
            figures,
            remark: [row.text("anmarkning")?.into(), row.text("anmarkning_en")?.into()],
            source: row.filled("kalla")?.into(),
        });
    }
    Ok(all)
}
