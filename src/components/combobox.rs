//! A field that finds one thing in a list while it is typed (the combobox pattern of ARIA 1.2).

use crate::{
    dom::{El, el, el_in},
    format::{has_part, lowercased},
    live::Live,
    text,
    work::Work,
};
use reactive_graph::graph::untrack;
use std::{borrow::Cow, rc::Rc};

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// What tells it from others: where a kommun is a member now.
    pub detail: String,
}

/// How many choices are shown at once.
const SHOWN: usize = 8;

impl Choice {
    /// How well the choice fits what was typed; the lowest first, `None` where it does not.
    fn rank(&self, typed: &str) -> Option<usize> {
        let label = lowercased(&self.label);
        if label == typed || self.value == typed {
            Some(0)
        } else if label.starts_with(typed) {
            Some(1)
        } else if label.split([' ', '-']).any(|word| word.starts_with(typed)) {
            Some(2)
        } else {
            (typed.len() > 1 && has_part(&label, typed)).then_some(3)
        }
    }
}

/// The choices that fit, the best first.
fn fitting(choices: Vec<Choice>, typed: &str) -> Vec<Choice> {
    let typed = lowercased(typed.trim());
    let mut ranked: [Vec<Choice>; 4] = Default::default();
    for choice in choices {
        if let Some(rank) = choice.rank(&typed).filter(|_| !typed.is_empty()) {
            ranked[rank].push(choice);
        }
    }
    ranked.into_iter().flatten().collect()
}

/// What has been typed, and how far the choosing has come.
#[derive(Clone, Default, PartialEq)]
struct Search {
    typed: String,
    fits: Vec<Choice>,
    is_open: bool,
    active: Option<usize>,
    error: Option<String>,
}

impl Search {
    fn shown(&self) -> usize {
        if self.is_open { self.fits.len().min(SHOWN) } else { 0 }
    }
}

/// A labelled field with the list of what fits. Enter or a click chooses; what is in no list is told below.
pub struct Combobox {
    pub id: String,
    pub label: String,
    pub placeholder: &'static str,
    /// What there is to choose from now.
    pub choices: Box<dyn Fn() -> Vec<Choice>>,
    /// Carries the choice out, or says why it cannot.
    pub choose: Box<dyn Fn(String) -> Result<(), String>>,
}

impl Combobox {
    pub fn view(self, work: Work) -> El {
        let Self { id, label, placeholder, choices, choose } = self;
        let search = Live::new(Search::default());
        let list_id = format!("{id}-list");
        let error_id = format!("{id}-error");
        let take: Rc<dyn Fn(usize)> = Rc::new(move |index| {
            let Some(choice) = untrack(|| search.with(|search| search.fits.get(index).cloned())) else {
                return;
            };
            let next = match choose(choice.value) {
                Ok(()) => Search::default(),
                Err(reason) => Search { error: Some(reason), ..search.peek() },
            };
            // The field may have gone with what was chosen.
            search.set(next);
        });
        let taken = Rc::clone(&take);
        let enter = move || {
            let now = search.peek();
            let typed = lowercased(now.typed.trim());
            let exact = now.fits.first().is_some_and(|choice| choice.rank(&typed) == Some(0));
            let fits = now.fits.len();
            let error = match (now.active, fits) {
                (Some(active), _) => return taken(active),
                (None, _) if exact || fits == 1 => return taken(0),
                (None, _) if typed.is_empty() => return,
                (None, 0) => text::no_match(work.lang(), now.typed.trim()),
                (None, _) => text::choose_one(work.lang(), fits),
            };
            search.set(Search { error: Some(error), ..now });
        };
        let pressed = move |key: &web_sys::KeyboardEvent| {
            let count = search.peek().fits.len().min(SHOWN);
            match key.key().as_str() {
                "ArrowDown" if count > 0 => search.update(|search| {
                    search.is_open = true;
                    search.active = Some(search.active.map_or(0, |index| (index + 1) % count));
                }),
                "ArrowUp" if count > 0 => search.update(|search| {
                    search.is_open = true;
                    search.active = Some(search.active.map_or(count - 1, |index| (index + count - 1) % count));
                }),
                "Enter" => enter(),
                "Escape" if search.peek().shown() > 0 => search.update(|search| search.is_open = false),
                "Escape" => search.set(Search::default()),
                _ => return,
            }
            key.prevent_default();
        };
        let typed = move |typed: String| {
            let fits = fitting(untrack(&choices), &typed);
            search.set(Search { typed, fits, is_open: true, ..Search::default() });
        };
        let option_id = {
            let id = id.clone();
            move |index: usize| format!("{id}-{index}")
        };
        let active_id = {
            let option_id = option_id.clone();
            move || {
                search.with(|search| search.active.filter(|_| search.is_open).map(|index| Cow::Owned(option_id(index))))
            }
        };
        let input = el("input")
            .id(&id)
            .attrs(&[
                ("type", "text"),
                ("role", "combobox"),
                ("autocomplete", "off"),
                ("spellcheck", "false"),
                ("aria-autocomplete", "list"),
                ("placeholder", placeholder),
                ("aria-controls", &list_id),
                ("aria-describedby", &error_id),
            ])
            .state("aria-expanded", move || search.with(|search| search.shown() > 0))
            .live_attr("aria-activedescendant", active_id)
            .live_attr("aria-invalid", move || search.with(|search| search.error.is_some()).then_some("true".into()))
            .flag("data-own-undo", move || search.with(|search| !search.typed.is_empty()))
            .prop("value", move || search.with(|search| search.typed.clone()).into())
            .on_value("input", typed)
            .on_key(pressed)
            // The field may go with the focus.
            .on("blur", move |_| {
                search.update(|search| search.is_open = false);
            });
        let list = el("ul")
            .id(&list_id)
            .attrs(&[("role", "listbox"), ("aria-label", &label)])
            .flag("hidden", move || search.with(|search| search.shown() == 0))
            .list(
                move || search.with(|search| (0..search.shown()).map(|index| index.to_string()).collect()),
                move |index| {
                    let index: usize = index.parse().unwrap_or_default();
                    let take = Rc::clone(&take);
                    let of = move |part: fn(&Choice) -> &String| {
                        search
                            .with(|search| search.fits.get(index).map(|choice| part(choice).clone()))
                            .unwrap_or_default()
                    };
                    el("li")
                        .id(&option_id(index))
                        .attr("role", "option")
                        .state("aria-selected", move || search.with(|search| search.active == Some(index)))
                        .live(move || of(|choice| &choice.label))
                        .text(" ")
                        .with(el("small").live(move || of(|choice| &choice.detail)))
                        // Before the field loses the focus.
                        .on("mousedown", move |press| {
                            press.prevent_default();
                            take(index);
                        })
                },
            );
        let error = el_in("span", "error").id(&error_id).attr("role", "alert");
        el_in("div", "combobox")
            .with(el("label").attr("for", &id).text(&label))
            .with(input)
            .with(list)
            .with(error.live(move || search.with(|search| search.error.clone().unwrap_or_default())))
    }
}
