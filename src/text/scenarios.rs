//! Words about saving, sharing and comparing scenarios.

use super::Lang;
use finsam_engine::Scenario;

words! { ScenarioWords, scenario_words:
    present: "Förslaget som du arbetar med", "The proposal that you work on";
    name: "Namn", "Name";
    unnamed: "Namnlöst förslag", "Unnamed proposal";
    my_work: "Mitt arbete", "My work";
    save: "Spara", "Save";
    share_it: "Dela med länk", "Share by link";
    not_saved: "Förslaget kunde inte sparas: webbläsarens lagring är full eller avstängd. Spara det som fil eller länk i stället, eller ta bort något sparat.",
        "The proposal could not be saved: the browser's storage is full or turned off. Save it as a file or a link instead, or remove something saved.";
    not_kept: "Webbläsaren sparar inget här just nu: förslaget försvinner när sidan stängs. Spara det som fil eller länk.",
        "The browser stores nothing here at the moment: the proposal is gone when the page is closed. Save it as a file or a link.";
    saved: "Sparade förslag", "Saved proposals";
    nothing_saved: "Inga sparade förslag än. Ge förslaget ett namn och spara det.", "No saved proposals yet. Give the proposal a name and save it.";
    this_tab_alone: "Inte sparat: det försvinner när fliken stängs", "Not saved: it is gone when the tab is closed";
    keep: "Spara", "Save";
    link_too_long: "Förslaget är så stort att en länk till det inte går att öppna. Spara det som fil och skicka filen.",
        "The proposal is so large that a link to it cannot be opened. Save it as a file and send that.";
    open: "Öppna", "Open";
    compare_it: "Jämför", "Compare";
    duplicate: "Kopiera", "Duplicate";
    rename: "Byt namn", "Rename";
    remove: "Ta bort", "Remove";
    bring_back: "Ångra borttagningen", "Undo the removal";

    compare: "Jämför", "Compare";
    now: "nu", "now";
    one_more: "Lägg till spalt", "Add a column";
    one_less: "Ta bort sista spalten", "Remove the last column";
    share_all: "Dela jämförelsen med länk", "Share the comparison by link";
    also_ideal: "Även förbund där bara idealet ändras", "Also förbund of which only the ideal changes";
    no_member: "inte medlem", "no member";
    sum: "Summa för dessa", "Sum of these";
    all_alike: "Förslagen ger förbunden samma medlemmar och bidrag.", "The proposals give the förbund the same members and contributions.";
    most: "högst", "highest";
    least: "lägst", "lowest";
    equity: "Eget kapital", "Equity";
    equity_about: "De förbund vars räkenskaper är kända i något av förslagen. Nivån är det som rekommenderas högst; kommande år är framskrivna.",
        "The förbund whose accounts are known in some proposal. The level is what is recommended at most; coming years are projected.";
    level_reached: "På nivån från", "At the level from";
    what_differs: "Ändringar som inte alla har", "Changes that not all have";
    nothing_own: "Inga egna ändringar.", "No changes of its own.";

    share: "Länk att dela", "A link to share";
    copy: "Kopiera länken", "Copy the link";
    copied: "Länken är kopierad.", "The link is copied.";
    copy_yourself: "Länken är markerad. Kopiera den med Ctrl+C.", "The link is selected. Copy it with Ctrl+C.";
    share_about: "Allt står i själva länken och räknas i mottagarens webbläsare. Inget sparas på någon server. Mottagarens eget arbete finns kvar.",
        "Everything is in the link itself and computed in the receiver's browser. Nothing is stored on a server. The receiver's own work is kept.";

    about_link: "Om länken", "About the link";
    end_missing: "Slutet av länken saknas eller har ändrats. Förslaget är läst, men det kan ha funnits fler förslag och det går inte att se vilka siffror avsändaren såg.",
        "The end of the link is missing or changed. The proposal was read, but there may have been more proposals, and the figures that the sender saw are not known.";
    nothing_opened: "Länken gick inte att öppna. Ditt arbete är som förut.", "The link could not be opened. Your work is as before.";
    other_figures: "Avsändaren såg andra siffror än de som sidan räknar fram i dag.",
        "The sender saw other figures than the page computes today.";
    other_version: "Länken är gjord med en annan version av modellen eller underlaget. Siffrorna kan skilja sig från dem som avsändaren såg.",
        "The link was made with another version of the model or the dataset. The figures may differ from those that the sender saw.";
    present_not_kept: "Ditt förra arbete fick inte plats i webbläsaren: Ångra tar dig tillbaka till det.",
        "There was no room in the browser for your former work: Undo takes you back to it.";
    then: "Avsändaren såg", "The sender saw";
}

/// The number of a column of the comparison.
pub fn column(lang: Lang, index: usize) -> String {
    say!(lang, "Spalt {}", "Column {}", index + 1)
}

pub fn saved(lang: Lang, title: &str) -> String {
    say!(lang, "”{}” är sparat.", "“{}” is saved.", title)
}

pub fn renamed(lang: Lang, from: &str, to: &str) -> String {
    say!(lang, "”{}” heter nu ”{}”.", "“{}” is now called “{}”.", from, to)
}

pub fn removed(lang: Lang, title: &str) -> String {
    say!(lang, "”{}” är borttaget. Det går att ångra.", "“{}” is removed. It can be undone.", title)
}

pub fn brought_back(lang: Lang, title: &str) -> String {
    say!(lang, "”{}” är tillbaka.", "“{}” is back.", title)
}

/// The work of another tab.
pub fn other_tab(lang: Lang, title: &str) -> String {
    let title = if title.is_empty() { lang.scenario_words().unnamed } else { title };
    say!(lang, "{} (annan flik)", "{} (another tab)", title)
}

/// What is shared where the page is a file on the reader's own disk. Not among the fixed words, which are all fetched before
/// the first view.
pub fn shared_from_file(lang: Lang) -> &'static str {
    lang.choose(
        "Du har öppnat sidan som en fil, och adressen till den fungerar bara på din dator. Därför står här bara slutet av länken. Mottagaren öppnar en egen kopia av filen och klistrar in texten direkt efter .html i adressfältet. Du kan också spara förslaget som fil och skicka den.",
        "You have opened the page as a file, and its address works on your computer only. Therefore only the end of the link is given here. The receiver opens a copy of the file and pastes the text right after .html in the address bar. You can also save the proposal as a file and send that.",
    )
}

/// What a link holds.
pub fn shared(lang: Lang, scenarios: &[Scenario]) -> String {
    let unnamed = lang.scenario_words().unnamed;
    let titles: Vec<String> = scenarios
        .iter()
        .map(|scenario| {
            let title = if scenario.title.is_empty() { unnamed } else { &scenario.title };
            format!("{title} ({})", super::changes(lang, scenario.edits.len()))
        })
        .collect();
    super::list(lang, &titles)
}
