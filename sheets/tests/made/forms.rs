//! The forms in which the agencies' databases give a table.

use super::{At, Made, age, place, sex};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::fmt::Write;

/// A form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A row for each year.
    Long,
    /// A column for each year, with the content's name or without it.
    Wide,
    YearsAlone,
    /// As a workbook, in which what is as above is left out.
    Workbook,
    /// Of SCB's newer interface: codes alone, or each code with its text.
    Codes,
    CodesAndTexts,
    JsonStat2,
    JsonStat1,
    Px,
    /// By kommun, year and sex.
    Kolada,
    /// Code and name in columns of their own.
    CodeBesideName,
}

pub const FORMS: [Form; 11] = [
    Form::Long,
    Form::Wide,
    Form::YearsAlone,
    Form::Workbook,
    Form::Codes,
    Form::CodesAndTexts,
    Form::JsonStat2,
    Form::JsonStat1,
    Form::Px,
    Form::Kolada,
    Form::CodeBesideName,
];

type Named = (String, String);

impl Made {
    /// The table as a file.
    pub fn file(&self) -> Vec<u8> {
        match self.form {
            Form::Long => self.long(&|(code, name)| format!("{code} {name}"), false).into_bytes(),
            Form::CodeBesideName => self.long(&|(code, name)| format!("{code};{name}"), true).into_bytes(),
            Form::Wide => self.wide(&|_, text| text.to_owned(), &format!("{} ", self.content())).into_bytes(),
            Form::YearsAlone => self.wide(&|_, text| text.to_owned(), "").into_bytes(),
            Form::Codes => self.wide(&|code, _| code.to_owned(), "X0101N1 ").into_bytes(),
            Form::CodesAndTexts => self
                .wide(&|code, text| format!("{code} - {text}"), &format!("X0101N1 - {} ", self.content()))
                .into_bytes(),
            Form::Workbook => self.workbook(),
            Form::JsonStat2 => self.json_stat(true).to_string().into_bytes(),
            Form::JsonStat1 => self.json_stat(false).to_string().into_bytes(),
            Form::Px => self.px().into_bytes(),
            Form::Kolada => self.kolada().to_string().into_bytes(),
        }
    }

    /// All places, the year running fastest; and the mark of what is not known.
    fn cells(&self) -> Vec<(At, String)> {
        let mut cells = Vec::new();
        for of_place in self.places() {
            for of_age in self.age_list() {
                for of_sex in self.sex_list() {
                    for year in &self.years {
                        let at = (of_place, of_age, of_sex, *year);
                        let is_unknown = self.is_unknown(cells.len());
                        cells.push((at, if is_unknown { "..".to_owned() } else { Self::figure(at) }));
                    }
                }
            }
        }
        cells
    }

    fn title(&self) -> String {
        if self.has_title {
            format!("{} efter region, ålder, kön och år\n\n", self.content())
        } else {
            String::new()
        }
    }

    fn long(&self, region: &dyn Fn(Named) -> String, is_parted: bool) -> String {
        let title = self.title().replace(", ", " ");
        let head = if is_parted { "kommunkod;kommun" } else { "region" };
        let age_head = if self.ages.is_empty() { "" } else { "ålder;" };
        let mut text = format!("{title}{head};kön;{age_head}år;{}\n", self.content());
        for ((of_place, of_age, of_sex, year), figure) in self.cells() {
            let of_age = of_age.map_or_else(String::new, |of| age(of).1 + ";");
            let of_sex = sex(of_sex, self.total).1;
            writeln!(text, "{};{of_sex};{of_age}{year};{figure}", region(place(of_place))).expect("a text");
        }
        text
    }

    /// The rows of a table with a column for each year: what each is of, and its figures.
    fn rows(&self) -> Vec<(Vec<Named>, Vec<String>)> {
        let rows = self.cells();
        let row = |of: &[(At, String)]| {
            let (of_place, of_age, of_sex, _) = of[0].0;
            let mut named = vec![place(of_place)];
            named.extend(of_age.map(age));
            named.push(sex(of_sex, self.total));
            (named, of.iter().map(|(_, figure)| figure.clone()).collect())
        };
        rows.chunks(self.years.len()).map(row).collect()
    }

    fn wide(&self, form: &dyn Fn(&str, &str) -> String, content: &str) -> String {
        let heads =
            [Some(("Region", "region")), (!self.ages.is_empty()).then_some(("Alder", "ålder")), Some(("Kon", "kön"))];
        let quoted = |text: &str| format!("\"{text}\"");
        let mut cells: Vec<String> =
            heads.into_iter().flatten().map(|(code, text)| quoted(&form(code, text))).collect();
        let year = |year: &i64| quoted(&format!("{content}{}", form(&year.to_string(), &year.to_string())));
        cells.extend(self.years.iter().map(year));
        let title = if self.has_title { format!("{}\n\n", quoted(self.title().trim())) } else { String::new() };
        let mut text = format!("{title}{}\n", cells.join(","));
        let is_text = form("a", "b") == "b";
        for (named, figures) in self.rows() {
            let name = |(place, (code, text)): (usize, &Named)| match place {
                0 if is_text => quoted(&format!("{code} {text}")),
                _ => quoted(&form(code, text)),
            };
            let cells: Vec<String> = named.iter().enumerate().map(name).chain(figures).collect();
            writeln!(text, "{}", cells.join(",")).expect("a text");
        }
        text
    }

