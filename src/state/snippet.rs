//! The code that is copied into other pages, as text.

use super::{Route, Wanted, Work, view_name};
use crate::text::format::Format;
use base64::{Engine, prelude::BASE64_STANDARD};
use leptos::prelude::{GetUntracked, WithUntracked};
use sha2::{Digest, Sha384};

impl Wanted {
    /// As the reader has the page.
    pub fn as_shown(work: Work) -> Self {
        let Format { lang, unit } = work.format_untracked();
        Self {
            forbund: work.route.get_untracked().forbund,
            lang,
            unit,
            has_scenario: work.scenario.with_untracked(|scenario| !scenario.edits.is_empty()),
            ..Self::default()
        }
    }

    /// The attribute of this name, where it is to be set; `link` is what follows `#` in the scenario's link.
    pub fn attribute(&self, name: &str, link: &str) -> Option<String> {
        let usual = Self::default();
        let value = match name {
            "view" => (self.view != usual.view).then(|| view_name(self.view)),
            "forbund" => return self.forbund.map(|id| id.to_string()),
            "lan" => return (self.area != usual.area).then(|| self.area.code()),
            "lang" => (self.lang != usual.lang).then(|| self.lang.code()),
            "theme" => (self.theme != usual.theme).then(|| self.theme.code()),
            "unit" => (self.unit != usual.unit).then(|| Format { lang: self.lang, unit: self.unit }.unit_sign()),
            "readonly" => self.is_readonly.then_some(""),
            "scenario" => self.has_scenario.then_some(link),
            _ => None,
        };
        value.map(str::to_owned)
    }

    /// All attributes that are to be set.
    fn attributes(&self, link: &str) -> impl Iterator<Item = (&'static str, String)> {
        ATTRIBUTES.into_iter().filter_map(move |name| Some((name, self.attribute(name, link)?)))
    }
}

/// The names of the element's attributes, which are also the frame's parameters.
const ATTRIBUTES: [&str; 8] = ["view", "forbund", "lan", "lang", "theme", "unit", "readonly", "scenario"];

/// Where the calculator lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The page's own address.
    pub page: String,
}

impl Home {
    /// Of the page at this address; none where no server gives it out.
    pub fn of(address: &str) -> Option<Self> {
        let page = address.split(['#', '?']).next()?;
        page.starts_with("http").then(|| Self { page: page.to_owned() })
    }

    /// The address of a file beside the page.
    pub fn file(&self, name: &str) -> String {
        let (folder, _) = self.page.rsplit_once('/').unwrap_or((&self.page, ""));
        format!("{folder}/{name}")
    }

    /// As a policy names it.
    pub fn origin(&self) -> &str {
        // The first two stand before the host.
        let end = self.page.match_indices('/').nth(2).map(|(place, _)| place);
        end.and_then(|end| self.page.get(..end)).unwrap_or(&self.page)
    }
}

/// The script and the element. What the element contains is shown until the calculator is, and where scripts do not run.
pub fn element_code(home: &Home, wanted: &Wanted, link: &str, integrity: Option<&str>) -> String {
    let mut script = vec![("type", "module".to_owned()), ("src", home.file("embed.js"))];
    script.extend(integrity.map(|integrity| ("integrity", integrity.to_owned())));
    script.push(("crossorigin", String::new()));
    let width = wanted.width.map(|width| ("style", format!("max-width: {width}px")));
    let element: Vec<_> = wanted.attributes(link).chain(width).collect();
    let [script, element] = [start_tag("script", &script), start_tag("finsam-kalkyl", &element)];
    let instead = start_tag("a", &[("href", home.page.clone())]);
    format!("{script}</script>\n{element}{instead}Finsamkalkylen</a></finsam-kalkyl>")
}

/// The frame, and the script that makes it as high as what it shows.
pub fn frame_code(home: &Home, wanted: &Wanted, link: &str) -> String {
    let frame = [
        ("src", frame_address(home, wanted, link)),
        ("title", "Finsamkalkylen".to_owned()),
        ("width", wanted.width.map_or_else(|| "100%".to_owned(), |width| width.to_string())),
        ("height", wanted.frame_height().to_string()),
        // A policy may refuse the attribute `style`.
        ("frameborder", "0".to_owned()),
        ("sandbox", "allow-scripts allow-downloads".to_owned()),
        ("loading", "lazy".to_owned()),
    ];
    let script = [("type", "module".to_owned()), ("src", home.file("frame.js")), ("crossorigin", String::new())];
    format!("{}</iframe>\n{}</script>", start_tag("iframe", &frame), start_tag("script", &script))
}

