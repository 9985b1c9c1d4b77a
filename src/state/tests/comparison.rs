//! What is told of scenarios side by side.

use super::with_work;
use crate::state::{ComparedColumns, ComparedRow, OwnEdits, Work};
use finsam_engine::{AccountItem, Edit, ForbundId, Kronor, Party, Scenario};
use leptos::prelude::*;

/// The dataset beside a proposal in which Solna is a member of Samsund.
fn with_solna(test: impl FnOnce(Work, ComparedColumns, ForbundId)) {
    with_work(|work| {
        let samsund: ForbundId = "samsund".parse().unwrap();
        work.replace(Scenario::of("2023").with(Edit::Move { kommun: "0184".parse().unwrap(), to: Some(samsund) }));
        test(work, ComparedColumns::new(work, &work.compared_keys()), samsund);
    });
}

#[test]
fn a_forbund_differs_where_its_members_do_and_all_where_the_ideals_do() {
    with_solna(|work, columns, samsund| {
        assert_eq!(columns.differing(false), [samsund]);
        assert_eq!(columns.differing(true).len(), work.now.with(|now| now.outcome.forbund.len()));
    });
}

#[test]
fn an_unfolded_forbund_has_a_row_for_everybody_who_pays_in_some_column() {
    with_solna(|work, columns, samsund| {
        assert_eq!(columns.rows(&[samsund], &[]), [ComparedRow::Forbund(samsund)]);
        let rows = columns.rows(&[samsund], &[samsund]);
        let names: Vec<String> = rows.into_iter().map(|row| columns.name_of(work, row)).collect();
        let expected = ["Samsund", "Staten", "Region Stockholm", "Upplands-Bro", "Järfälla", "Sundbyberg", "Solna"];
        assert_eq!(names.len(), expected.len());
        assert!(expected.iter().all(|name| names.iter().any(|other| other == name)), "{names:?}");
    });
}

#[test]
fn who_is_no_member_has_no_amount() {
    with_solna(|work, columns, samsund| {
        let solna = ComparedRow::Party(samsund, Party::Kommun("0184".parse().unwrap()));
        let amounts: Vec<String> = columns.cells(work, solna).into_iter().map(|cell| cell.amount).collect();
        assert_eq!(amounts, ["inte medlem", "0"]);
    });
}

#[test]
fn what_an_account_leads_to_is_told_with_what_it_changes() {
    with_work(|work| {
        let hbs = "hbs".parse().unwrap();
        let (year, item) = (2023, AccountItem::Costs);
        let costs = Edit::Account { forbund: hbs, year, item, kronor: Kronor(26_000_000) };
        work.replace(Scenario::of("2023").with(costs));
        let columns = ComparedColumns::new(work, &work.compared_keys());
        let equity = columns.equity(work);
        let names: Vec<&str> = equity.iter().map(|of| of.name.as_str()).collect();
        assert_eq!(names, ["HBS", "Roslagen", "Stockholms stad"]);
        insta::assert_debug_snapshot!(equity[0].rows);
    });
}

#[test]
fn what_all_have_is_nobodys_own() {
    with_solna(|work, _, samsund| {
        let place = work.put_beside(work.scenario.get()).unwrap();
        work.edit(Edit::Dissolve { forbund: "hbs".parse().unwrap() }).unwrap();
        let own = |keys: &[&str]| {
            let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
            OwnEdits::of(work, &keys).into_iter().map(|own| own.sentences.len()).collect::<Vec<_>>()
        };
        assert_eq!(own(&["underlag", "nu"]), [0, 2]);
        assert_eq!(own(&["nu", &place]), [1, 0]);
        assert!(work.now.with(|now| now.forbund(samsund).is_some()));
    });
}
