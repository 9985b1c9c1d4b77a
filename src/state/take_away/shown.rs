//! What the view has to take along, and what its files are called.

use super::{
    cell::{Part, Table},
    plain, reading,
    writing::file_name,
};
use crate::{browser::today, state::Work, text};
use leptos::prelude::*;
use web_sys::Element;

/// What can be taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Table,
    Chart,
}

/// A table or a chart that the view shows, by its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Takeable {
    pub kind: Kind,
    pub name: String,
}

impl Work {
    /// The view's tables and then its charts, each with a name of its own.
    pub fn takeable(self) -> Vec<Takeable> {
        self.takeable_elements().into_iter().map(|(takeable, _)| takeable).collect()
    }

    fn takeable_elements(self) -> Vec<(Takeable, Element)> {
        let Some(view) = self.root.element("main") else { return Vec::new() };
        let words = self.lang().take_away_words();
        let tables = reading::tables(&view).into_iter().map(|table| (Kind::Table, table));
        let charts = reading::charts(&view).into_iter().map(|chart| (Kind::Chart, chart));
        let mut all: Vec<(Takeable, Element)> = Vec::new();
        for (kind, element) in tables.chain(charts) {
            let name = reading::name_of(&element).unwrap_or_else(|| words.table.to_owned());
            let name = if kind == Kind::Chart { format!("{name}, {}", words.chart) } else { name };
            let is_taken = |name: &str| all.iter().any(|(other, _)| other.kind == kind && other.name == name);
            let mut own = name.clone();
            let mut count = 1;
            while is_taken(&own) {
                count += 1;
                own = format!("{name} ({count})");
            }
            all.push((Takeable { kind, name: own }, element));
        }
        all
    }

    /// The element that has this name now.
    pub fn takeable_element(self, wanted: &Takeable) -> Option<Element> {
        self.takeable_elements().into_iter().find(|(takeable, _)| takeable == wanted).map(|(_, element)| element)
    }

    /// The rows of the table that has this name now, the names of its columns first.
    pub fn takeable_rows(self, wanted: &Takeable) -> Option<Vec<Vec<String>>> {
        let element = self.takeable_element(wanted)?;
        let mut table = reading::table(self.lang(), &element);
        if element.class_list().contains("overview") {
            self.name_all_members(&mut table);
        }
        Some(plain::rows(self.lang(), table))
    }

    /// On the page a long list of members is cut; who takes it along wants all of them.
    fn name_all_members(self, table: &mut Table) {
        self.now.with_untracked(|now| {
            for cell in table.rows.iter_mut().filter_map(|row| row.first_mut()) {
                let of_row = now.state.forbund.iter().find(|forbund| *forbund.short_name == *cell.of(Part::Value));
                let Some(forbund) = of_row.filter(|forbund| !forbund.now.kommuner.is_empty()) else { continue };
                let mut names: Vec<String> =
                    forbund.now.kommuner.keys().map(|code| text::kommun_name(&now.state.dataset, *code)).collect();
                names.sort_unstable_by_key(|name| text::collation_key(name));
                cell.take(Part::Remark);
                cell.add(Part::Remark, &names.join(", "));
            }
        });
    }

    /// The chart that has this name now, with what is said right below it.
    pub fn takeable_chart(self, wanted: &Takeable) -> Option<(Element, String)> {
        let chart = self.takeable_element(wanted)?;
        let description = reading::description_of(&chart);
        Some((chart, description))
    }

    /// What a table or chart is about: the scenario and its own name, the dataset, the day, the unit.
    pub fn about_takeable(self, name: &str) -> [String; 4] {
        let words = self.words();
        let base = self.scenario.with_untracked(|scenario| scenario.dataset().name().to_owned());
        let unit = format!("{} {}", words.unit, self.format_untracked().unit_sign());
        [format!("{}: {name}", self.file_title()), format!("{} {base}", words.base), today(), unit]
    }

    /// What a chart is of, and of which scenario, dataset and day. Its unit stands in its legend.
    pub fn about_chart(self, name: &str) -> (String, String) {
        let kind = format!(", {}", self.lang().take_away_words().chart);
        let [_, base, day, _] = self.about_takeable(name);
        (name.replace(&kind, ""), [self.file_title(), base, day].join(", "))
    }

    /// What the scenario is called in files; without a name of its own, as the page is.
    pub fn file_title(self) -> String {
        let title = self.scenario.with_untracked(|scenario| scenario.title.clone());
        if title.is_empty() { self.words().title.to_owned() } else { title }
    }

    /// The name of a file with a table or chart of the scenario.
    pub fn takeable_file(self, name: &str, ending: &str) -> String {
        file_name(&format!("{} {name}", self.file_title()), ending)
    }

    /// The name of a file with the whole scenario.
    pub fn scenario_file(self, ending: &str) -> String {
        file_name(&self.file_title(), ending)
    }
}

#[cfg(test)]
mod tests;
