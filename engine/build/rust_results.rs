//! The checked results as the source of Rust statics, rows of the types in the engine's `result_tables.rs`.

use crate::{
    national::{Days, FyeByBenefit, Group, NationResults},
    results::{Insats, ResultFigure},
    rust::table,
    tables::Tables,
};

/// One static for each table.
pub fn source(tables: &Tables) -> String {
    let figure = |ResultFigure { of, year, item, value, source }: &ResultFigure| {
        format!(
            "ResultRow {{ of: {of:?}, year: {year}, item: ResultItem::{item}, value: {value}, source: {source:?} }}"
        )
    };
    [
        table("RESULTS", "ResultRow", &tables.results, figure),
        table("RESULTS_OF_LAN", "ResultRow", &tables.results_of_lan, figure),
        table("INSATSER", "InsatsRow", &tables.insatser, |of| {
            let Insats { forbund, year, name, is_structural, figures, remark, source } = of;
            format!(
                "InsatsRow {{ forbund: {forbund:?}, year: {year}, name: {name:?}, is_structural: {is_structural}, figures: {figures:?}, remark: {remark:?}, source: {source:?} }}"
            )
        }),
        table("NATION_RESULTS", "NationResults", &tables.national_results, |of| {
            let NationResults { year, insatser, individual_percent, structural_percent, participants, .. } = of;
            let (structural, results) = (of.participants_structural, of.results.map(|of| of.map(by_sex)));
            let [work_or_studies, seeking] = results.map_or(["None".into(), "None".into()], |of| of.map(|of| format!("Some({of})")));
            format!(
                "NationResults {{ year: {year}, insatser: {insatser}, individual_percent: {individual_percent}, structural_percent: {structural_percent}, participants: {participants}, participants_structural: {structural:?}, work_or_studies: {work_or_studies}, seeking: {seeking} }}"
            )
        }),
        table("GROUPS_2021", "ParticipantGroup", &tables.groups_2021, |Group { division, name, women, men, total }| {
            format!(
                "ParticipantGroup {{ division: {division:?}, name: {name:?}, women: {women}, men: {men}, total: {total} }}"
            )
        }),
        table("DAYS", "DaysOfBenefit", &tables.days, |Days { year, of, persons, before, after }| {
            format!("DaysOfBenefit {{ year: {year}, of: Sex::{of}, persons: {persons}, before: {before:?}, after: {after:?} }}")
        }),
        table("DAYS_MORE", "DaysMore", &tables.days_more, |(year, tenths)| {
            format!("DaysMore {{ year: {year}, tenths: {tenths:?} }}")
        }),
        table("FYE_BY_BENEFIT", "FyeByBenefit", &tables.fye_by_benefit, |FyeByBenefit { year, parts, total }| {
            format!("FyeByBenefit {{ year: {year}, parts: {parts:?}, total: {total} }}")
        }),
    ]
    .concat()
}

fn by_sex([women, men, all]: [i64; 3]) -> String {
    format!("BySex {{ women: {women}, men: {men}, all: {all} }}")
}
