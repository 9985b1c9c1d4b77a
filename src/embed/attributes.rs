//! What the attributes of an element say.

use crate::{
    format::Lang,
    overview::Area,
    route::View,
    settings::{Theme, unit_from_code},
    text,
    work::Work,
};
use finsam_engine::{ForbundId, Link, ReadError};

/// The values of the attribute `view`.
pub const VIEWS: [(&str, View); 8] = [
    ("overview", View::Distribution),
    ("forbund", View::Forbund),
    ("way", View::Way),
    ("equity", View::Equity),
    ("scenarios", View::Scenarios),
    ("compare", View::Scenarios),
    ("assumptions", View::Assumptions),
    ("meeting", View::Meeting),
];

/// Sets one; without a value it is as if it had never been set. Says what was wrong with the value.
pub fn set(work: Work, name: &str, value: Option<&str>) -> Result<(), String> {
    let lang = work.lang();
    let given = value.unwrap_or_default();
    let wrong = |allowed: &str| text::attribute_error(lang, name, given, allowed);
    let one_of = |allowed: &[&str]| match value {
        Some(value) if !allowed.contains(&value) => Err(wrong(&allowed.join(", "))),
        _ => Ok(()),
    };
    match name {
        "lan" => {
            let has_kommuner = |area: &Area| match area {
                Area::Lan(lan) => work.peek_now(|now| now.state.dataset.lan_of(*lan).is_some()),
                _ => true,
            };
            let area = value.map_or(Some(Area::default()), Area::named).filter(has_kommuner);
            let area = area.ok_or_else(|| wrong("01, 03, 04 … 25, alla"))?;
            work.overview.update(|choice| choice.area = area);
        }
        "forbund" => {
            let named = |id: &ForbundId| work.peek_now(|now| now.forbund(id).is_some());
            let id = value.and_then(|value| value.parse().ok()).filter(named);
            if value.is_some() && id.is_none() {
                let ids = work.peek_now(|now| {
                    let all = now.outcome.forbund.iter().map(|forbund| forbund.id.to_string());
                    all.take(3).collect::<Vec<_>>().join(", ")
                });
                return Err(wrong(&format!("{ids} …")));
            }
            work.route.update(|route| route.forbund = id);
        }
        "view" => {
            one_of(&VIEWS.map(|(name, _)| name))?;
            let view = VIEWS.iter().find(|(name, _)| *name == given).map_or(View::default(), |(_, view)| *view);
            work.route.update(|route| route.view = view);
        }
        "scenario" => set_scenario(work, value)?,
        "lang" => {
            one_of(&["sv", "en"])?;
            let lang = if given == "en" { Lang::En } else { Lang::Sv };
            work.settings.change(|settings| settings.lang = lang);
        }
        "theme" => {
            one_of(&["auto", "light", "dark"])?;
            work.settings.change(|settings| settings.theme = Theme::from_code(given));
        }
        "unit" => {
            one_of(&["kr", "tkr", "mnkr"])?;
            work.settings.change(|settings| settings.unit = unit_from_code(given));
        }
        "readonly" => work.is_readonly.set(value.is_some()),
        _ => return Err(text::attribute_unknown(lang, name)),
    }
    Ok(())
}

/// Opens a link in the place of what there is; without one, begins from the dataset.
fn set_scenario(work: Work, link: Option<&str>) -> Result<(), String> {
    let lang = work.lang();
    let Some(link) = link.filter(|link| !link.is_empty()) else {
        work.by_host(|| work.back_to_base());
        return Ok(());
    };
    let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    let read = Link::read(fragment).ok_or_else(|| text::link_error(lang, &ReadError::NotAScenario))?;
    if let Some(Err(error)) = read.scenarios.iter().find(|one| one.is_ok()).or(read.scenarios.first()) {
        return Err(text::link_error(lang, error));
    }
    let view = work.by_host(|| work.open_link(fragment));
    if view == Some(View::Scenarios) {
        work.route.update(|route| route.view = View::Scenarios);
    }
    Ok(())
}