    fn workbook(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        if self.has_title {
            sheet.write(0, 0, self.title().trim()).expect("a cell");
        }
        let first = 2 + u16::from(!self.ages.is_empty());
        for (column, year) in (first..).zip(&self.years) {
            sheet.write(2, column, format!("{} {year}", self.content())).expect("a cell");
        }
        let mut last: Vec<String> = vec![String::new(); 3];
        for (row, (named, figures)) in (3..).zip(self.rows()) {
            let mut is_new = false;
            for (place, (code, text)) in named.iter().enumerate() {
                let text = if place == 0 { format!("{code} {text}") } else { text.clone() };
                is_new |= last[place] != text;
                // Only what differs from the row above, and all that follows it.
                if is_new {
                    sheet.write(row, u16::try_from(place).expect("few"), &text).expect("a cell");
                    last[place] = text;
                }
            }
            for (column, figure) in (first..).zip(figures) {
                match figure.parse::<f64>() {
                    Ok(number) => sheet.write(row, column, number).expect("a cell"),
                    Err(_) => sheet.write(row, column, figure).expect("a cell"),
                };
            }
        }
        workbook.save_to_buffer().expect("a workbook")
    }

    /// The dimensions of a cube: id, label, and the categories.
    fn dimensions(&self) -> Vec<(&'static str, &'static str, Vec<Named>)> {
        let years = self.years.iter().map(|year| (year.to_string(), year.to_string())).collect();
        let mut dimensions = vec![("Region", "region", self.places().into_iter().map(place).collect())];
        if !self.ages.is_empty() {
            dimensions.push(("Alder", "ålder", self.ages.iter().copied().map(age).collect()));
        }
        dimensions.push(("Kon", "kön", self.sex_list().into_iter().map(|of| sex(of, self.total)).collect()));
        dimensions.push(("Tid", "år", years));
        dimensions
    }

    fn json_stat(&self, is_second: bool) -> Value {
        let dimensions = self.dimensions();
        let ids: Vec<&str> = dimensions.iter().map(|(id, ..)| *id).collect();
        let sizes: Vec<usize> = dimensions.iter().map(|(.., categories)| categories.len()).collect();
        let mut all = serde_json::Map::new();
        for (id, label, categories) in &dimensions {
            let index: serde_json::Map<String, Value> =
                categories.iter().enumerate().map(|(place, (code, _))| (code.clone(), json!(place))).collect();
            let labels: serde_json::Map<String, Value> =
                categories.iter().map(|(code, text)| (code.clone(), json!(text))).collect();
            all.insert((*id).to_owned(), json!({"label": label, "category": {"index": index, "label": labels}}));
        }
        let values: Vec<Value> =
            self.cells().iter().map(|(_, figure)| figure.parse::<i64>().map_or(Value::Null, |of| json!(of))).collect();
        let role = json!({"time": ["Tid"], "geo": ["Region"]});
        let label = format!("{} efter region och år", self.content());
        if is_second {
            return json!({"version": "2.0", "class": "dataset", "label": label, "id": ids, "size": sizes, "role": role,
                "dimension": all, "value": values});
        }
        all.insert("id".to_owned(), json!(ids));
        all.insert("size".to_owned(), json!(sizes));
        all.insert("role".to_owned(), role);
        json!({"dataset": {"label": label, "dimension": all, "value": values}})
    }

    fn px(&self) -> String {
        let dimensions = self.dimensions();
        let list = |of: &dyn Fn(&Named) -> String, categories: &[Named]| {
            categories.iter().map(|category| format!("\"{}\"", of(category))).collect::<Vec<_>>().join(",")
        };
        let stub: Vec<String> =
            dimensions[..dimensions.len() - 1].iter().map(|(_, label, _)| format!("\"{label}\"")).collect();
        let mut text = format!(
            "CHARSET=\"ANSI\";\nTITLE=\"{} efter region och år\";\nSTUB={};\nHEADING=\"år\";\n",
            self.content(),
            stub.join(",")
        );
        for (_, label, categories) in &dimensions {
            let (values, codes) = (list(&|of| of.1.clone(), categories), list(&|of| of.0.clone(), categories));
            writeln!(text, "VALUES(\"{label}\")={values};\nCODES(\"{label}\")={codes};").expect("a text");
        }
        let figures: Vec<String> = self
            .cells()
            .into_iter()
            .map(|(_, figure)| if figure == ".." { "\"..\"".to_owned() } else { figure })
            .collect();
        writeln!(text, "TIMEVAL(\"år\")=TLIST(A1);\nDATA=\n{};", figures.join(" ")).expect("a text");
        text
    }

    fn kolada(&self) -> Value {
        let mut figures: Vec<Value> = Vec::new();
        for ((of_place, _, of_sex, year), figure) in self.cells() {
            let code = place(of_place).0;
            let code = if of_place.is_none() { format!("00{code}") } else { code };
            let gender = match of_sex {
                Some(true) => "M",
                Some(false) => "K",
                None => "T",
            };
            let value = figure.parse::<i64>().map_or(Value::Null, |of| json!(of));
            figures.push(json!({"kpi": "N99999", "municipality": code, "period": year,
                "values": [{"count": 1, "gender": gender, "status": "", "value": value}]}));
        }
        json!({"count": figures.len(), "next_page": null, "values": figures})
    }
}
