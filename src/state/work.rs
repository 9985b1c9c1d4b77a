//! The reader's work: the scenario with its history, how it is shown, and what follows from it.

use super::{
    Area, Choice, Computed, Descent, Entry, Library, Opened, Preferences, Question, Route, Store, Tab, ToExplain,
    Wanted, changes::entries,
};
use crate::{
    browser::Root,
    text::{Lang, Words, format::Format},
};
use finsam_engine::{ForbundId, ForbundOutcome, History, KommunCode, Kronor, LanCode, Ratio, Scenario};
use leptos::prelude::*;

/// The signals that the views follow. It is `Copy`, and lives as long as the owner that it was made under.
#[derive(Clone, Copy)]
pub struct Work {
    pub(super) history: RwSignal<History>,
    /// What the end of the present gesture will say.
    pub(super) pending: StoredValue<Option<String>>,
    pub scenario: Memo<Scenario>,
    /// Its edits as the list of changes and the bar at the foot show them.
    pub changes: Memo<Vec<Entry>>,
    /// With all edits.
    pub now: Memo<Computed>,
    /// The dataset as it is.
    pub base: Memo<Computed>,
    /// What changed last, for the status line.
    pub status: RwSignal<String>,
    /// Which förbund the overview shows, and in what order.
    pub choice: RwSignal<Choice>,
    /// The same förbund, worked out once for all that need it.
    pub rows: Memo<Vec<ForbundId>>,
    /// The figure whose derivation is open.
    pub explaining: RwSignal<Option<ToExplain>>,
    /// The scenarios that the reader has saved.
    pub library: Library,
    /// The scenarios compared, by their keys ([`super::compared`]).
    pub compared: RwSignal<Vec<String>>,
    /// The scenarios of which a link is shown.
    pub sharing: RwSignal<Vec<Scenario>>,
    /// What there is to know of the link that was opened last.
    pub opened: RwSignal<Option<Opened>>,
    /// The present work as a link brought it: nobody has made it here.
    pub(super) linked: StoredValue<Option<Scenario>>,
    /// Where texts are kept.
    pub store: Store,
    /// Where this tab keeps its work.
    pub tab: Tab,
    /// Whether the browser keeps the work: it has storage, and room in it.
    pub is_kept: RwSignal<bool>,
    /// The ids of the reader's own datasets that are known.
    pub datasets: RwSignal<Vec<String>>,
    /// What is asked on the way to the goal.
    pub question: RwSignal<Question>,
    /// What is asked on the way down to the ladder.
    pub descent: RwSignal<Descent>,
    /// What was chosen last for other pages.
    pub wanted: StoredValue<Option<Wanted>>,
    pub preferences: RwSignal<Preferences>,
    /// Apart from the other preferences: it stays while a target is typed.
    format: Memo<Format>,
    pub route: RwSignal<Route>,
    /// The field that a link leads to, by its id, and where it is.
    pub(super) awaited: StoredValue<Option<(Route, String)>>,
    /// How many parts have been drawn when they came: what looks through the page looks again.
    pub drawn_parts: RwSignal<usize>,
    /// What the page is drawn in.
    pub root: Root,
    /// In an element on somebody else's page, the address of the calculator's own.
    pub home: StoredValue<Option<String>>,
    /// Whether the reader may only look.
    pub is_readonly: RwSignal<bool>,
    /// What the host's page set last: no change by the reader.
    pub of_host: RwSignal<Option<Scenario>>,
}

/// The work of the page that this view is on.
pub fn use_work() -> Work {
    expect_context()
}

/// The work of a page that keeps nothing: what is drawn at build time, and in tests.
impl Default for Work {
    fn default() -> Self {
        let store = Store::fleeting();
        Self::new(Root::of_document(), store, Tab::nameless(store), Preferences::default(), History::default())
    }
}

impl Work {
    /// The work in a root, with what is kept where.
    pub(super) fn new(root: Root, store: Store, tab: Tab, preferences: Preferences, history: History) -> Self {
        let history = RwSignal::new(history);
        let scenario = Memo::new(move |_| history.with(|history| history.present().clone()));
        // Another version of a dataset has the same id.
        let datasets = RwSignal::new(Vec::new());
        let now = Memo::new(move |_| {
            datasets.track();
            scenario.with(|scenario| Computed::of(&scenario.dataset(), &scenario.edits))
        });
        let base_id = Memo::new(move |_| scenario.with(|scenario| scenario.base.clone()));
        let base = Memo::new(move |_| {
            datasets.track();
            Computed::of(&Scenario::of(&base_id.get()).dataset(), &[])
        });
        let choice = RwSignal::new(Choice::default());
        let preferences = RwSignal::new(preferences);
        let rows = move |_: Option<&Vec<ForbundId>>| {
            choice.with(|choice| now.with(|now| base.with(|base| choice.rows(now, base))))
        };
        let format = Memo::new(move |_| preferences.get().format());
        let changes =
            Memo::new(move |_| scenario.with(|scenario| now.with(|now| entries(format.get(), now, scenario))));
        Self {
            history,
            pending: StoredValue::new(None),
            scenario,
            changes,
            now,
            base,
            status: RwSignal::default(),
            choice,
            rows: Memo::new(rows),
            explaining: RwSignal::default(),
            library: Library::default(),
            compared: RwSignal::default(),
            sharing: RwSignal::default(),
            opened: RwSignal::default(),
            linked: StoredValue::default(),
            store,
            tab,
            is_kept: RwSignal::new(true),
            datasets,
            question: RwSignal::default(),
            descent: RwSignal::default(),
            wanted: StoredValue::default(),
            preferences,
            format,
            route: RwSignal::default(),
            awaited: StoredValue::default(),
            drawn_parts: RwSignal::default(),
            root,
            home: StoredValue::default(),
            is_readonly: RwSignal::default(),
            of_host: RwSignal::default(),
        }
    }

