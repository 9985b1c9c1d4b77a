//! The code that is copied into other pages, as text.

/// What somebody wants to put into another page, in the words of the element's attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub view: String,
    /// The id of a förbund, or nothing.
    pub forbund: String,
    pub lan: String,
    pub lang: String,
    pub theme: String,
    pub unit: String,
    pub is_readonly: bool,
    /// Whether the present scenario goes along.
    pub has_scenario: bool,
    /// Whether the script is named with its hash.
    pub is_pinned: bool,
    /// In pixels; the whole width where there is none.
    pub width: Option<u32>,
    /// Of the frame, in pixels.
    pub height: u32,
}

/// What the element shows without any attribute.
impl Default for Wanted {
    fn default() -> Self {
        let [view, lan, lang, theme, unit] = ["overview", "01", "sv", "auto", "tkr"].map(str::to_owned);
        Self {
            view,
            forbund: String::new(),
            lan,
            lang,
            theme,
            unit,
            is_readonly: false,
            has_scenario: false,
            is_pinned: false,
            width: None,
            height: 800,
        }
    }
}

impl Wanted {
    /// The attribute of this name, where it is to be set; `link` is what follows `#` in the scenario's link.
    pub fn attribute(&self, name: &str, link: &str) -> Option<String> {
        let usual = Self::default();
        let (value, usual) = match name {
            "view" => (&self.view, usual.view),
            "forbund" => (&self.forbund, usual.forbund),
            "lan" => (&self.lan, usual.lan),
            "lang" => (&self.lang, usual.lang),
            "theme" => (&self.theme, usual.theme),
            "unit" => (&self.unit, usual.unit),
            "scenario" => return self.has_scenario.then(|| link.to_owned()),
            _ => return self.is_readonly.then(String::new),
        };
        (*value != usual).then(|| value.clone())
    }

    /// All attributes that are to be set.
    fn attributes(&self, link: &str) -> impl Iterator<Item = (&'static str, String)> {
        ATTRIBUTES.into_iter().filter_map(move |name| Some((name, self.attribute(name, link)?)))
    }
}

/// The names of the element's attributes, which are also the frame's parameters.
pub const ATTRIBUTES: [&str; 8] = ["view", "forbund", "lan", "lang", "theme", "unit", "readonly", "scenario"];

/// Where the calculator lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The page's own address.
    pub page: String,
}

impl Home {
    /// Of the page at this address; none where no server gives it out.
    pub fn of(address: &str) -> Option<Self> {
        let page = address.split('#').next()?.split('?').next()?;
        page.starts_with("http").then(|| Self { page: page.to_owned() })
    }

    /// The address of a file beside the page.
    pub fn file(&self, name: &str) -> String {
        let after_folder = self.page.bytes().rev().take_while(|sign| *sign != b'/').count();
        let folder = self.page.get(..self.page.len() - after_folder).unwrap_or_default();
        format!("{folder}{name}")
    }

    /// As a policy names it.
    pub fn origin(&self) -> &str {
        let mut slashes = self.page.bytes().enumerate().filter(|(_, sign)| *sign == b'/').map(|(place, _)| place);
        // The first two stand before the host.
        slashes.nth(2).and_then(|end| self.page.get(..end)).unwrap_or(&self.page)
    }
}

/// The script and the element. What the element contains is shown until the calculator is, and where scripts do not run.
pub fn element(home: &Home, wanted: &Wanted, link: &str, integrity: Option<&str>) -> String {
    let mut code = String::from("<script type=\"module\"");
    write_attribute(&mut code, "src", &home.file("embed.js"));
    if let Some(integrity) = integrity {
        write_attribute(&mut code, "integrity", integrity);
    }
    code.push_str(" crossorigin></script>\n<finsam-kalkyl");
    for (name, value) in wanted.attributes(link) {
        write_attribute(&mut code, name, &value);
    }
    if let Some(width) = wanted.width {
        write_attribute(&mut code, "style", &format!("max-width: {width}px"));
    }
    code.push_str("><a");
    write_attribute(&mut code, "href", &home.page);
    code + ">Finsamkalkylen</a></finsam-kalkyl>"
}

/// The frame, and the script that makes it as high as what it shows.
pub fn frame(home: &Home, wanted: &Wanted, link: &str) -> String {
    let mut code = String::from("<iframe");
    write_attribute(&mut code, "src", &frame_address(home, wanted, link));
    let width = wanted.width.map_or_else(|| "100%".to_owned(), |width| width.to_string());
    let height = wanted.height.to_string();
    for (name, value) in [
        ("title", "Finsamkalkylen"),
        ("width", width.as_str()),
        ("height", height.as_str()),
        // A policy may refuse the attribute `style`.
        ("frameborder", "0"),
        ("sandbox", "allow-scripts"),
        ("loading", "lazy"),
    ] {
        write_attribute(&mut code, name, value);
    }
    code.push_str("></iframe>\n<script type=\"module\"");
    write_attribute(&mut code, "src", &home.file("frame.js"));
    code + " crossorigin></script>"
}

/// What the frame shows, by itself. What stands after `#` goes to no server.
pub fn frame_address(home: &Home, wanted: &Wanted, link: &str) -> String {
    let mut address = home.file("embed.html");
    let parameters = wanted.attributes(link).filter(|(name, _)| *name != "scenario");
    for (place, (name, value)) in parameters.enumerate() {
        address.push(if place == 0 { '?' } else { '&' });
        address.push_str(name);
        if !value.is_empty() {
            // A code or an id: it has no sign that means something in an address.
            address.push('=');
            address.push_str(&value);
        }
    }
    if let Some(link) = wanted.attribute("scenario", link) {
        address.push('#');
        address.push_str(&link);
    }
    address
}

/// ` name="value"`.
fn write_attribute(code: &mut String, name: &str, value: &str) {
    code.push(' ');
    code.push_str(name);
    if value.is_empty() {
        return;
    }
    code.push_str("=\"");
    for sign in value.chars() {
        let reference = match sign {
            '&' => "amp;",
            '"' => "quot;",
            _ => "",
        };
        code.push(if reference.is_empty() { sign } else { '&' });
        code.push_str(reference);
    }
    code.push('"');
}
