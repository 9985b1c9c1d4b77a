//! What can be read of the line of text that [`Scenario::to_compact`] writes, also where it has been cut off or changed
//! on its way through mail and chat programs.

use crate::{
    Dataset, EditNote, Scenario,
    compact::{checksum, unescaped},
    compact_edit::edit,
    note::short,
};
use std::fmt;

/// Why a text is not a scenario that can be read here, or not all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// It does not begin as a scenario does.
    NotAScenario,
    /// Its end is missing; so many edits were read before.
    Cut { read: usize },
    /// Its checksum is wrong: something was changed on the way. So many edits can be read, and each may be wrong.
    Damaged { read: usize },
    /// It was written by a later version.
    Newer { version: u32 },
    /// It builds on a dataset that is not here.
    UnknownBase(String),
    /// It is a link of so many signs, longer than [`crate::Link::LONGEST`]: none that was made here.
    TooLong(usize),
    /// It has more edits than [`Scenario::MOST_EDITS`]: nobody has made it by hand, and the page would stand still.
    TooManyEdits(usize),
    /// It is whole, but so many edits are of a kind that is not known here.
    UnknownEdits(usize),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotAScenario => write!(f, "This is not a scenario."),
            Self::Cut { read } => write!(f, "The scenario has been cut off; changes that can be read: {read}."),
            Self::Damaged { read } => {
                write!(f, "The scenario has been changed on the way; changes that can be read: {read}.")
            }
            Self::Newer { version } => {
                write!(f, "The scenario has version {version}, and this page reads up to {}.", Scenario::VERSION)
            }
            Self::TooManyEdits(edits) => {
                write!(f, "The scenario has {edits} changes, and the page takes at most {}.", Scenario::MOST_EDITS)
            }
            Self::TooLong(signs) => {
                let most = crate::Link::LONGEST;
                write!(f, "The link has {signs} signs, and none that was made here has more than {most}.")
            }
            Self::UnknownBase(base) => {
                write!(
                    f,
                    "The scenario builds on the dataset \u{201c}{base}\u{201d}, which is not here. If it is somebody\u{2019}s own, open the file with the dataset first."
                )
            }
            Self::UnknownEdits(edits) => {
                write!(f, "The scenario has changes of a kind that this page does not know: {edits}.")
            }
        }
    }
}

impl std::error::Error for ReadError {}

/// What could be read of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// With every edit that could be read.
    pub scenario: Scenario,
    /// Why it is not all of it, where it is not.
    pub problem: Option<ReadError>,
}

impl Reading {
    /// The scenario where it is all of it.
    pub(crate) fn whole(self) -> Result<Scenario, ReadError> {
        self.problem.map_or(Ok(self.scenario), Err)
    }
}

impl Scenario {
    /// Reads the line of text that [`Scenario::to_compact`] writes: all of it, or nothing.
    pub fn from_compact(text: &str) -> Result<Self, ReadError> {
        Self::read(text)?.whole()
    }

    /// Reads what can be read of the line of text that [`Scenario::to_compact`] writes. Of a text that was cut off or
    /// changed these are the edits before the first that cannot be read; of one that is whole, all that can be.
    pub fn read(text: &str) -> Result<Reading, ReadError> {
        Self::read_on(text, Dataset::is_known)
    }

    /// The same of one that builds on a dataset for which `is_base` holds, known or not.
    pub(crate) fn read_on(text: &str, is_base: impl Fn(&str) -> bool) -> Result<Reading, ReadError> {
        let version = text.split('.').next().and_then(|version| version.parse().ok()).ok_or(ReadError::NotAScenario)?;
        if version > Self::VERSION {
            return Err(ReadError::Newer { version });
        }
        let (text, sum) = text.split_once('!').map_or((text, None), |(text, sum)| (text, Some(sum)));
        let is_whole = sum.is_some_and(|sum| sum == format!("{:08x}", checksum(text)));
        let mut parts: Vec<&str> = text.split('~').collect();
        if sum.is_none() {
            // Nothing shows that the last part does not go on.
            parts.pop();
        }
        let (head, parts) = parts.split_first().ok_or(ReadError::Cut { read: 0 })?;
        let edits = parts.iter().filter(|part| !part.starts_with("i.")).count();
        if edits > Self::MOST_EDITS {
            return Err(ReadError::TooManyEdits(edits));
        }
        let mut scenario = Self::read_head(head, is_base)?;
        let mut unknown = 0;
        // The edit that a note would belong to.
        let mut noted = None;
        for part in parts {
            if let Some(fields) = part.strip_prefix("i.") {
                let note = read_note(fields);
                if note.is_none() && !is_whole {
                    break;
                }
                if let Some(index) = noted.take() {
                    scenario.set_note(index, note);
                }
            } else if let Some(edit) = edit(part) {
                noted = Some(scenario.edits.len());
                scenario.edits.push(edit);
            } else if is_whole {
                noted = None;
                unknown += 1;
            } else {
                break;
            }
        }
        let read = scenario.edits.len();
        let problem = match sum {
            _ if is_whole => (unknown > 0).then_some(ReadError::UnknownEdits(unknown)),
            Some(sum) if sum.len() >= 8 => Some(ReadError::Damaged { read }),
            _ => Some(ReadError::Cut { read }),
        };
        Ok(Reading { scenario, problem })
    }

