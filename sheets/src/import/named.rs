//! What a row names: a förbund, a kommun, who pays, a year.

use super::plan::{Named, Plan, Step};
use crate::{
    Answer, Meaning, Reason, Row,
    border::NameOf,
    cells,
    names::{Match, plain},
    recognise::party,
};
use finsam_engine::{Edit, ForbundId, KommunCode, Party};

impl<'a> Plan<'a> {
    pub(super) fn columns(&self, meaning: Meaning) -> impl Iterator<Item = usize> + use<'a> {
        let columns = self.taken.columns;
        (0..columns.len()).filter(move |column| columns[*column].meaning == meaning)
    }

    /// The first of what the row's columns of a meaning name, or why the first of them names nothing.
    pub(super) fn named<T>(
        &mut self,
        row: &Row,
        meaning: Meaning,
        mut find: impl FnMut(&mut Self, &str) -> Result<T, Reason>,
    ) -> Named<(usize, T)> {
        let mut first_problem = None;
        for column in self.columns(meaning) {
            if row.cell(column).is_missing() {
                first_problem = first_problem.or(Some((column, Reason::Missing)));
                continue;
            }
            match find(self, &row.cell(column).to_text()) {
                Ok(found) => return Ok((column, found)),
                Err(reason) => {
                    first_problem =
                        first_problem.filter(|(_, reason)| *reason != Reason::Missing).or(Some((column, reason)));
                }
            }
        }
        Err(first_problem.unwrap_or((0, Reason::Missing)))
    }

    pub(super) fn forbund(&mut self, row: &Row) -> Named<ForbundId> {
        match self.taken.forbund {
            Some(id) if self.columns(Meaning::Forbund).next().is_none() => Ok(id),
            _ => self.named(row, Meaning::Forbund, Self::forbund_named).map(|(_, id)| id),
        }
    }

    fn forbund_named(&mut self, text: &str) -> Result<ForbundId, Reason> {
        match self.taken.answers.get(&plain(text)) {
            Some(Answer::Forbund(id)) => return Ok(*id),
            Some(Answer::New) => {
                if let Some(id) = self.formed.get(&plain(text)) {
                    return Ok(*id);
                }
                let formed: Vec<ForbundId> = self.formed.values().copied().collect();
                let id = ForbundId::from_name(text, |id| self.state.find(id).is_some() || formed.contains(id));
                self.formed.insert(plain(text), id);
                let edit = Edit::Create { forbund: id, name: text.trim().to_owned() };
                let whose = String::new();
                self.planned.push(Step {
                    line: 0,
                    whose,
                    column: 0,
                    text: text.to_owned(),
                    edit,
                    is_contradicted: false,
                });
                return Ok(id);
            }
            _ => {}
        }
        if !self.forbund.contains_key(text) {
            self.forbund.insert(text.to_owned(), self.names.forbund(text));
        }
        one(NameOf::Forbund, &self.forbund[text])
    }

    /// The row's kommun, by all columns that name it: a län is one whatever it is called beside its code, and a code with
    /// another kommun's name beside it is neither.
    pub(super) fn kommun(&mut self, row: &Row) -> Named<(usize, KommunCode)> {
        let cells: Vec<(usize, String)> = self
            .columns(Meaning::Kommun)
            .filter(|column| !row.cell(*column).is_missing())
            .map(|column| (column, row.cell(column).to_text()))
            .collect();
        for (column, text) in &cells {
            if self.kommun_named(text) == Err(Reason::Total) {
                return Err((*column, Reason::Total));
            }
        }
        let (column, code) = self.named(row, Meaning::Kommun, Self::kommun_named)?;
        for (other, text) in cells.iter().filter(|(other, _)| *other != column) {
            let is_code = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let disagrees = match self.kommun_named(text) {
                Ok(named) => named != code,
                // A code that is none of ours; or a name beside a code, however it is spelt.
                Err(_) => {
                    is_code(text) || is_code(&row.cell(column).to_text()) && !self.names.may_be_called(code, text)
                }
            };
            if disagrees {
                let said = row.cell(column).to_text();
                let (code, name) = match self.kommun_named(text) {
                    Ok(of_code) if is_code(text) => (self.names.called(of_code), said),
                    _ if is_code(text) => (text.clone(), said),
                    _ => (self.names.called(code), text.clone()),
                };
                return Err((*other, Reason::Disagreement { code, name }));
            }
        }
        Ok((column, code))
    }

    fn kommun_named(&mut self, text: &str) -> Result<KommunCode, Reason> {
        if let Some(Answer::Kommun(code)) = self.taken.answers.get(&plain(text)) {
            return Ok(*code);
        }
        if !self.kommuner.contains_key(text) {
            self.kommuner.insert(text.to_owned(), self.names.kommun(text));
        }
        match &self.kommuner[text] {
            Match::Disagreement { code, name } => {
                Err(Reason::Disagreement { code: self.names.called(*code), name: name.clone() })
            }
            found => one(NameOf::Kommun, found),
        }
    }

    /// Who pays: by the column of parties, or else the row's kommun.
    pub(super) fn party(&mut self, row: &Row) -> Named<Party> {
        if self.columns(Meaning::Party).next().is_none() {
            return self.kommun(row).map(|(_, code)| Party::Kommun(code));
        }
        let find = |plan: &mut Self, text: &str| match party(text) {
            Some(party) => Ok(party),
            None => plan.kommun_named(text).map(Party::Kommun).map_err(|reason| match reason {
                Reason::UnknownName { nearest, .. } => Reason::UnknownName { of: NameOf::Party, nearest },
                reason => reason,
            }),
        };
        self.named(row, Meaning::Party, find).map(|(_, party)| party)
    }

    pub(super) fn year(&self, row: &Row, of_heading: Option<i64>) -> Named<i64> {
        let of_row = self.columns(Meaning::Year).next();
        match (of_heading, of_row) {
            (Some(year), _) => Ok(year),
            (None, Some(column)) => cells::year(row.cell(column)).map_err(|reason| (column, reason)),
            (None, None) => self.taken.year.ok_or((0, Reason::NotAYear)),
        }
    }
}

fn one<T: Copy + Into<Answer>>(of: NameOf, found: &Match<T>) -> Result<T, Reason> {
    let named = |things: &[T]| things.iter().map(|thing| (*thing).into()).collect();
    match found {
        Match::One(thing) => Ok(*thing),
        Match::Several(candidates) => Err(Reason::AmbiguousName { candidates: named(candidates) }),
        Match::None(nearest) => Err(Reason::UnknownName { of, nearest: named(nearest) }),
        Match::Disagreement { code, .. } => Err(Reason::AmbiguousName { candidates: named(&[*code]) }),
        Match::Total => Err(Reason::Total),
    }
}