    /// Whether it is that of an element on somebody else's page.
    pub fn is_embedded(self) -> bool {
        self.home.with_value(Option::is_some)
    }

    /// Goes to another route; on somebody else's page the address is left alone.
    pub fn go(self, route: Route) {
        if self.is_embedded() {
            self.route.set(route);
            self.follow_awaited();
        } else {
            // A fragment can always be set.
            let _ = window().location().set_hash(&route.address());
        }
    }

    /// What the browser's tab says, followed: the förbund, the view, and whose page it is.
    pub fn document_title(self) -> String {
        let (Route { view, forbund, .. }, lang) = (self.route.get(), self.preferences.get().lang);
        let forbund = forbund.and_then(|id| self.of(id, |forbund| forbund.short_name.to_string()));
        let parts = forbund.into_iter().chain([view.name(lang).to_owned(), lang.words().title.to_owned()]);
        parts.collect::<Vec<_>>().join(" – ")
    }

    /// How figures are written, followed.
    pub fn format(self) -> Format {
        self.format.get()
    }

    /// How figures are written, without following it.
    pub fn format_untracked(self) -> Format {
        self.preferences.get_untracked().format()
    }

    /// The language; the page is drawn anew when it changes.
    pub fn lang(self) -> Lang {
        self.preferences.get_untracked().lang
    }

    /// The same; nothing once the element that the page was in is gone, as it may be when something has been waited for.
    pub fn lang_if_there(self) -> Option<Lang> {
        self.preferences.try_get_untracked().map(|preferences| preferences.lang)
    }

    /// The page's words in its language.
    pub fn words(self) -> &'static Words {
        self.lang().words()
    }

    /// An amount in the reader's unit, or that it is unknown.
    pub fn figure(self, kronor: Option<Kronor>) -> String {
        kronor.map_or_else(|| self.words().unknown.to_owned(), |kronor| self.format().figure(kronor))
    }

    /// An amount with its unit, or that it is unknown.
    pub fn figure_with_unit(self, kronor: Option<Kronor>) -> String {
        kronor.map_or_else(|| self.words().unknown.to_owned(), |kronor| self.format().amount(kronor))
    }

    /// A percent, or that it is unknown.
    pub fn percent(self, ratio: Option<Ratio>) -> String {
        ratio.map_or_else(|| self.words().unknown.to_owned(), |ratio| self.format().percent(ratio))
    }

    /// Something of a förbund as it is now, followed.
    pub fn of<T>(self, id: ForbundId, of: impl FnOnce(&ForbundOutcome) -> T) -> Option<T> {
        self.now.with(|now| now.forbund(id).map(of))
    }

    /// The same in the underlag.
    pub fn of_base<T>(self, id: ForbundId, of: impl FnOnce(&ForbundOutcome) -> T) -> Option<T> {
        self.base.with(|base| base.forbund(id).map(of))
    }

    /// A förbund's name in tables.
    pub fn short_name(self, id: ForbundId) -> String {
        untrack(|| self.of(id, |forbund| forbund.short_name.to_string())).unwrap_or_default()
    }

    /// A förbund's kommuner, followed.
    pub fn kommuner(self, id: ForbundId) -> Memo<Vec<KommunCode>> {
        let codes = |forbund: &ForbundOutcome| forbund.kommuner.iter().map(|(code, _)| *code).collect();
        super::follow(move || self.of(id, codes).unwrap_or_default())
    }

    /// The förbund beside the overview: the chosen one, or the largest of the län that is shown, else of Stockholms län.
    pub fn shown(self) -> Memo<Option<ForbundId>> {
        super::follow(move || self.shown_now())
    }

    /// The same, followed by whoever asks.
    pub(super) fn shown_now(self) -> Option<ForbundId> {
        let largest = |base: &Computed, lan: LanCode| {
            let in_lan = base.outcome.forbund.iter().filter(|forbund| forbund.lan().contains(&lan));
            in_lan.max_by_key(|forbund| forbund.ideal).map(|forbund| forbund.id)
        };
        let of_area = move |base: &Computed| {
            let area = self.choice.with(|choice| choice.area);
            let lan = if let Area::Lan(lan) = area { lan } else { LanCode::STOCKHOLM };
            largest(base, lan).or_else(|| largest(base, LanCode::STOCKHOLM))
        };
        self.route.get().forbund.or_else(|| self.base.with(of_area))
    }

    /// Which förbund the reader comes for is asked no more.
    pub fn answer_which(self) {
        if !self.preferences.with_untracked(|preferences| preferences.is_answered) {
            self.preferences.update(|preferences| preferences.is_answered = true);
        }
    }
}
