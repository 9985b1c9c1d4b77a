//! A field whose text becomes a value while it is typed. What cannot be read stays in the field with the reason below,
//! and the last valid value stays in force.

use crate::{
    dom::{El, el, el_in},
    live::Live,
    text,
    work::Work,
};
use finsam_engine::{AmountError, Kronor, read_amount};
use reactive_graph::graph::untrack;
use std::{borrow::Cow, rc::Rc};

/// What is being typed, and the value that was shown when it was typed: when the value changes by other means, the text
/// has had its day.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    shown: String,
    error: Option<String>,
}

/// Carries a text out, or says why it cannot.
pub type Read = dyn Fn(&str) -> Result<(), String>;

/// A text field for one value.
pub struct Field {
    pub id: String,
    /// The field's name for those who do not see where it stands.
    pub label: Box<dyn Fn() -> String>,
    /// The value as the field shows it.
    pub value: Box<dyn Fn() -> String>,
    /// Tries to carry the text out, or says why it cannot.
    pub read: Box<Read>,
    /// Answers the arrow keys: 1 for a step up, 10 with shift, and the same below 0.
    pub step: Option<Box<dyn Fn(i64)>>,
    /// Something to consider that is no error.
    pub remark: Option<Box<dyn Fn() -> Option<String>>>,
    pub placeholder: &'static str,
    /// The id of an element that helps.
    pub help: &'static str,
    /// Whether the field stands out: its party binds.
    pub is_marked: Option<Box<dyn Fn() -> bool>>,
}

impl Field {
    /// The field and its messages, as children of `parent`.
    pub fn put_in(self, work: Work, parent: El) -> El {
        let Self { id, label, value, read, step, remark, placeholder, help, is_marked } = self;
        let value = Rc::new(value);
        let draft = Live::new(None::<Draft>);
        let present = {
            let value = Rc::clone(&value);
            move || draft.get().filter(|draft| draft.shown == value())
        };
        let error = {
            let present = present.clone();
            move || present().and_then(|draft| draft.error)
        };
        let error_id = format!("{id}-error");
        let described_by = {
            let (error, error_id) = (error.clone(), error_id.clone());
            move || match (error().is_some(), help) {
                (true, "") => Some(Cow::Owned(error_id.clone())),
                (true, help) => Some(Cow::Owned(format!("{error_id} {help}"))),
                (false, "") => None,
                (false, help) => Some(Cow::Borrowed(help)),
            }
        };
        let typed = {
            let value = Rc::clone(&value);
            move |text: String| {
                let error = read(&text).err();
                if error.is_some() {
                    work.cancel_gesture();
                }
                // The field may have gone with what it changed.
                draft.set(Some(Draft { text, shown: untrack(|| value()), error }));
            }
        };
        let has_error = move || draft.peek().is_some_and(|draft| draft.error.is_some());
        let left = move || {
            if !has_error() {
                draft.set(None);
            }
            work.end_gesture();
        };
        let pressed = move |key: &web_sys::KeyboardEvent| {
            let is_undo = (key.ctrl_key() || key.meta_key()) && key.key().eq_ignore_ascii_case("z");
            match (key.key().as_str(), &step) {
                ("Escape", _) if has_error() => {
                    // Answered here: it does not leave the meeting as well.
                    key.prevent_default();
                    draft.set(None);
                }
                // What was typed in vain goes first; the next Ctrl+Z undoes an edit.
                _ if is_undo && has_error() => {
                    key.prevent_default();
                    key.stop_propagation();
                    draft.set(None);
                }
                ("Enter", _) => left(),
                (arrow @ ("ArrowUp" | "ArrowDown"), Some(step)) => {
                    key.prevent_default();
                    draft.set(None);
                    let steps = if key.shift_key() { 10 } else { 1 };
                    step(if arrow == "ArrowUp" { steps } else { -steps });
                }
                _ => {}
            }
        };
        let is_wrong = error.clone();
        let input = el("input")
            .id(&id)
            .attrs(&[("type", "text"), ("inputmode", "decimal"), ("autocomplete", "off"), ("placeholder", placeholder)])
            .flag("readonly", move || work.is_readonly.get())
            .live_attr("aria-label", move || Some(Cow::Owned(label())))
            .live_attr("aria-invalid", move || is_wrong().map(|_| Cow::Borrowed("true")))
            .live_attr("aria-describedby", described_by)
            .prop("value", move || present().map_or_else(|| value(), |draft| draft.text).into())
            .on_value("input", typed)
            .on("change", move |_| left())
            .on_key(pressed);
        let message = el_in("span", "error").id(&error_id).live(move || error().unwrap_or_default());
        let remark = remark.map(|remark| el_in("span", "remark").live(move || remark().unwrap_or_default()));
        let input = match is_marked {
            Some(is_marked) => input.toggle("marked", is_marked),
            None => input,
        };
        parent.with(input).with(message).with_some(remark)
    }
}

/// A field for an amount in the reader's unit, with arrow keys for ±10 tkr and, with shift, ±100 tkr.
pub struct AmountField {
    pub id: String,
    pub label: Box<dyn Fn() -> String>,
    pub value: Rc<dyn Fn() -> Option<Kronor>>,
    /// Carries the amount out, or says why it cannot.
    pub set: Rc<dyn Fn(Kronor) -> Result<(), String>>,
    pub help: &'static str,
    /// Above this an amount was most likely typed in another unit.
    pub doubtful: Option<Box<dyn Fn() -> Kronor>>,
    /// Whether the field stands out: its party binds.
    pub is_marked: Option<Box<dyn Fn() -> bool>>,
}

impl AmountField {
    /// The field and its messages, as children of `parent`.
    pub fn put_in(self, work: Work, parent: El) -> El {
        let Self { id, label, value, set, help, doubtful, is_marked } = self;
        let (shown, present, stepped, remarked) =
            (Rc::clone(&value), Rc::clone(&value), Rc::clone(&value), Rc::clone(&value));
        let set_stepped = Rc::clone(&set);
        let read = move |text: &str| {
            let kronor = read_amount(text, untrack(|| work.settings.unit()));
            // Emptied, a field whose amount is unknown is as it was.
            if kronor == Err(AmountError::Empty) && untrack(|| present()).is_none() {
                return Ok(());
            }
            set(kronor.map_err(|error| text::amount_error(work.lang(), &error))?)
        };
        let step = move |steps: i64| {
            let kronor = untrack(|| stepped()).unwrap_or_default().0 + steps * 10_000;
            // An arrow key below 0 or above the limit goes no further.
            let _ = set_stepped(Kronor(kronor.clamp(0, Kronor::LIMIT.0)));
        };
        let remark = doubtful.map(|doubtful| -> Box<dyn Fn() -> Option<String>> {
            Box::new(move || {
                let kronor = remarked().filter(|kronor| *kronor > doubtful())?;
                Some(text::is_that_meant(work.format(), kronor))
            })
        });
        let field = Field {
            id,
            label,
            value: Box::new(move || shown().map_or(String::new(), |kronor| work.format().exact(kronor))),
            read: Box::new(read),
            step: Some(Box::new(step)),
            remark,
            placeholder: work.words().unknown,
            help,
            is_marked,
        };
        field.put_in(work, parent)
    }
}
