//! The checked tables as the source of Rust statics, rows of the types in the engine's `tables.rs`.

use crate::{
    accounts::{Entry, NationYear, Post},
    money::{FyeShare, Grant, Key, Paid, Published, Shared, Together},
    tables::{Forbund, Kommun, Lan, Tables},
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
        table("KOMMUNER", "Kommun", &tables.kommuner, |of| {
            let Kommun { name, population, by_ages, unemployed_tenths, educated, .. } = of;
            let code = kommun(of.code);
            format!(
                "Kommun {{ code: {code}, name: {name:?}, population: {population}, by_ages: {by_ages:?}, unemployed_tenths: {unemployed_tenths}, educated: {educated} }}"
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
        table("ACCOUNTS", "AccountRow", &tables.accounts, |Entry { forbund, year, post, kronor, source }| {
            let post = match post {
                Post::Item(item) => format!("AccountPost::Item(AccountItem::{item})"),
                Post::Result => "AccountPost::Result".to_owned(),
                Post::RecommendedMax => "AccountPost::RecommendedMax".to_owned(),
                Post::Income => "AccountPost::Income".to_owned(),
                Post::OnBehalf => "AccountPost::OnBehalf".to_owned(),
            };
            format!(
                "AccountRow {{ forbund: {forbund:?}, year: {year}, post: {post}, kronor: Kronor({kronor}), source: {source:?} }}"
            )
        }),
        table("NATION", "NationRow", &tables.nation, |NationYear { year, result, closing }| {
            format!("NationRow {{ year: {year}, result: Kronor({result}), closing: Kronor({closing}) }}")
        }),
        table("KEYS", "KeyRow", &tables.keys, |Key { forbund, kommun: code, percent }| {
            format!("KeyRow {{ forbund: {forbund:?}, kommun: {}, percent: {percent} }}", kommun(*code))
        }),
        table("TOGETHER", "Together", tables.together.as_slice(), |of| {
            let Together { year, contributions, esf, closing, budget } = of;
            format!(
                "Together {{ year: {year}, contributions: Kronor({contributions}), esf: Kronor({esf}), closing: Kronor({closing}), budget: Kronor({budget}) }}"
            )
        }),
        table("FYE_SHARES", "FyeShare", &tables.fye_shares, |FyeShare { of, year, share, nation }| {
            let of = match of {
                Shared::Group(group) => format!("FyeOf::Group({group:?})"),
                Shared::Lan(code) => format!("FyeOf::Lan(LanCode({code}))"),
                Shared::Kommun(code) => format!("FyeOf::Kommun({})", kommun(*code)),
                Shared::Nation => "FyeOf::Nation".to_owned(),
            };
            format!("FyeShare {{ of: {of}, year: {year}, share: {share}, nation: {nation} }}")
        }),
        table("GROUPS", "&str", &tables.groups, |(_, group)| format!("{group:?}")),
    ]
    .concat()
}

pub fn table<T>(name: &str, row: &str, rows: &[T], source: impl Fn(&T) -> String) -> String {
    let rows: Vec<String> = rows.iter().map(|of| format!("    {},\n", source(of))).collect();
    format!("pub static {name}: &[{row}] = &[\n{}];\n", rows.concat())
}

fn kommun(code: u32) -> String {
    format!("KommunCode({code})")
}
