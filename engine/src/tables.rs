//! The data files, as the build has checked them and written them in Rust (`build/rust.rs`).

#![expect(clippy::unreadable_literal, reason = "nobody reads what the build has written")]

use crate::{AccountItem, FyeOf, FyeShare, Kommun, KommunCode, Kronor, Lan, LanCode, Published, Together};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

pub struct ForbundRow {
    pub id: &'static str,
    pub name: &'static str,
    pub short_name: &'static str,
    /// In order of code.
    pub members: &'static [KommunCode],
}

pub struct PublishedRow {
    pub forbund: &'static str,
    pub amounts: Published,
}

pub struct PaidRow {
    pub forbund: &'static str,
    pub kommun: KommunCode,
    pub kronor: Kronor,
}

pub struct GrantRow {
    pub year: i64,
    pub state_grant: Kronor,
    pub national_support: Kronor,
}

/// The nation's full-year equivalents of a year.
pub struct FyeRow {
    pub year: i64,
    pub persons: i64,
}

/// A figure of a förbund's account.
pub struct AccountRow {
    pub forbund: &'static str,
    pub year: i64,
    pub post: AccountPost,
    pub kronor: Kronor,
    pub source: &'static str,
}

/// What an annual report states.
#[derive(Clone, Copy)]
pub enum AccountPost {
    Item(AccountItem),
    /// The year's result.
    Result,
    /// The recommended highest equity.
    RecommendedMax,
    /// Contributions and other income together.
    Income,
    /// Of the costs: what was paid on behalf of others, and refunded.
    OnBehalf,
}

/// A kommun's share of all contributions to its förbund, in percent.
pub struct KeyRow {
    pub forbund: &'static str,
    pub kommun: KommunCode,
    pub percent: i64,
}

/// The equity of all förbund together.
pub struct NationRow {
    pub year: i64,
    pub result: Kronor,
    pub closing: Kronor,
}
