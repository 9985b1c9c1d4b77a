//! What is shown, as the address's fragment has it: `#forbund=hbs`, `#vy=vagen&verktyg=mal`, `#vy=antaganden`, `#lan=alla`.
//!
//! Links are ordinary links, so that the browser's back button, bookmarks and new tabs work.

use super::{Area, Tool};
use crate::text::Lang;
use finsam_engine::ForbundId;

/// A view of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    #[default]
    Distribution,
    /// One förbund alone, for an element on somebody else's page; not in the navigation.
    Forbund,
    Way,
    Results,
    Equity,
    Scenarios,
    Assumptions,
    /// The reader's own figures; entered from the list of changes, and not in the navigation.
    Import,
    /// Datasets of the reader's own; entered from where figures are read in, and not in the navigation.
    Datasets,
    /// One förbund for a projector; entered from the förbund, and not in the navigation.
    Meeting,
    /// The proposal for a board, to print; entered from the foot of the page.
    Paper,
    /// The code for other people's pages; entered from the foot of the page.
    Embedding,
}

impl View {
    /// Those of the navigation, in order.
    pub const NAVIGATION: [Self; 6] =
        [Self::Distribution, Self::Way, Self::Results, Self::Equity, Self::Scenarios, Self::Assumptions];

    const OTHERS: [Self; 6] =
        [Self::Forbund, Self::Import, Self::Datasets, Self::Meeting, Self::Paper, Self::Embedding];

    /// As an address has it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Distribution => "",
            Self::Forbund => "forbundet",
            Self::Way => "vagen",
            Self::Results => "resultat",
            Self::Equity => "kapital",
            Self::Scenarios => "forslag",
            Self::Assumptions => "antaganden",
            Self::Import => "egna-siffror",
            Self::Datasets => "underlag",
            Self::Meeting => "mote",
            Self::Paper => "papper",
            Self::Embedding => "badda-in",
        }
    }

    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = lang.words();
        match self {
            Self::Distribution | Self::Forbund => words.distribution,
            Self::Import => words.own_figures,
            Self::Datasets => lang.dataset_words().title,
            Self::Way => lang.way_words().title,
            Self::Results => words.results,
            Self::Equity => words.equity,
            Self::Scenarios => words.scenarios,
            Self::Assumptions => words.assumptions,
            Self::Meeting => lang.meeting_words().meeting,
            Self::Paper => words.to_paper,
            Self::Embedding => words.embed,
        }
    }

    /// Whether the list of changes is a part of it.
    pub fn has_changes(self) -> bool {
        matches!(
            self,
            Self::Distribution | Self::Forbund | Self::Way | Self::Results | Self::Equity | Self::Assumptions
        )
    }

    fn from_code(code: &str) -> Self {
        Self::NAVIGATION.into_iter().chain(Self::OTHERS).find(|view| view.code() == code).unwrap_or_default()
    }
}

/// A view, the förbund that the reader has chosen, and the area, where that does not follow from the förbund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Route {
    pub view: View,
    pub forbund: Option<ForbundId>,
    pub area: Option<Area>,
    /// In the view of the way, the tool that the reader has chosen.
    pub tool: Option<Tool>,
    /// In the meeting, all förbund of the area on one screen, and not the one that is chosen.
    pub is_whole_area: bool,
}

impl Route {
    /// A view with no förbund chosen.
    pub fn to_view(view: View) -> Self {
        Self { view, ..Self::default() }
    }

    /// The first view with a förbund.
    pub fn to_forbund(id: ForbundId) -> Self {
        Self::of_forbund(View::default(), id)
    }

    /// A view of a förbund.
    pub fn of_forbund(view: View, id: ForbundId) -> Self {
        Self { view, forbund: Some(id), ..Self::default() }
    }

    /// Whether another route leads to the same view of the same förbund.
    pub fn shows_the_same(self, other: Self) -> bool {
        (self.view, self.forbund, self.is_whole_area) == (other.view, other.forbund, other.is_whole_area)
    }

    /// The whole area on one screen, or back to the förbund that was chosen.
    pub fn turned_to_area(self) -> Self {
        Self { is_whole_area: !self.is_whole_area, ..self }
    }

    /// A tool of the view of the way; the förbund that was chosen stays so.
    pub fn to_tool(self, tool: Tool) -> Self {
        Self { view: View::Way, tool: Some(tool), ..self }
    }

    /// The tool that the view of the way shows: the years of a förbund that is chosen, if nothing else is asked for.
    pub fn shown_tool(self) -> Tool {
        self.tool.unwrap_or(if self.forbund.is_some() { Tool::Path } else { Tool::Goal })
    }

    /// The route of an address's fragment.
    pub fn read(fragment: &str) -> Self {
        let mut route = Self::default();
        for (key, value) in fragment.trim_start_matches('#').split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "vy" => route.view = View::from_code(value),
                "forbund" => route.forbund = value.parse().ok(),
                "lan" => route.area = Area::named(value),
                "verktyg" => route.tool = Tool::from_code(value),
                "skarm" => route.is_whole_area = value == "omradet",
                _ => {}
            }
        }
        route
    }

    /// The address of the route.
    pub fn address(self) -> String {
        let view = (self.view != View::default()).then(|| format!("vy={}", self.view.code()));
        let forbund = self.forbund.map(|id| format!("forbund={id}"));
        let area = self.area.map(|area| format!("lan={}", area.code()));
        let tool = self.tool.filter(|_| self.view == View::Way).map(|tool| format!("verktyg={}", tool.code()));
        let screen = (self.is_whole_area && self.view == View::Meeting).then(|| "skarm=omradet".to_owned());
        let parts: Vec<String> = view.into_iter().chain(forbund).chain(area).chain(tool).chain(screen).collect();
        format!("#{}", parts.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let forbund = Some("hbs".parse().unwrap());
        for view in View::NAVIGATION.into_iter().chain(View::OTHERS) {
            for forbund in [forbund, None] {
                for area in [Some(Area::Country), Some(Area::Changed), Area::named("14"), None] {
                    let route = Route { view, forbund, area, ..Route::default() };
                    assert_eq!(Route::read(&route.address()), route);
                }
            }
        }
    }

    #[test]
    fn the_meeting_s_screen_of_the_area_has_an_address() {
        let of_hbs = Route::read("#vy=mote&forbund=hbs&lan=01");
        let of_area = of_hbs.turned_to_area();
        assert_eq!(Route::read(&of_area.address()), of_area);
        assert!(of_area.is_whole_area && !of_area.shows_the_same(of_hbs) && of_area.turned_to_area() == of_hbs);
        let elsewhere = Route { view: View::Equity, ..of_area };
        assert_eq!(elsewhere.address(), "#vy=kapital&forbund=hbs&lan=01", "another view has no such screen");
    }

    #[test]
    fn a_tool_stands_in_the_address_and_else_follows_from_it() {
        for tool in Tool::ALL {
            let route = Route::default().to_tool(tool);
            assert_eq!((Route::read(&route.address()), route.shown_tool()), (route, tool));
        }
        assert_eq!(Route::read("#vy=vagen").shown_tool(), Tool::Goal);
        let of_hbs = Route::read("#vy=vagen&forbund=hbs");
        assert_eq!(of_hbs.shown_tool(), Tool::Path);
        assert_eq!(of_hbs.to_tool(Tool::Goal).address(), "#vy=vagen&forbund=hbs&verktyg=mal");
        let elsewhere = Route { view: View::Equity, ..of_hbs.to_tool(Tool::Goal) };
        assert_eq!(elsewhere.address(), "#vy=kapital&forbund=hbs", "another view has no tools");
    }
}
