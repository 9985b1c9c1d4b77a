//! The checked tables as the source of Rust statics, rows of the types in the engine's `tables.rs`.

use crate::{
    accounts::{Entry, NationYear, Post, YEAR},
    tables::{Forbund, Grant, Kommun, Lan, Paid, Published, Tables},
};

/// One static for each table.
pub fn source(tables: &Tables) -> String {
    let forbund = |Forbund { id, name, short_name, members }: &Forbund| {
        let members: Vec<String> = members.iter().map(|code| kommun(*code)).collect();
        let members = members.join(", ");
        format!("ForbundRow {{ id: {id:?}, name: {name:?}, short_name: {short_name:?}, members: &[{members}] }}")
    };
    [
        table("LAN", "Lan", &tables.lan, |Lan { code, name, region }| {
            format!("Lan {{ code: LanCode({code}), name: {name:?}, region: {region:?} }}")
        }),
        table("KOMMUNER", "Kommun", &tables.kommuner, |Kommun { code, name, population, unemployed_tenths, .. }| {
            let code = kommun(*code);
            format!(
                "Kommun {{ code: {code}, name: {name:?}, population: {population}, unemployed_tenths: {unemployed_tenths} }}"
            )
        }),
        table("FORBUND_2021", "ForbundRow", &tables.forbund_2021, forbund),
        table("FORBUND_2023", "ForbundRow", &tables.forbund_2023, forbund),
        table("PUBLISHED", "PublishedRow", &tables.published_2023, |Published { forbund, allocation, ideal, inferred }| {
            let amounts = format!(
                "Published {{ allocation: Some(Kronor({allocation})), ideal: Kronor({ideal}), inferred: {inferred} }}"
            );
            format!("PublishedRow {{ forbund: {forbund:?}, amounts: {amounts} }}")
        }),
        table("PAID", "PaidRow", &tables.paid_2022, |Paid { forbund, kommun: code, kronor }| {
            format!("PaidRow {{ forbund: {forbund:?}, kommun: {}, kronor: Kronor({kronor}) }}", kommun(*code))
        }),
        table("GRANTS", "GrantRow", &tables.grants, |Grant { year, kronor, national_support }| {
            format!(
                "GrantRow {{ year: {year}, state_grant: Kronor({kronor}), national_support: Kronor({national_support}) }}"
            )
        }),
        table("FYE", "FyeRow", &tables.fye, |(year, persons)| format!("FyeRow {{ year: {year}, persons: {persons} }}")),
        table("ACCOUNTS", "AccountRow", &tables.accounts_2022, |Entry { forbund, post, kronor, source }| {
            let post = match post {
                Post::Item(item) => format!("AccountPost::Item(AccountItem::{item})"),
                Post::Result => "AccountPost::Result".to_owned(),
                Post::RecommendedMax => "AccountPost::RecommendedMax".to_owned(),
            };
            format!(
                "AccountRow {{ forbund: {forbund:?}, year: {YEAR}, post: {post}, kronor: Kronor({kronor}), source: {source:?} }}"
            )
        }),
        table("NATION", "NationRow", &tables.nation, |NationYear { year, result, closing }| {
            format!("NationRow {{ year: {year}, result: Kronor({result}), closing: Kronor({closing}) }}")
        }),
    ]
    .concat()
}

fn table<T>(name: &str, row: &str, rows: &[T], source: impl Fn(&T) -> String) -> String {
    let rows: Vec<String> = rows.iter().map(|of| format!("    {},\n", source(of))).collect();
    format!("pub static {name}: &[{row}] = &[\n{}];\n", rows.concat())
}

fn kommun(code: u32) -> String {
    format!("KommunCode({code})")
}
