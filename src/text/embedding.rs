//! What the view says that makes the code for putting the calculator into other pages.
//!
//! Of other systems it says only what their own documentation or the named source says, and of tests only what was tested.

use super::Lang;

words! { EmbeddingWords, embedding_words:
    about: "Välj vad som ska visas och kopiera koden till en annan webbsida: ett intranät, förbundets eller kommunens egen sida. Kalkylen räknar i läsarens webbläsare även där, och läsaren kan ändra i den utan att något sparas.",
        "Choose what to show and copy the code into another web page: an intranet, or the page of the förbund or the kommun. The calculator computes in the reader's browser there too, and the reader can make changes that are stored nowhere.";
    no_server: "Sidan är öppnad som en fil. Det som bäddas in hämtas från en webbserver, och en fil har ingen: därför finns ingen kod att kopiera här. Öppna sidan från den webbserver där den ligger.",
        "The page was opened as a file. What is embedded is fetched from a web server, and a file has none: therefore there is no code to copy here. Open the page from the web server that it lies on.";

    choose: "Välj", "Choose";
    view: "Vy", "View";
    one_forbund: "Ett förbund", "One förbund";
    // As the views themselves are called, whose words are fetched with them.
    way: "Vägen till målet", "The way to the goal";
    meeting: "Mötesläge", "Meeting mode";
    choose_forbund: "Välj ett förbund", "Choose a förbund";
    no_forbund: "Förbund: inget särskilt.", "Förbund: none in particular.";
    no_longer: "Ta bort valet", "Clear the choice";
    lan: "Län", "Län";
    language: "Språk", "Language";
    readonly: "Läsaren får bara titta, inte ändra", "The reader may only look, and change nothing";
    scenario: "Med förslaget som du arbetar med", "With the proposal that you work on";
    pinned: "Med hash, så att webbläsaren vägrar ett ändrat skript", "With a hash, so that the browser refuses a changed script";
    pinned_help: "Hashen gäller skriptet som det är nu. När kalkylen får en ny version slutar elementet att fungera tills du har kopierat koden på nytt.",
        "The hash is that of the script as it is now. When the calculator gets a new version, the element stops working until you have copied the code again.";
    not_pinned: "Skriptet kunde inte läsas, så koden är utan hash.", "The script could not be read, so the code has no hash.";
    width: "Bredd i pixlar", "Width in pixels";
    whole_width: "hela", "whole";
    height: "Ramens höjd i pixlar", "Height of the frame in pixels";

    shown: "Så ser det ut", "What it looks like";
    shown_help: "Det här är elementet självt, så brett som du har valt. Ändringar i det rör inte ditt eget arbete.",
        "This is the element itself, as wide as you have chosen. Changes in it do not touch your own work.";
    not_shown: "Elementets skript kunde inte hämtas, så det går inte att visa. Kontrollera nätet. Hjälper inte det saknas embed.js på den här sidans server.",
        "The element's script could not be fetched, so it cannot be shown. Check the network. If that does not help, embed.js is missing from this page's server.";

    element: "Element", "Element";
    element_about: "Bäst där sidan får köra skript: kalkylen blir en del av sidan, med sidans egen bredd och höjd.",
        "Best where the page may run scripts: the calculator becomes a part of the page, with the page's own width and height.";
    frame: "Ram", "Frame";
    frame_about: "Där sidan inte får köra andras skript. Ramen fungerar med fast höjd utan skriptet på sista raden; det gör den så hög som kalkylen.",
        "Where the page may not run others' scripts. The frame works at a fixed height without the script on the last line, which makes it as high as the calculator.";
    link: "Länk", "Link";
    link_about: "Där ingenting kan bäddas in. Länken bestämmer vy, förbund och förslag; län, språk, färger, enhet och vad läsaren får ändra bestämmer den inte.",
        "Where nothing can be embedded. The link decides view, förbund and proposal; it does not decide län, language, colours, unit and what the reader may change.";
    copy: "Kopiera", "Copy";
    copied: "Koden är kopierad.", "The code is copied.";
    copy_yourself: "Koden är markerad. Kopiera den med Ctrl+C.", "The code is selected. Copy it with Ctrl+C.";
    needs: "Vad sidan behöver", "What the page needs";

    needs_no_policy: "Har sidan ingen policy för innehåll (Content-Security-Policy) behöver den ingenting. Har den en ska policyn tillåta:",
        "If the page has no Content-Security-Policy it needs nothing. If it has one, that must allow:";
    needs_nonce: "Använder policyn nonce skriver du nonce=\"…\" i script-taggen; då behöver adressen inte stå i script-src.",
        "If the policy uses a nonce, write nonce=\"…\" into the script tag; the address need then not be in script-src.";
    needs_no_style: "Stilmallen är konstruerad i skriptet och behöver ingenting i style-src.",
        "The style sheet is constructed in the script and needs nothing in style-src.";
    needs_style: "Bredden står i attributet style. Stoppar policyn sådant sätter du bredden för finsam-kalkyl i sidans egen stilmall.",
        "The width is in the attribute style. If the policy refuses that, set the width of finsam-kalkyl in the page's own style sheet.";
    needs_cors: "Kalkylens server ska tillåta att andra sidor hämtar dess filer (Access-Control-Allow-Origin). De färdiga konfigurationerna gör det.",
        "The calculator's server must allow other pages to fetch its files (Access-Control-Allow-Origin). The configurations that come with it do.";
    needs_height: "Med skriptet för höjden, som kan tas bort, även:", "With the script for the height, which can be left out, also:";
    needs_ancestors: "Kalkylens server bestämmer vilka sidor som får visa ramen (frame-ancestors för embed.html). Förvalet är alla.",
        "The calculator's server decides which pages may show the frame (frame-ancestors for embed.html). The default is all.";
    needs_sandbox: "Ramen är innesluten (sandbox): den når varken sidan omkring eller webbläsarens lagring, och använder inga kakor.",
        "The frame is sandboxed: it reaches neither the page around it nor the browser's storage, and uses no cookies.";
    needs_https: "En sida på https kan bara bädda in det som också ligger på https.",
        "A page on https can only embed what is on https too.";
    needs_nothing: "Ingenting. Länken är en vanlig adress.", "Nothing. The link is an ordinary address.";

    systems: "Vad vi vet om olika system", "What we know of some systems";
    systems_about: "Vi har inte prövat något av systemen. Uppgifterna kommer från källorna som står vid dem och kan ha ändrats.",
        "We have tested none of these systems. What is said comes from the sources named with it, and may have changed.";

    reference: "För den som bygger sidan", "For whoever builds the page";
    attributes: "Attribut", "Attributes";
    attributes_about: "Kan ändras när som helst. Ramen tar samma namn som parametrar i adressen, utom scenario, som står efter # i den.",
        "Can be changed at any time. The frame takes the same names as parameters in its address, but scenario, which follows # in it.";
    properties: "CSS-egenskaper", "CSS properties";
    parts: "Delar för ::part()", "Parts for ::part()";
    events: "Händelser", "Events";
    methods: "Funktioner", "Methods";
    methods_about: "Alla svarar med ett löfte (Promise).", "All answer with a promise.";
    meaning: "Betydelse", "Meaning";

    statement: "Till sidans tillgänglighetsredogörelse", "For the page's accessibility statement";
    statement_about: "Texten säger bara vad som är prövat. Kopiera den till redogörelsen för den webbplats där kalkylen visas.",
        "The text says only what was tested. Copy it into the statement of the website that shows the calculator.";
    statement_copied: "Texten är kopierad.", "The text is copied.";
    statement_text: "Webbplatsen visar Finsamkalkylen. Kalkylen är prövad på sin egen sida i webbläsaren Chromium med verktyget axe, \
        med de regler för WCAG 2.2 på nivå A och AA som verktyget kan pröva: alla vyer, på svenska och engelska, i ljusa \
        och mörka färger. Verktyget hittade inga fel. Automatiska tester i samma webbläsare visar också att den centrala \
        användningen går att göra med enbart tangentbord och att inget behöver rullas i sidled i ett fönster som är 320 pixlar brett. \
        Kalkylen är inte prövad av människor med skärmläsare eller andra hjälpmedel och inte i andra webbläsare. \
        Automatiska tester hittar inte alla brister.",
        "This website shows Finsamkalkylen. The calculator was tested on its own page in the browser Chromium with the tool axe, \
        by those rules for WCAG 2.2 at levels A and AA that the tool can test: all views, in Swedish and English, in light \
        and dark colours. The tool found no errors. Automatic tests in the same browser also show that the central \
        uses can be carried out by keyboard alone, and that nothing has to be scrolled sideways in a window 320 pixels wide. \
        The calculator has not been tested by people with screen readers or other assistive technology, nor in other browsers. \
        Automatic tests do not find every barrier.";
}

