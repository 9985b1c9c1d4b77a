//! A part of the page that the browser fetches when it is first opened, or before that when it has nothing to do.

use crate::state::use_work;
use finsam_engine::{Asks, ForbundId, KommunCode, KommunKey};
use leptos::{prelude::*, task::spawn_local};
use std::pin::Pin;

/// A part of the page, by what is fetched together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    Around(Around),
    Details(Detail),
    Results(ResultPart),
    /// The map of the area, which is fetched when somebody first asks for it, and not before.
    Map(MapPart),
    Plans(Plan),
    Proposals(Proposal),
    Own(OwnPart),
    Model(Model),
    Papers(Paper),
}

/// What the first view has around its figures, and does not follow an amount that is typed, or has not at first
/// ([`AsMade`](super::AsMade)).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Around {
    /// The dataset that the work builds on.
    Base,
    Settings,
    /// Which förbund the reader comes for.
    Which,
    /// What the overview shows, and in what order.
    Tools,
    Members(ForbundId),
    Reorganise(ForbundId),
    FileActions,
    /// The kommuner of a förbund together: of several alone.
    Kommuner(ForbundId, Memo<Option<Asks>>, Memo<KommunKey>),
    /// A kommun's own weight.
    Weight(ForbundId, KommunCode, Memo<KommunKey>),
    /// The kommuner that a search finds outside every förbund; beside the table is one that they can be added to.
    Outside(Memo<Option<ForbundId>>),
}

impl Around {
    /// What was drawn for it at build time, if anything was: the förbund of the first view has but one kommun.
    pub fn selector(self) -> Option<String> {
        Some(match self {
            Self::Base => "label.base".to_owned(),
            Self::Settings => "#settings".to_owned(),
            Self::Which => ".which".to_owned(),
            Self::Tools => ".tools".to_owned(),
            Self::Outside(_) => ".outside".to_owned(),
            Self::Members(id) => format!("#members-of-{id}"),
            Self::Reorganise(id) => format!("#reorganise-{id}"),
            Self::FileActions => ".file-actions".to_owned(),
            Self::Kommuner(..) | Self::Weight(..) => return None,
        })
    }
}

/// What a förbund has beside its percent and its parties.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Detail {
    /// What is to be known first.
    Unknown(ForbundId),
    /// What the next million gives.
    Levers(ForbundId),
    /// Its equity, or that of all.
    Equity,
}

/// The map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MapPart {
    /// To choose from and to change on.
    View,
    /// To look at.
    Paper,
}

/// What the insatser led to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ResultPart {
    /// A line in the panel of a förbund.
    Line(ForbundId),
    View,
}

/// Where the money could go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Plan {
    Way,
    /// What each payer pays the förbund of the area.
    Payers,
}

/// Several scenarios: saved and compared, from links and files.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Proposal {
    Scenarios,
    /// What there is to know of a link that was opened.
    Opened,
    /// Every change of the present one.
    Changes,
}

/// The reader's own figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OwnPart {
    /// Tables that are read in.
    Import,
    /// Datasets that have been made of them.
    Datasets,
}

/// How figures come about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Model {
    Assumptions,
    Explanation,
}

/// The proposal elsewhere: behind a link, on a projector, on paper, in other programs and on other pages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paper {
    Sharing,
    Meeting,
    Board,
    TakeAway,
    Embedding,
}

/// How a page comes by its parts: handed down, so that whoever shows a part need not know it.
#[derive(Clone, Copy)]
pub struct Parts {
    /// Its view, once it has been fetched.
    pub draw: fn(Part) -> Option<AnyView>,
    /// Fetches it, and says whether it could be.
    pub fetch: fn(Part) -> Pin<Box<dyn Future<Output = bool>>>,
}

/// How the fetching has gone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Fetched {
    NotYet,
    Failed,
    There,
}

/// A part: that it is being fetched, that it could not be, or its view.
#[component]
pub fn Later(part: Part) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let parts: Parts = expect_context();
    let fetched = RwSignal::new(Fetched::NotYet);
    let fetch = move || {
        fetched.set(Fetched::NotYet);
        spawn_local(async move {
            let is_there = (parts.fetch)(part).await;
            // The reader may have gone to another view.
            fetched.try_set(if is_there { Fetched::There } else { Fetched::Failed });
            work.drawn_parts.try_update(|parts| *parts += 1);
        });
    };
    // What has been fetched before is drawn at once.
    let drawn = (parts.draw)(part);
    if drawn.is_none() {
        fetch();
    }
    let later = move || match fetched.get() {
        Fetched::There => (parts.draw)(part),
        Fetched::Failed => {
            Some(view! { <NotFetched id="fetch-again" again=Callback::new(move |()| fetch()) /> }.into_any())
        }
        Fetched::NotYet => Some(view! { <p class="help" role="status">{words.fetching}</p> }.into_any()),
    };
    match drawn {
        Some(drawn) => drawn,
        None => later.into_any(),
    }
}

/// That something could not be fetched, and how to try again by a button with this id.
#[component]
pub fn NotFetched(id: &'static str, again: Callback<()>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let try_again = move |_| {
        again.run(());
        // The button goes, and the focus with it.
        work.root.focus_soon("main");
    };
    view! {
        <div class="notice" role="alert">
            <p>{words.not_fetched}</p>
            <p><button id=id on:click=try_again>{words.try_again}</button></p>
        </div>
    }
}
