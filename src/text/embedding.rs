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
    needs_trusted_types: "Kräver policyn Trusted Types (require-trusted-types-for 'script') lägger du till trusted-types finsam. Kalkylen har den enda policyn, kring det enda ställe som behöver den.",
        "If the policy demands Trusted Types (require-trusted-types-for 'script'), add trusted-types finsam. The calculator has that one policy, around the one place that needs it.";
    needs_downloads: "allow-downloads i sandbox låter läsaren spara tabeller och förslag som filer. Ta bort det om ramen inte ska få det.",
        "allow-downloads in sandbox lets the reader save tables and proposals as files. Remove it if the frame is not to.";
    needs_sandbox: "Ramen är innesluten (sandbox): den når varken sidan omkring eller webbläsarens lagring, och använder inga kakor.",
        "The frame is sandboxed: it reaches neither the page around it nor the browser's storage, and uses no cookies.";
    needs_https: "En sida på https kan bara bädda in det som också ligger på https.",
        "A page on https can only embed what is on https too.";
    needs_nothing: "Ingenting. Länken är en vanlig adress.", "Nothing. The link is an ordinary address.";

    weight: "Vad den väger och vad den inte gör", "What it weighs and what it does not do";
    weighs: "Skriptet embed.js väger högst 2 kB. Det som ritar kalkylen, omkring 550 kB komprimerat, hämtas först när den närmar sig fönstret. Resten hämtas när webbläsaren inte har annat att göra, eller när en vy behöver det: högst 1 400 kB i allt, en gång för alla kalkyler på servern.",
        "The script embed.js weighs at most 2 kB. What draws the calculator, some 550 kB compressed, is fetched when it comes near to the window. The rest is fetched when the browser has nothing else to do, or when a view needs it: at most 1,400 kB in all, once for all calculators of the server.";
    no_cookies: "Inga kakor, ingen lagring i läsarens webbläsare, ingen mätning, och inga anrop till någon annan än kalkylens server.",
        "No cookies, no storage in the reader's browser, no measuring, and no requests to anyone but the calculator's server.";
    stays: "Det läsaren skriver lämnar inte webbläsaren.", "What the reader types does not leave the browser.";

    admin: "Text till administratören", "A text to the administrator";
    admin_about: "Kan du inte själv tillåta det som sidan behöver: kopiera texten och skicka den till den som kan.",
        "If you cannot allow what the page needs yourself, copy the text and send it to whoever can.";
    admin_copied: "Texten är kopierad.", "The text is copied.";

    example: "Exempel med skript", "An example with a script";
    example_about: "Visar ett scenario och hör vad läsaren ändrar. Skriv det efter elementets kod; det körs när elementets skript är klart.",
        "Shows a scenario and hears what the reader changes. Write it after the element's code; it runs once the element's script is ready.";
    example_copied: "Exemplet är kopierat.", "The example is copied.";
    error_codes: "Felkoder", "Error codes";

    systems: "Så gör du i olika system", "How to do it in some systems";
    systems_about: "Stegen är inte prövade i något av systemen: de följer källorna som står vid dem, och menyerna kan ha fått andra namn. Det som är prövat är koden på sidor av våra egna, i Chromium, Firefox och WebKitGTK.",
        "The steps were tested in none of these systems: they follow the sources named with them, and menus may have got other names. What was tested is the code on pages of our own, in Chromium, Firefox and WebKitGTK.";
    steps: "Steg", "Steps";

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
        Den centrala användningen prövas också automatiskt i Firefox och i WebKitGTK, som Safari är släkt med. \
        Kalkylen är inte prövad av människor med skärmläsare eller andra hjälpmedel. \
        Automatiska tester hittar inte alla brister.",
        "This website shows Finsamkalkylen. The calculator was tested on its own page in the browser Chromium with the tool axe, \
        by those rules for WCAG 2.2 at levels A and AA that the tool can test: all views, in Swedish and English, in light \
        and dark colours. The tool found no errors. Automatic tests in the same browser also show that the central \
        uses can be carried out by keyboard alone, and that nothing has to be scrolled sideways in a window 320 pixels wide. \
        The central uses are also tested automatically in Firefox and in WebKitGTK, which Safari is akin to. \
        The calculator has not been tested by people with screen readers or other assistive technology. \
        Automatic tests do not find every barrier.";
}