/// The name of a language in itself.
pub fn language_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "Svenska",
        Lang::En => "English",
    }
}

/// Which förbund is chosen.
pub fn chosen_forbund(lang: Lang, name: &str) -> String {
    say!(lang, "Förbund: {}.", "Förbund: {}.", name)
}

/// Why a number of pixels cannot be used.
pub fn pixels_error(lang: Lang, lowest: u32, highest: u32) -> String {
    say!(lang, "Skriv ett helt tal från {} till {}.", "Write a whole number from {} to {}.", lowest, highest)
}

/// What a button copies.
pub fn copy_of(lang: Lang, what: &str) -> String {
    say!(lang, "Kopiera: {}", "Copy: {}", what)
}

/// A system in which people publish pages, and what is known of it.
pub struct System {
    pub name: &'static str,
    pub about: &'static str,
    /// Where that is said: a title and an address.
    pub sources: &'static [(&'static str, &'static str)],
}

macro_rules! systems {
    ($lang:ident: $($name:literal, $sv:literal, $en:literal, $sources:expr;)*) => {
        vec![$(System { name: $name, about: $lang.choose($sv, $en), sources: &$sources },)*]
    };
}

/// What is known of the systems that förbund and kommuner use.
pub fn systems(lang: Lang) -> Vec<System> {
    systems! { lang:
        "SharePoint",
        "Webbdelen Bädda in (Embed) på en modern sida tar en ram. Den följer webbplatsens inställning HTML Field Security, där administratören tillåter ramar från inga, valda eller alla domäner: be om den här sidans domän. Microsoft räknar egen JavaScript till det som moderna sidor inte stöder utanför SharePoint Framework, så använd ramen utan skriptet för höjden.",
        "The Embed web part of a modern page takes a frame. It follows the site's setting HTML Field Security, where the administrator allows frames from no domains, from chosen ones or from all: ask for this page's domain. Microsoft counts custom JavaScript among what modern pages do not support outside the SharePoint Framework, so use the frame without the script for the height.",
        [
            ("Microsoft: HTML Field Security is still available?", "https://github.com/MicrosoftDocs/OfficeDocs-SharePoint/issues/690"),
            ("Microsoft: ScriptSafeExternalEmbedding", "https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-server/jj175070(v=office.15)"),
            ("Microsoft: Customizing “modern” site pages", "https://github.com/SharePoint/sp-dev-docs/blob/main/docs/solution-guidance/modern-experience-customizations-customize-pages.md"),
        ];
        "WordPress",
        "Blocket Anpassad HTML tar koden. Både script och iframe kräver behörigheten unfiltered_html, som administratörer och redaktörer har på en enskild webbplats men bara superadministratörer i ett nätverk av webbplatser. WordPress.com tar bort ramar på sina enkla webbplatser.",
        "The block Custom HTML takes the code. Both script and iframe need the capability unfiltered_html, which administrators and editors have on a single site, but only super administrators have in a network of sites. WordPress.com removes frames on its simple sites.",
        [
            ("PublishPress: unfiltered_html", "https://publishpress.com/knowledge-base/unfiltered_html/"),
            ("Lazy Blocks: allow_unfiltered_html", "https://www.lazyblocks.com/docs/php-filters/lzb-allow_unfiltered_html/"),
            ("WordPress.com: Google Docs embed code is an iframe, which we strip on simple sites", "https://github.com/Automattic/wp-calypso/issues/81431"),
        ];
        "Google Sites",
        "En annan kalkyl som bäddades in med skript stoppades av Google Sites egen policy; rådet där var att använda ramen utan skript. Välj därför ramen utan skriptet för höjden.",
        "Another calculator that was embedded by script was stopped by the policy of Google Sites; the advice there was to use the frame without script. Therefore choose the frame without the script for the height.",
        [("mon-entreprise: L'intégration ne fonctionne pas avec Google Site", "https://github.com/betagouv/mon-entreprise/issues/1603")];
        "Sitevision",
        "Hjälpen nämner modulerna HTML och Skript. Vad de tillåter av skript och ramar från andra servrar har vi inte hittat beskrivet: fråga den som sköter webbplatsen.",
        "The help names the modules HTML and Script. What they allow of scripts and frames from other servers we have not found described: ask whoever runs the website.",
        [("Sitevision: Vad är element och tillägg?", "https://help.sitevision.se/12704466.html")];
        "Optimizely",
        "Textredigeraren (TinyMCE) tar bort HTML som inte finns i dess schema, och utvecklare utökar schemat med extended_valid_elements. Som den levereras har den ingen knapp för HTML-kod. Fråga den som utvecklar webbplatsen efter ett block för ramen eller elementet.",
        "The text editor (TinyMCE) removes HTML that is not in its schema, and developers extend the schema by extended_valid_elements. As delivered it has no button for HTML code. Ask whoever develops the website for a block for the frame or the element.",
        [
            ("Optimizely: TinyMCE default settings", "https://docs.developers.optimizely.com/content-management-system/docs/tinymce-default-settings"),
            ("Optimizely: Enforcing authoring constraints", "https://academy.optimizely.com/student/activity/3245123-enforcing-authoring-constraints"),
        ];
    }
}

