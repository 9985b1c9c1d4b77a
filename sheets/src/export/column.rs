//! What the workbook is made of: columns of the tables, and the parameters, each with its words and its name in formulas.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::border::Lang;
use finsam_engine::Unit;

impl Lang {
    /// This language's of two texts.
    pub(crate) const fn of(self, texts: Both) -> &'static str {
        match self {
            Self::Sv => texts.0,
            Self::En => texts.1,
        }
    }
}

/// A text in Swedish and in English.
#[derive(Debug, Clone, Copy)]
pub struct Both(pub &'static str, pub &'static str);

impl Both {
    pub const NOTHING: Self = Self("", "");
}

/// What a cell holds, and so how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// An amount in the reader's unit.
    Amount,
    /// An amount in the reader's unit, with its sign.
    Change,
    /// A part of everything, to ten-thousandths of a percent.
    Share,
    Percent,
    /// A number of kronor with its decimals, before it is rounded.
    Quota,
    /// What is left when a quota is rounded down.
    Rest,
    Whole,
    /// Kronor to the krona, whatever the unit: a step between quota and amount.
    Kronor,
    Fye,
    /// A percent with two decimals.
    Rate,
}

/// Who decides what is in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A formula.
    Formula,
    /// Whoever holds the workbook: it comes back as an edit.
    Reader,
    /// The export: it is there to be read, and follows nothing in the workbook.
    Export,
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// What formulas of this table call it in the code: `[key]`; those of other tables say `{table.key}`.
    pub key: &'static str,
    pub kind: Kind,
    pub by: By,
    pub width: u32,
    /// Its name in the workbook's formulas; empty where none needs it.
    pub name: Both,
    pub heading: Both,
    pub note: Both,
    /// The heading over this column and those that follow it; empty where it goes on from the left.
    pub band: Both,
}

impl Column {
    pub const fn new(key: &'static str, by: By, kind: Kind, width: u32, heading: Both) -> Self {
        Self { key, kind, by, width, heading, name: Both::NOTHING, note: Both::NOTHING, band: Both::NOTHING }
    }

    pub const fn named(self, sv: &'static str, en: &'static str) -> Self {
        Self { name: Both(sv, en), ..self }
    }

    pub const fn noted(self, sv: &'static str, en: &'static str) -> Self {
        Self { note: Both(sv, en), ..self }
    }

    pub const fn under(self, sv: &'static str, en: &'static str) -> Self {
        Self { band: Both(sv, en), ..self }
    }
}

/// A heading with the unit of what stands under it, where that is an amount: what is computed is in the reader's unit, and what
/// somebody types is in kronor.
pub fn with_unit(heading: &str, kind: Kind, by: By, unit: Unit) -> String {
    let is_amount = matches!(kind, Kind::Amount | Kind::Change);
    if !is_amount || heading.ends_with(", kr") || heading.contains(", kr ") {
        return heading.to_owned();
    }
    let unit = if by == By::Reader { Unit::Kronor } else { unit };
    format!("{heading}, {}", unit_sign(unit))
}

/// The unit's sign.
pub const fn unit_sign(unit: Unit) -> &'static str {
    match unit {
        Unit::Kronor => "kr",
        Unit::Thousands => "tkr",
        Unit::Millions => "mnkr",
    }
}

/// One value of the sheet of parameters.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    pub key: &'static str,
    pub kind: Kind,
    pub by: By,
    pub name: Both,
    pub label: Both,
    pub note: Both,
}

/// A cell that the reader may change.
const INPUT: Color = Color::RGB(0x00FF_F2CC);
/// A cell that only the export writes.
const FIXED: Color = Color::RGB(0x00ED_EDED);

/// How a cell of this kind looks.
pub fn format(kind: Kind, by: By, unit: Unit) -> Format {
    // What somebody types in is in kronor, or 500 typed under thousands would be 500 kr.
    let unit = if by == By::Reader { Unit::Kronor } else { unit };
    let (amount, change) = match unit {
        Unit::Kronor => ("#,##0", "+#,##0;-#,##0;0"),
        Unit::Thousands => ("#,##0,", "+#,##0,;-#,##0,;0"),
        Unit::Millions => ("#,##0.0,,", "+#,##0.0,,;-#,##0.0,,;0"),
    };
    let number = match kind {
        Kind::Text => "@",
        Kind::Amount => amount,
        Kind::Change => change,
        Kind::Share => "0.0000%",
        Kind::Percent => "0.0%",
        Kind::Quota => "#,##0.0000000",
        Kind::Rest => "0.0000000",
        Kind::Whole => "0",
        Kind::Kronor => "#,##0",
        Kind::Fye => "#,##0.0000",
        Kind::Rate => "0.00%",
    };
    // Formulas in cells of the kind "text" would be shown instead of what they come to.
    let number = if kind == Kind::Text && by == By::Formula { "General" } else { number };
    let format = Format::new().set_num_format(number);
    // Text stands clear of the figures to its left.
    let format = if kind == Kind::Text { format.set_indent(1) } else { format.set_align(FormatAlign::Right) };
    match by {
        By::Formula => format,
        By::Reader => {
            let format = format.set_background_color(INPUT).set_font_color(Color::RGB(0x001F_3864));
            format.set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00D6_B656))
        }
        By::Export => format.set_background_color(FIXED),
    }
}

/// A heading of a column, whose text may run over several lines.
pub fn heading() -> Format {
    let format = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    format.set_background_color(Color::RGB(0x00DD_E7F0)).set_border_bottom(FormatBorder::Thin)
}

/// A heading over several columns.
pub fn band() -> Format {
    let format = Format::new().set_bold().set_font_color(Color::White).set_background_color(Color::RGB(0x001F_4E79));
    format.set_border_left(FormatBorder::Thin).set_border_color(Color::White)
}
