//! The reader's work: the scenario with its history, and what follows from it.

use crate::{
    dom::{react, window},
    equity::Descent,
    format::{Format, Lang},
    lazy,
    library::Library,
    live::{Derived, Live},
    opened::Opened,
    overview::Choice,
    route::Route,
    settings::{Preferences, Settings},
    storage::{Store, Tab, follow_other_tabs},
    text::{self, Words},
    way::Question,
};
use finsam_engine::{
    Dataset, Edit, EditError, Figure, ForbundId, ForbundOutcome, History, Kronor, Outcome, Ratio, Scenario, State,
    calculate,
};
use reactive_graph::{graph::untrack, owner::StoredValue, prelude::*};
use std::{ops::Deref, sync::Arc};

/// A state and what follows from it.
pub struct Both {
    pub state: State<'static>,
    pub outcome: Outcome,
}

/// A state and what follows from it, computed once and shared.
#[derive(Clone)]
pub struct Computed(Arc<Both>);

impl Deref for Computed {
    type Target = Both;

    fn deref(&self) -> &Both {
        &self.0
    }
}

impl PartialEq for Computed {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Computed {
    pub fn of(dataset: &'static Dataset, edits: &[Edit]) -> Self {
        let state = State::apply(dataset, edits);
        let outcome = calculate(&state);
        Self(Arc::new(Both { state, outcome }))
    }