/// Names that a programmer uses, each with what it means.
pub type Entries = Vec<(&'static str, &'static str)>;

macro_rules! entries {
    ($lang:ident: $($name:literal, $sv:literal, $en:literal;)*) => {
        vec![$(($name, $lang.choose($sv, $en)),)*]
    };
}

/// The element's attributes.
pub fn attributes(lang: Lang) -> Entries {
    entries! { lang:
        "view", "overview (förval), forbund, way, equity, compare, assumptions eller meeting", "overview (default), forbund, way, equity, compare, assumptions or meeting";
        "forbund", "ett förbunds id, som hbs", "the id of a förbund, such as hbs";
        "lan", "länets kod, 01 till 25, eller alla; förval 01", "the code of a län, 01 to 25, or alla for all; default 01";
        "scenario", "en länk till ett förslag, eller det som står efter # i den", "a link to a proposal, or what follows # in it";
        "lang", "sv (förval) eller en", "sv (default) or en";
        "theme", "auto (förval), light eller dark", "auto (default), light or dark";
        "unit", "tkr (förval), kr eller mnkr", "tkr (default), kr or mnkr";
        "readonly", "läsaren får bara titta", "the reader may only look";
    }
}

/// The custom properties that set the element's looks.
pub fn properties(lang: Lang) -> Entries {
    entries! { lang:
        "--finsam-accent", "färgen på länkar, knappar och staplar", "the colour of links, buttons and bars";
        "--finsam-font", "typsnittet, som i font-family", "the typeface, as in font-family";
        "--finsam-radius", "hur runda hörn är, som 6px", "how round corners are, such as 6px";
        "--finsam-density", "avstånden, som ett tal: 1 är förval, mindre är tätare", "the spacing, as a number: 1 is the default, less is denser";
    }
}