/// What an administrator is asked for. `origin` is where the calculator lies.
pub fn admin_text(lang: Lang, origin: &str) -> String {
    say!(
        lang,
        "Hej!\n\nJag vill visa Finsamkalkylen på en av våra sidor. Den ligger på {0} och räknar i läsarens webbläsare. Den använder inga \
         kakor, sparar inget i webbläsaren och anropar ingen annan server än {0}. Det läsaren skriver lämnar inte webbläsaren.\n\n\
         Kan du tillåta ett av detta?\n\n\
         1. En ram (iframe) från {0}. I SharePoint: lägg till domänen under Webbplatsinställningar, HTML-fältsäkerhet. Har webbplatsen \
         en Content-Security-Policy: frame-src {0}\n\n\
         2. Ett element med skript från {0}. I WordPress: behörigheten unfiltered_html för mig. Har webbplatsen en \
         Content-Security-Policy: script-src {0} 'wasm-unsafe-eval'; connect-src {0}. Kräver den Trusted Types: trusted-types finsam\n\n\
         Ramen räcker. Elementet är bättre: det får sidans egen bredd och höjd.\n",
        "Hello!\n\nI would like to show Finsamkalkylen on one of our pages. It lies at {0} and computes in the reader's browser. It uses no \
         cookies, stores nothing in the browser and makes no requests to any server but {0}. What the reader types does not leave the \
         browser.\n\n\
         Could you allow one of these?\n\n\
         1. A frame (iframe) from {0}. In SharePoint: add the domain under Site settings, HTML Field Security. If the website has a \
         Content-Security-Policy: frame-src {0}\n\n\
         2. An element with a script from {0}. In WordPress: the capability unfiltered_html for me. If the website has a \
         Content-Security-Policy: script-src {0} 'wasm-unsafe-eval'; connect-src {0}. If it demands Trusted Types: trusted-types finsam\n\n\
         The frame is enough. The element is better: it has the page's own width and height.\n",
        origin
    )
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
        "view", "overview (förval), forbund, way, results, equity, compare, assumptions eller meeting", "overview (default), forbund, way, results, equity, compare, assumptions or meeting";
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
        "finsam-error", "något gick fel, eller ett attribut gick inte att läsa; detail har code och message, och koderna står nedan", "something went wrong, or an attribute could not be read; detail has code and message, and the codes are below";
    }
}

/// What the host can ask of the element.
pub fn methods(lang: Lang) -> Entries {
    entries! { lang:
        "getScenario()", "scenariot som det är nu", "the scenario as it is now";
        "setScenario(scenario)", "visar ett annat scenario: ett objekt, en länk eller det som står efter # i den; null börjar från underlaget. Det som inte går att använda avvisas med en kod och ändrar ingenting", "shows another scenario: an object, a link or what follows # in it; null begins from the dataset. What cannot be used is refused with a code and changes nothing";
        "getOutcome()", "det som följer av scenariot", "what follows from the scenario";
    }
}

/// The codes of what can go wrong.
pub fn error_codes(lang: Lang) -> Entries {
    entries! { lang:
        "wrong_attribute", "ett attribut har ett värde som inte finns; allt är som förut", "an attribute has a value that there is not; all is as before";
        "not_fetched", "något kunde inte hämtas från kalkylens server; läsaren kan försöka igen", "something could not be fetched from the calculator's server; the reader can try again";
        "no_webassembly", "sidans policy saknar 'wasm-unsafe-eval', eller webbläsaren saknar WebAssembly", "the page's policy lacks 'wasm-unsafe-eval', or the browser lacks WebAssembly";
        "stopped", "ett fel i kalkylen; ändringarna finns kvar och läsaren kan fortsätta", "an error in the calculator; the changes are kept and the reader can go on";
        "restarted", "en annan kalkyl på sidan stannade; den här börjar om av sig själv", "another calculator on the page has stopped; this one begins anew by itself";
        "engine_stopped", "ett fel i beräkningen: den kan inte svara på just det här; kalkylen går vidare", "an error in the calculation: it cannot answer this; the calculator goes on";
        "wrong_scenario", "setScenario fick en text som inte är en länk som går att läsa", "setScenario was given a text that is no link that can be read";
        "wrong_value", "ett värde kan inte vara som det är; field säger vilket", "a value cannot be as it is; field says which";
        "missing_field", "ett fält saknas; field säger vilket", "a field is missing; field says which";
        "unknown_field", "ett fält finns inte i formatet; field säger vilket", "a field is not in the format; field says which";
        "unknown_kind", "en ändring är av ett slag som inte finns", "an edit is of a kind that there is not";
        "unknown_base", "underlaget finns inte här", "the dataset is not here";
        "not_plain_data", "något i objektet går inte att kopiera: en funktion, en getter som kastar fel", "something in the object cannot be copied: a function, a getter that throws";
        "newer", "scenariot är gjort med en senare version", "the scenario was made with a later version";
        "too_many_edits", "fler än 2 000 ändringar", "more than 2,000 edits";
        "too_large", "mer text än något scenario har", "more text than any scenario has";
        "too_long", "scenariot är för stort för en länk", "the scenario is too large for a link";
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
    fn what_a_host_can_set_and_ask_is_told_by_name() {
        assert_snapshot!(in_both(|lang| {
            let entries =
                [attributes(lang), properties(lang), parts(lang), events(lang), methods(lang), error_codes(lang)]
                    .concat();
            let mut told: Vec<_> = entries.into_iter().map(|(name, meaning)| format!("{name}: {meaning}")).collect();
            told.push(pixels_error(lang, 280, 4_000));
            told.push(chosen_forbund(lang, "HBS"));
            told.push(copy_of(lang, "Element"));
            told.push(lang.embedding_words().statement_text.to_owned());
            told.join("\n")
        }));
    }
}
