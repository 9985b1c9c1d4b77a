//! A field for a percent that somebody chooses.

use super::Field;
use crate::{dom::El, text, work::Work};
use finsam_engine::Percent;
use reactive_graph::graph::untrack;
use std::rc::Rc;

/// A field for a percent, with arrow keys for ±1 and, with shift, ±10.
pub struct PercentField {
    pub id: String,
    /// The field's name for those who do not see where it stands.
    pub label: String,
    pub lowest: Percent,
    pub highest: Percent,
    pub value: Rc<dyn Fn() -> Percent>,
    /// Carries the percent out, or says why it cannot.
    pub set: Rc<dyn Fn(Percent) -> Result<(), String>>,
}

impl PercentField {
    /// A field for the percent that the amounts to pay reach: one for the whole page, wherever it is chosen.
    pub fn target(work: Work, id: &str, label: &str) -> Self {
        Self {
            id: id.to_owned(),
            label: label.to_owned(),
            lowest: Percent::from_hundredths(0),
            highest: Percent::from_hundredths(100_000),
            value: Rc::new(move || work.settings.target()),
            set: Rc::new(move |percent| {
                work.settings.change(|settings| settings.target = percent);
                Ok(())
            }),
        }
    }

    /// The field and its messages, as children of `parent`.
    pub fn put_in(self, work: Work, parent: El) -> El {
        let Self { id, label, lowest, highest, value, set } = self;
        let (stepped, set_stepped) = (Rc::clone(&value), Rc::clone(&set));
        let read = move |text: &str| {
            let percent = Percent::read(text, lowest, highest)
                .map_err(|error| text::percent_error(work.format_untracked(), &error))?;
            set(percent)
        };
        let step = move |steps: i64| {
            let hundredths = untrack(|| stepped()).hundredths() + steps * 100;
            // An arrow key beyond the limits goes no further.
            let _ = set_stepped(Percent::from_hundredths(hundredths).clamp(lowest, highest));
        };
        let field = Field {
            id,
            label: Box::new(move || label.clone()),
            value: Box::new(move || work.format().rate_digits(value())),
            read: Box::new(read),
            step: Some(Box::new(step)),
            remark: None,
            placeholder: "",
            help: "",
            is_marked: None,
        };
        field.put_in(work, parent)
    }
}
