//! What is shown, as the address's fragment has it: `#forbund=hbs`, `#vy=vagen&verktyg=mal`, `#vy=antaganden`.
//!
//! Links are ordinary links, so that the browser's back button, bookmarks and new tabs work.

use super::Tool;
use finsam_engine::ForbundId;

/// A view of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    #[default]
    Distribution,
    /// One förbund alone, for an element on somebody else's page; not in the navigation.
    Forbund,
    Way,
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
    pub const NAVIGATION: [Self; 5] = [Self::Distribution, Self::Way, Self::Equity, Self::Scenarios, Self::Assumptions];

    const OTHERS: [Self; 6] =
        [Self::Forbund, Self::Import, Self::Datasets, Self::Meeting, Self::Paper, Self::Embedding];

    /// As an address has it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Distribution => "",
            Self::Forbund => "forbundet",
            Self::Way => "vagen",
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

    fn from_code(code: &str) -> Self {
        Self::NAVIGATION.into_iter().chain(Self::OTHERS).find(|view| view.code() == code).unwrap_or_default()
    }
}

/// A view and the förbund that the reader has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Route {
    pub view: View,
    pub forbund: Option<ForbundId>,
    /// In the view of the way, the tool that the reader has chosen.
    pub tool: Option<Tool>,
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
                "verktyg" => route.tool = Tool::from_code(value),
                _ => {}
            }
        }
        route
    }

    /// The address of the route.
    pub fn address(self) -> String {
        let view = (self.view != View::default()).then(|| format!("vy={}", self.view.code()));
        let forbund = self.forbund.map(|id| format!("forbund={id}"));
        let tool = self.tool.filter(|_| self.view == View::Way).map(|tool| format!("verktyg={}", tool.code()));
        let parts: Vec<String> = view.into_iter().chain(forbund).chain(tool).collect();
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
            for route in [Route { view, forbund, tool: None }, Route::to_view(view)] {
                assert_eq!(Route::read(&route.address()), route);
            }
        }
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
