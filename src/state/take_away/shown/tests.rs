//! What is taken along of the overview, of the whole country with changes.

use super::*;
use crate::{
    state::{
        COLUMNS, Column, Written,
        take_away::{cell::Cell, csv},
        tests::with_work,
    },
    text::{Lang, take_away},
};
use finsam_engine::{Edit, ForbundId, Kronor, RuleChange};

/// The overview as it stands on the page, where long lists of members are cut and differences stand below the figures.
fn overview(work: Work) -> (Table, Vec<ForbundId>) {
    let ids: Vec<ForbundId> = work.now.with_untracked(|now| now.state.forbund.iter().map(|of| of.id).collect());
    let (shown, end) = (Memo::new(|_| None), Memo::new(|_| 100));
    let filled = |texts: &[(Part, &str)]| {
        let mut cell = Cell::default();
        for (part, text) in texts {
            cell.add(*part, text);
        }
        cell
    };
    let row = |id: &ForbundId| {
        let written = Written::of_forbund(work, *id, shown, end).get_untracked();
        let figure = |cell: &crate::state::written::Cell| {
            filled(&[(Part::Value, &cell.figure), (Part::Change, &cell.difference)])
        };
        let name = filled(&[(Part::Value, &work.short_name(*id)), (Part::Remark, &written.members)]);
        std::iter::once(name).chain(written.cells.iter().map(figure)).collect()
    };
    let titles = std::iter::once(Column::Name).chain(COLUMNS).map(|column| column.title(work.words()).to_owned());
    let beside_names = take_away::beside_names(work.lang(), "overview").to_owned();
    (Table { head: titles.collect(), beside_names, rows: ids.iter().map(row).collect() }, ids)
}

/// Whether a spreadsheet takes it for a number.
fn is_number(field: &str) -> bool {
    field.trim_end_matches('%').replace(',', ".").parse::<f64>().is_ok()
}

#[test]
fn lists_of_members_are_whole_changes_have_columns_of_their_own_and_numbers_are_numbers() {
    for lang in [Lang::Sv, Lang::En] {
        with_work(|work| {
            work.preferences.update(|preferences| preferences.lang = lang);
            let grant = RuleChange { state_grant: Some(Kronor(400_000_000)), ..RuleChange::default() };
            work.edit(Edit::Rule(grant)).unwrap();
            work.edit(Edit::Allocate { forbund: "hbs".parse().unwrap(), kronor: Kronor(15_600_000) }).unwrap();
            let (mut table, ids) = overview(work);
            let cut = table.rows.iter().filter(|row| row[0].of(Part::Remark).contains('…')).count();
            assert!(cut > 3, "the page cuts the lists of {cut}");
            work.name_all_members(&mut table);
            let rows = plain::rows(lang, table);
            let (head, rows) = rows.split_first().unwrap();
            let change = lang.take_away_words().change;
            for column in [Column::Allocation, Column::Ideal, Column::Percent] {
                let title = column.title(work.words());
                let place = head.iter().position(|name| name == title).unwrap();
                let of_change = head.iter().position(|name| *name == format!("{title}, {change}")).unwrap();
                assert!(rows.iter().any(|row| is_number(&row[of_change])), "{title} has changed: {head:?}");
                for row in rows {
                    let are_numbers = [place, of_change].map(|of| row[of].is_empty() || is_number(&row[of]));
                    assert_eq!(are_numbers, [true, true], "{title}: {row:?}");
                }
            }
            for (row, id) in rows.iter().zip(&ids) {
                let mut named: Vec<&str> = row[1].split(", ").collect();
                named.sort_unstable();
                let mut members: Vec<String> = work.now.with_untracked(|now| {
                    let forbund = now.state.find(id).unwrap();
                    forbund.now.kommuner.keys().map(|code| text::kommun_name(&now.state.dataset, *code)).collect()
                });
                members.sort_unstable();
                assert_eq!(named, members, "{id}");
            }
            let hbs = rows.iter().find(|row| row[0] == "HBS").unwrap();
            assert_eq!(hbs[2..4], ["15600", "1000"]);
            let file = csv(&[vec![head.clone()], rows.to_vec()].concat());
            let is_whole = |line: &str| line.split(';').count() == head.len();
            assert!(file.split("\r\n").filter(|line| !line.is_empty()).all(is_whole), "{file}");
        });
    }
}