    /// What follows for one förbund.
    pub fn forbund(&self, id: &ForbundId) -> Option<&ForbundOutcome> {
        self.outcome.forbund(id.as_str())
    }
}

/// The reader's work: a handle that every view and handler takes along, and so a small one. What it leads to lives as long
/// as the page.
#[derive(Clone, Copy)]
pub struct Work(&'static Signals);

impl Deref for Work {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// What the views follow.
pub struct Signals {
    history: Live<History>,
    /// What the next end of a gesture will say.
    pending: StoredValue<Option<String>>,
    pub scenario: Derived<Scenario>,
    /// With all edits.
    now: Derived<Computed>,
    /// The dataset as it is.
    base: Derived<Computed>,
    /// What changed last, for the status line.
    pub status: Live<String>,
    /// The figure whose derivation is open.
    pub explaining: Live<Option<Figure>>,
    /// Which förbund the overview shows, and how.
    pub overview: Live<Choice>,
    /// The scenarios that the reader has saved.
    pub library: Library,
    /// The scenarios compared, by their keys (src/compare.rs).
    pub compared: Live<Vec<String>>,
    /// The scenarios of which a link is shown.
    pub sharing: Live<Vec<Scenario>>,
    /// What there is to know of the link that was opened last.
    pub opened: Live<Option<Opened>>,
    /// Where texts are kept.
    pub store: Store,
    /// The ids of the reader's own datasets that are known.
    pub datasets: Live<Vec<String>>,
    /// What a file had that has a dataset along, until the view of datasets takes it in.
    pub incoming: Live<String>,
    /// Where this tab keeps its work.
    pub tab: Tab,
    /// Whether the browser keeps the work: it has storage, and room in it.
    pub is_kept: Live<bool>,
    /// What is asked on the way to the goal.
    pub way: Live<Question>,
    /// What is asked on the way down to the ladder.
    pub descent: Live<Descent>,
    pub settings: Settings,
    /// What is shown.
    pub route: Live<Route>,
    /// In an element on somebody else's page, the address of the calculator's own; empty on that itself.
    pub home: Live<String>,
    /// Whether the reader may only look.
    pub is_readonly: Live<bool>,
    /// What the host's page set last: no change by the reader.
    pub of_host: Live<Option<Scenario>>,
}

impl Work {
    /// The page's own: the stored scenario, or the default dataset where there is none that can be read.
    ///
    /// The reader's own datasets are known already: the work may build on one of them.
    pub fn of_page(store: Store, datasets: Vec<String>) -> Self {
        let settings = Settings::of_page(store);
        let (tab, kept) = Tab::open(store);
        let (scenario, told) = match kept.as_deref().map(Scenario::from_compact) {
            Some(Ok(scenario)) => (scenario, String::new()),
            None => (Scenario::of(Dataset::IDS[0]), String::new()),
            Some(Err(error)) => {
                store.put_aside(&kept.unwrap_or_default());
                let lang = untrack(|| settings.lang());
                let told = format!("{} {}", lang.words().reset_unreadable, text::read_error(lang, &error));
                (Scenario::of(Dataset::IDS[0]), told)
            }
        };
        let work = Self::new(settings, store, tab, scenario);
        work.datasets.set(datasets);
        work.status.set(told);
        react(move || {
            let text = work.scenario.with(Scenario::to_compact);
            work.is_kept.set(tab.keep(&text));
        });
        tab.follow_leaving(move || work.scenario.peek_with(Scenario::to_compact));
        work.read_library();
        // Every change in another tab comes here, and what follows from a dataset is worked out anew.
        follow_other_tabs(move |is_of_datasets| {
            if !is_of_datasets {
                return work.read_library();
            }
            lazy::with_datasets(store, move |known| {
                work.datasets.set(known);
                work.read_library();
            });
        });
        work
    }

    /// That of an element on somebody else's page, which keeps nothing in the browser. `home` is the calculator's own page.
    pub fn of_element(home: &str) -> Self {
        let store = Store::of_page();
        let work = Self::new(Settings::new(), store, Tab::of_page(store), Scenario::of(Dataset::IDS[0]));
        work.home.set(home.to_owned());
        work
    }

    /// As if it were new, for the next element.
    pub fn reset(self, home: &str) {
        self.history.set(History::new(Scenario::of(Dataset::IDS[0])));
        self.pending.set_value(None);
        self.status.set(String::new());
        self.explaining.set(None);
        self.overview.set(Choice::default());
        self.compared.set(Vec::new());
        self.sharing.set(Vec::new());
        self.opened.set(None);
        self.way.set(Question::default());
        self.descent.set(Descent::default());
        self.settings.change(|settings| *settings = Preferences::default());
        self.route.set(Route::default());
        self.is_readonly.set(false);
        self.of_host.set(None);
        self.home.set(home.to_owned());
        self.library.empty();
        self.datasets.set(Vec::new());
        self.store.empty();
    }

    fn new(settings: Settings, store: Store, tab: Tab, scenario: Scenario) -> Self {
        let history = Live::new(History::new(scenario));
        let scenario = Derived::new(move || history.with(|history| history.present().clone()));
        // Another version of a dataset has the same id.
        let datasets = Live::new(Vec::new());
        let now = Derived::new(move || {
            datasets.get();
            scenario.with(|scenario| Computed::of(scenario.dataset(), &scenario.edits))
        });
        let base_id = Derived::new(move || scenario.with(|scenario| scenario.base.clone()));
        let base = Derived::new(move || {
            datasets.get();
            Computed::of(Scenario::of(&base_id.get()).dataset(), &[])
        });
        let signals = Signals {
            history,
            pending: StoredValue::new(None),
            scenario,
            now,
            base,
            status: Live::new(String::new()),
            explaining: Live::new(None),
            overview: Live::new(Choice::default()),
            library: Library::start(),
            compared: Live::new(Vec::new()),
            sharing: Live::new(Vec::new()),
            opened: Live::new(None),
            datasets,
            incoming: Live::new(String::new()),
            store,
            tab,
            is_kept: Live::new(store.is_lasting()),
            way: Live::new(Question::default()),
            descent: Live::new(Descent::default()),
            settings,
            route: Live::new(Route::default()),
            home: Live::new(String::new()),
            is_readonly: Live::new(false),
            of_host: Live::new(None),
        };
        Self(Box::leak(Box::new(signals)))
    }

    /// Whether it is that of an element on somebody else's page.
    pub fn is_embedded(self) -> bool {
        !untrack(|| self.home.with(String::is_empty))
    }

    /// Goes to an address of the page; on somebody else's page the address is left alone.
    pub fn go(self, fragment: &str) {
        if self.is_embedded() {
            self.route.set(Route::read(fragment));
        } else {
            // A fragment can always be set.
            let _ = window().location().set_hash(fragment);
        }
    }

    /// Does what the host's page wants, who may change what the reader may only look at.
    pub fn by_host<T>(self, run: impl FnOnce() -> T) -> T {
        let is_readonly = self.is_readonly.peek();
        self.is_readonly.set(false);
        let answer = run();
        self.of_host.set(Some(self.scenario.peek()));
        self.is_readonly.set(is_readonly);
        answer
    }

    /// Changes what there is, unless the reader may only look.
    #[inline(never)]
    fn change(self, change: impl FnOnce(&mut History)) {
        if !self.is_readonly.peek() {
            self.history.update(change);
        }
    }

    /// How figures are written now.
    #[inline(never)]
    pub fn format(self) -> Format {
        Format { lang: self.settings.lang(), unit: self.settings.unit() }
    }

    /// How figures are written, without following it.
    pub fn format_untracked(self) -> Format {
        untrack(|| self.format())
    }

    /// The language; the page is drawn anew when it changes.
    pub fn lang(self) -> Lang {
        untrack(|| self.settings.lang())
    }

    /// The page's words in its language.
    #[inline(never)]
    pub fn words(self) -> &'static Words {
        self.lang().words()
    }

    /// What follows from all edits. One copy of the read, which each closure would have its own of otherwise.
    #[inline(never)]
    pub fn now(self) -> Computed {
        self.now.get()
    }

    /// What follows from the underlag as it is.
    #[inline(never)]
    pub fn base(self) -> Computed {
        self.base.get()
    }

    pub fn with_now<T>(self, of: impl FnOnce(&Computed) -> T) -> T {
        of(&self.now())
    }

    pub fn with_base<T>(self, of: impl FnOnce(&Computed) -> T) -> T {
        of(&self.base())
    }

    /// The same without following it.
    pub fn peek_now<T>(self, of: impl FnOnce(&Computed) -> T) -> T {
        of(&untrack(|| self.now()))
    }

    pub fn peek_base<T>(self, of: impl FnOnce(&Computed) -> T) -> T {
        of(&untrack(|| self.base()))
    }

    /// Something of a förbund as it is now.
    pub fn of<T>(self, id: &ForbundId, of: impl FnOnce(&ForbundOutcome) -> Option<T>) -> Option<T> {
        self.now().forbund(id).and_then(of)
    }

    /// Something of a förbund as the underlag has it.
    pub fn base_of<T>(self, id: &ForbundId, of: impl FnOnce(&ForbundOutcome) -> Option<T>) -> Option<T> {
        self.base().forbund(id).and_then(of)
    }

    /// Why an edit does not apply, in the reader's words.
    #[inline(never)]
    pub fn told(self, error: &EditError) -> String {
        let format = self.format_untracked();
        self.peek_now(|now| text::edit_error(format, &now.state, error))
    }

    /// An amount in the reader's unit, or that it is unknown.
    #[inline(never)]
    pub fn figure(self, kronor: Option<Kronor>) -> String {
        kronor.map_or_else(|| self.words().unknown.to_owned(), |kronor| self.format().figure(kronor))
    }

    /// An amount with its unit, or that it is unknown.
    #[inline(never)]
    pub fn figure_with_unit(self, kronor: Option<Kronor>) -> String {
        kronor.map_or_else(|| self.words().unknown.to_owned(), |kronor| self.format().amount(kronor))
    }

    /// A percent, or that it is unknown.
    #[inline(never)]
    pub fn percent(self, ratio: Option<Ratio>) -> String {
        ratio.map_or_else(|| self.words().unknown.to_owned(), |ratio| self.format().percent(ratio))
    }

    /// Carries out one edit, or says why it does not apply.
    #[inline(never)]
    pub fn edit(self, edit: Edit) -> Result<(), String> {
        self.peek_now(|now| now.state.check(&edit)).map_err(|error| self.told(&error))?;
        let next = self.scenario.peek_with(|scenario| scenario.with(edit.clone()));
        self.change(|history| history.change(next));
        self.status.set(self.sentence(&edit));
        Ok(())
    }

    /// Carries out an edit that is part of a gesture: a word being typed, a slider being drawn.
    #[inline(never)]
    pub fn edit_in(self, gesture: &str, edit: Edit) -> Result<(), String> {
        self.peek_now(|now| now.state.check(&edit)).map_err(|error| self.told(&error))?;
        let next = self.scenario.peek_with(|scenario| scenario.with(edit.clone()));
        if self.scenario.peek_with(|scenario| *scenario != next) {
            self.change(|history| history.change_in(gesture, next));
            self.pending.set_value(Some(self.sentence(&edit)));
        }
        Ok(())
    }

    /// Goes back to before the gesture: what was typed has become something that cannot be read.
    pub fn cancel_gesture(self) {
        self.pending.set_value(None);
        self.history.update(History::cancel_gesture);
    }

    /// Ends the gesture: its changes are undone as one, and the status line says what they came to.
    pub fn end_gesture(self) {
        self.history.update(History::end_gesture);
        if let Some(told) = self.pending.try_update_value(Option::take).flatten() {
            self.status.set(told);
        }
    }

    /// Carries out several edits as one step; those that do not apply are left out.
    pub fn edit_all(self, edits: Vec<Edit>) {
        let Some(last) = edits.last().cloned() else { return };
        let next = self.scenario.peek();
        let before = next.clone();
        let next = edits.into_iter().fold(next, |scenario, edit| scenario.with(edit));
        let told = self.difference(&before, &next);
        self.change(|history| history.change(next));
        let format = self.format_untracked();
        let percent =
            last.forbund().and_then(|id| self.peek_now(|now| now.forbund(id).map(|f| text::percent_now(format, f))));
        self.status.set(format!("{told}. {}", percent.unwrap_or_default()));
    }

    /// Another dataset under the same edits.
    pub fn set_base(self, id: &str) {
        let mut next = self.scenario.peek();
        id.clone_into(&mut next.base);
        self.change(|history| history.change(next));
        let name = self.scenario.peek_with(|scenario| scenario.dataset().name());
        self.status.set(format!("{} {name}.", self.words().base));
    }

    /// Takes one edit back, wherever it stands in the list.
    pub fn take_back(self, index: usize) {
        let format = self.format_untracked();
        let told = self.sentence_at(format, index);
        let next = self.scenario.peek_with(|scenario| scenario.without(index));
        self.change(|history| history.change(next));
        self.status.set(text::taken_back(format.lang, &told));
    }

    /// Puts one edit in the place of another, and tells where it has come to.
    pub fn put_at(self, from: usize, to: usize) {
        let next = self.scenario.peek_with(|scenario| scenario.moved(from, to));
        let count = next.edits.len();
        self.change(|history| history.change(next));
        let format = self.format_untracked();
        self.status.set(text::moved(format.lang, to + 1, count, &self.sentence_at(format, to)));
    }

    /// Another scenario as part of a gesture, with what its end will say.
    pub fn change_in(self, gesture: &str, next: Scenario, told: String) {
        self.change(|history| history.change_in(gesture, next));
        self.pending.set_value(Some(told));
    }

    /// Takes all edits back.
    pub fn back_to_base(self) {
        let next = self.scenario.peek_with(|scenario| Scenario::of(scenario.dataset().id()));
        self.change(|history| history.change(next));
        self.status.set(text::all_taken_back(self.lang()));
    }

    /// Another scenario in the place of the present one, as one step.
    pub fn replace(self, scenario: Scenario) {
        self.pending.set_value(None);
        self.change(|history| history.change(scenario));
    }

    /// Gives the present scenario a name, as it is typed.
    pub fn entitle(self, title: String) {
        let mut next = self.scenario.peek();
        next.title = title.chars().take(80).collect();
        self.change(|history| history.change_in("titel", next));
    }

    /// Goes on with another scenario, and says what it has. The present one is kept among those saved.
    pub fn open(self, scenario: Scenario) {
        let edits = scenario.edits.len();
        let is_kept = self.keep_present();
        self.library.forget_opened();
        self.replace(scenario);
        let skipped = self.peek_now(|now| now.state.skipped.len());
        let mut told = text::opened(self.lang(), edits, skipped);
        if !is_kept {
            told = format!("{told} {}", self.lang().scenario_words().present_not_kept);
        }
        self.status.set(told);
    }

    pub fn undo(self) {
        self.step(true, History::undo, text::undone, text::nothing_to_undo);
    }

    pub fn redo(self) {
        self.step(false, History::redo, text::redone, text::nothing_to_redo);
    }

    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    fn step(
        self,
        is_back: bool,
        step: fn(&mut History) -> bool,
        told: fn(Lang, &str) -> String,
        nothing: fn(Lang) -> String,
    ) {
        let format = self.format_untracked();
        let before = self.scenario.peek();
        let mut moved = false;
        self.change(|history| moved = step(history));
        if !moved {
            self.status.set(nothing(format.lang));
            return;
        }
        self.pending.set_value(None);
        let after = self.scenario.peek();
        // What is undone is told as it was made.
        let change = if is_back { self.difference(&after, &before) } else { self.difference(&before, &after) };
        self.status.set(format!("{}.", told(format.lang, &change)));
    }

    /// What one of two scenarios has and the other lacks: up to three edits as sentences, or how many they are.
    fn difference(self, one: &Scenario, other: &Scenario) -> String {
        let format = self.format_untracked();
        if one.base != other.base {
            return format!("{} {} → {}", self.words().base, one.dataset().name(), other.dataset().name());
        }
        if one.title != other.title && one.edits == other.edits {
            let words = format.lang.scenario_words();
            let title = if other.title.is_empty() { words.unnamed } else { &other.title };
            return format!("{}: {title}", words.name);
        }
        let lacks = |scenario: &Scenario, edit: &Edit| !scenario.edits.contains(edit);
        // What the later has in the place of something else tells more than what it had before.
        let (with, without) = if other.edits.iter().any(|edit| lacks(one, edit)) { (other, one) } else { (one, other) };
        let places: Vec<usize> = (0..with.edits.len()).filter(|index| lacks(without, &with.edits[*index])).collect();
        if places.is_empty() && one != other {
            let words = format.lang.note_words();
            return if one.edits == other.edits { words.of_a_note } else { words.of_order }.to_owned();
        }
        if places.is_empty() || places.len() > 3 {
            return text::changes(format.lang, places.len());
        }
        let sentence = |index: usize| {
            text::edit_sentence(format, &State::apply(with.dataset(), &with.edits[..index]), &with.edits[index])
        };
        places.into_iter().map(sentence).collect::<Vec<_>>().join("; ")
    }

    /// Every edit of the scenario as a sentence, and why it does not apply where it does not.
    pub fn sentences(self) -> Vec<(String, Option<String>)> {
        let format = self.format();
        let count = self.scenario.with(|scenario| scenario.edits.len());
        let now = self.now();
        let skipped = |index| now.state.skipped.iter().find(|skipped| skipped.edit == index);
        (0..count)
            .map(|index| {
                let reason = skipped(index).map(|skipped| text::edit_error(format, &now.state, &skipped.error));
                (self.sentence_at(format, index), reason)
            })
            .collect()
    }

    fn sentence_at(self, format: Format, index: usize) -> String {
        self.scenario.with(|scenario| match scenario.edits.get(index) {
            Some(edit) => {
                text::edit_sentence(format, &State::apply(scenario.dataset(), &scenario.edits[..index]), edit)
            }
            None => String::new(),
        })
    }

    /// What an edit did, and the percent of the förbund that it touched.
    fn sentence(self, edit: &Edit) -> String {
        let format = self.format_untracked();
        let (before, after) = (untrack(|| self.base()), untrack(|| self.now()));
        let place = self.scenario.peek_with(|scenario| scenario.edits.iter().position(|listed| listed == edit));
        let mut told = match place {
            Some(index) => untrack(|| self.sentence_at(format, index)),
            None => text::edit_sentence(format, &before.state, edit),
        };
        told.push('.');
        let left = match edit {
            Edit::Move { kommun, .. } => before.state.forbund_of(*kommun).map(|forbund| forbund.id),
            _ => None,
        };
        let touched: Vec<ForbundId> = edit.forbund().copied().into_iter().chain(left).collect();
        for forbund in touched.iter().filter_map(|id| after.forbund(id)) {
            told.push(' ');
            told.push_str(&text::percent_now(format, forbund));
        }
        told
    }
}