    /// A scenario without edits, as the first part has it.
    fn read_head(head: &str, is_base: impl Fn(&str) -> bool) -> Result<Self, ReadError> {
        let mut fields = head.split('.').skip(1);
        let mut field = || fields.next().and_then(unescaped).ok_or(ReadError::NotAScenario);
        let (base, title) = (field()?, field()?);
        if !is_base(&base) {
            return Err(ReadError::UnknownBase(base));
        }
        Ok(Self { title: short(&title, Self::TITLE), ..Self::of(&base) })
    }
}

/// A note's texts; the edit is the one before it.
fn read_note(fields: &str) -> Option<EditNote> {
    let mut fields = fields.split('.');
    let mut field = || fields.next().and_then(unescaped);
    let (by, date, remark) = (field()?, field()?, field()?);
    if fields.next().is_some() {
        return None;
    }
    EditNote::new(0, &by, &date, &remark)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "1.2023.Tv%C3%A5~m.0184.samsund~i.Solna..~m.0128";

    fn with_sum(text: &str) -> String {
        format!("{text}!{:08x}", checksum(text))
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let read = |text: &str| Scenario::from_compact(text).map(|_| ()).map_err(|error| error.to_string());
        insta::assert_debug_snapshot!([
            read(""),
            read("hello"),
            read("2.anything"),
            read("1.2023.~m.0184.sams"),
            read("1.2023.~m.0184.samsund!00000000"),
            read(&with_sum("1.1999.")),
            read(&with_sum("1.2023.~m.0184.samsund~x.1")),
            read(&with_sum("1.2023.~m.0184.samsund")),
        ]);
    }

    /// How many edits and notes are read, and why not all.
    #[track_caller]
    fn reads(text: &str, edits: usize, notes: usize, problem: Option<ReadError>) {
        let reading = Scenario::read(text).expect("the head can be read");
        assert_eq!((reading.scenario.edits.len(), reading.scenario.notes.len()), (edits, notes), "{text}");
        assert_eq!(reading.problem, problem, "{text}");
    }

    #[test]
    fn the_edits_before_the_end_of_a_text_cut_off_are_read_but_not_one_cut_in_two() {
        let whole = with_sum(TWO);
        reads(&whole, 2, 1, None);
        for end in 0..whole.len() {
            let text = &whole[..end];
            let parts = text.matches(['~', '!']).count();
            if parts == 0 {
                let expected = if text.is_empty() { ReadError::NotAScenario } else { ReadError::Cut { read: 0 } };
                assert_eq!(Scenario::read(text), Err(expected), "{text}");
                continue;
            }
            let read = [0, 1, 1, 2][parts - 1];
            reads(text, read, usize::from(parts > 2), Some(ReadError::Cut { read }));
        }
    }

    #[test]
    fn the_edits_before_the_first_unreadable_one_of_a_text_changed_on_the_way_are_read() {
        let damaged = |read| Some(ReadError::Damaged { read });
        reads(&with_sum(TWO).replace("0128", "01x8"), 1, 1, damaged(1));
        reads(&with_sum(TWO).replace("0184", "01x4"), 0, 0, damaged(0));
        reads(&with_sum(TWO).replace("Solna", "%zz"), 1, 0, damaged(1));
        reads(&with_sum(TWO).replace("0128", "0129"), 2, 1, damaged(2));
        reads(&with_sum(TWO).repeat(2), 2, 1, damaged(2));
    }

    #[test]
    fn an_edit_of_an_unknown_kind_is_left_out_with_its_note_and_counted() {
        let unknown = |edits| Some(ReadError::UnknownEdits(edits));
        reads(&with_sum("1.2023.~m.0184.samsund~x.1~i.Anna..~m.0128~i.Bo..~y"), 2, 1, unknown(2));
        let reading = Scenario::read(&with_sum("1.2023.~m.0184.samsund~x.1~i.Anna..")).expect("a scenario");
        assert_eq!(reading.scenario.note(0), None);
    }

    #[test]
    fn notes_of_the_first_version_mean_what_they_meant() {
        let text = with_sum("1.2023.~m.0184.samsund~i.Solna.2023-11-02.om%20regionen%20h%C3%B6jer~m.0128");
        let scenario = Scenario::from_compact(&text).expect("the example");
        let note = EditNote::new(0, "Solna", "2023-11-02", "om regionen höjer");
        assert_eq!((scenario.note(0), scenario.note(1)), (note.as_ref(), None));
        assert_eq!(scenario.to_compact(), text);
    }
}