/// What of the element the host's style sheet reaches.
pub fn parts(lang: Lang) -> Entries {
    entries! { lang:
        "calculator", "hela kalkylen", "the whole calculator";
        "header", "raden överst med underlag, ångra och visning", "the row at the top with dataset, undo and display";
        "nav", "länkarna till vyerna", "the links to the views";
        "status", "raden som säger vad som ändrades", "the line that says what has changed";
        "main", "vyn", "the view";
        "footer", "raden längst ner", "the line at the bottom";
    }
}

/// What the element tells its host.
pub fn events(lang: Lang) -> Entries {
    entries! { lang:
        "finsam-change", "läsaren har ändrat något; detail har scenario och outcome som vanliga objekt", "the reader has changed something; detail has scenario and outcome as plain objects";
        "finsam-error", "något gick fel, eller ett attribut gick inte att läsa; detail har code och message", "something went wrong, or an attribute could not be read; detail has code and message";
    }
}

/// What the host can ask of the element.
pub fn methods(lang: Lang) -> Entries {
    entries! { lang:
        "getScenario()", "scenariot som det är nu", "the scenario as it is now";
        "setScenario(scenario)", "visar ett annat scenario: ett objekt, eller det som står efter # i en länk", "shows another scenario: an object, or what follows # in a link";
        "getOutcome()", "det som följer av scenariot", "what follows from the scenario";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use insta::assert_snapshot;

    /// What is said, first in Swedish, then in English.
    fn in_both(say: fn(Lang) -> String) -> String {
        [Lang::Sv, Lang::En].map(say).join("\n\n")
    }

    #[test]
    fn what_is_known_of_other_systems_is_told_with_its_sources() {
        assert_snapshot!(in_both(|lang| {
            let told = systems(lang).into_iter().map(|system| {
                let sources: Vec<_> =
                    system.sources.iter().map(|(title, address)| format!("  {title}: {address}")).collect();
                format!("{}: {}\n{}", system.name, system.about, sources.join("\n"))
            });
            told.collect::<Vec<_>>().join("\n")
        }));
    }

    #[test]
    fn what_a_host_can_set_and_ask_is_told_by_name() {
        assert_snapshot!(in_both(|lang| {
            let entries = [attributes(lang), properties(lang), parts(lang), events(lang), methods(lang)].concat();
            let mut told: Vec<_> = entries.into_iter().map(|(name, meaning)| format!("{name}: {meaning}")).collect();
            told.push(pixels_error(lang, 280, 4_000));
            told.push(chosen_forbund(lang, "HBS"));
            told.push(copy_of(lang, "Element"));
            told.push(lang.embedding_words().statement_text.to_owned());
            told.join("\n")
        }));
    }
}