/// What the frame shows, by itself. What stands after `#` goes to no server.
fn frame_address(home: &Home, wanted: &Wanted, link: &str) -> String {
    let parameters = wanted.attributes(link).filter(|(name, _)| *name != "scenario");
    // A code or an id has no sign that means something in an address.
    let written =
        parameters.map(|(name, value)| if value.is_empty() { name.to_owned() } else { format!("{name}={value}") });
    let query = written.collect::<Vec<_>>().join("&");
    let mark = if query.is_empty() { "" } else { "?" };
    let scenario = wanted.attribute("scenario", link).map(|link| format!("#{link}")).unwrap_or_default();
    format!("{}{mark}{query}{scenario}", home.file("embed.html"))
}

/// The address of the page itself, as it is to be shown.
pub fn page_address(home: &Home, wanted: &Wanted, link: &str) -> String {
    let fragment = Route { forbund: wanted.forbund, ..Route::to_view(wanted.view) }.address();
    let shown = fragment.trim_start_matches('#');
    let parts = [shown, if wanted.has_scenario { link } else { "" }];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let mark = if parts.is_empty() { "" } else { "#" };
    format!("{}{mark}{}", home.page, parts.join("&"))
}

/// `<name attribute="value">`; an attribute without a value stands alone.
fn start_tag(name: &str, attributes: &[(&str, String)]) -> String {
    let written = attributes.iter().map(|(name, value)| match value.as_str() {
        "" => format!(" {name}"),
        value => format!(" {name}=\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;")),
    });
    format!("<{name}{}>", written.collect::<String>())
}

/// The hash of a script, as the attribute `integrity` has it. The browser's own reckoning needs a secure context.
pub fn integrity(script: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(script)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        state::{Area, Theme, View},
        text::Lang,
    };
    use finsam_engine::Unit;
    use insta::assert_snapshot;

    const LINK: &str = "s=2.2023&m=1.1&f=~a1";

    /// The code for an element, a frame and a link that show this.
    fn embedded(address: &str, wanted: &Wanted) -> String {
        let home = Home::of(address).expect("a server gives it out");
        let element = element_code(&home, wanted, LINK, wanted.is_pinned.then_some("sha384-abc"));
        let (frame, page) = (frame_code(&home, wanted, LINK), page_address(&home, wanted, LINK));
        format!("{}\n\n{element}\n\n{frame}\n\n{page}", home.origin())
    }

    #[test]
    fn the_code_for_other_pages_names_only_what_is_not_as_usual() {
        assert_snapshot!(embedded("https://example.org/finsam/index.html?utm=1#vy=badda-in", &Wanted::default()));
    }

    #[test]
    fn the_code_for_other_pages_has_all_that_is_chosen() {
        let wanted = Wanted {
            view: View::Equity,
            forbund: "stockholms-stad".parse().ok(),
            area: Area::Country,
            lang: Lang::En,
            theme: Theme::Dark,
            unit: Unit::Millions,
            is_readonly: true,
            has_scenario: true,
            is_pinned: true,
            width: Some(600),
            height: Some(1200),
        };
        assert_snapshot!(embedded("http://127.0.0.1:8080/", &wanted));
    }

    #[test]
    fn a_link_with_a_scenario_alone_is_a_link_of_the_page() {
        let wanted = Wanted { has_scenario: true, ..Wanted::default() };
        let home = Home::of("https://example.org/").unwrap();
        assert_eq!(page_address(&home, &wanted, LINK), format!("https://example.org/#{LINK}"));
    }

    #[test]
    fn a_page_that_no_server_gives_out_has_no_code() {
        assert_eq!(Home::of("file:///C:/finsam-kalkyl.html"), None);
    }

    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        // The example of the recommendation Subresource Integrity.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }
}
