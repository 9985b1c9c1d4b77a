//! Systems in which people publish pages: the steps by name, and what is known of them.
//!
//! Of each it says only what its own documentation or the named source says.

use super::Lang;

/// A system in which people publish pages, and what is known of it.
pub struct System {
    pub name: &'static str,
    /// What to do there, one thing after the other.
    pub steps: Vec<&'static str>,
    pub about: &'static str,
    /// Where that is said: a title and an address.
    pub sources: &'static [(&'static str, &'static str)],
}

macro_rules! systems {
    ($lang:ident: $($name:literal, $steps:expr, $sv:literal, $en:literal, $sources:expr;)*) => {
        vec![$(System { name: $name, steps: $steps.map(|(sv, en)| $lang.choose(sv, en)).to_vec(), about: $lang.choose($sv, $en), sources: &$sources },)*]
    };
}

/// What is known of the systems that förbund and kommuner use.
pub fn systems(lang: Lang) -> Vec<System> {
    systems! { lang:
        "SharePoint",
        [(
            "Öppna sidan och välj Redigera.",
            "Open the page and choose Edit.",
        ), (
            "Välj + och webbdelen Bädda in.",
            "Choose + and the web part Embed.",
        ), (
            "Klistra in ramens kod utan sista raden (script).",
            "Paste the frame's code without its last line (script).",
        ), (
            "Säger SharePoint att domänen inte är tillåten: skicka texten nedan till administratören.",
            "If SharePoint says that the domain is not allowed: send the text below to the administrator.",
        ), (
            "Välj Publicera.",
            "Choose Publish.",
        )],
        "Webbdelen Bädda in (Embed) på en modern sida tar en ram. Den följer webbplatsens inställning HTML Field Security, där administratören tillåter ramar från inga, valda eller alla domäner: be om den här sidans domän. Microsoft räknar egen JavaScript till det som moderna sidor inte stöder utanför SharePoint Framework, så använd ramen utan skriptet för höjden. Administratören finner inställningen under Webbplatsinställningar.",
        "The Embed web part of a modern page takes a frame. It follows the site's setting HTML Field Security, where the administrator allows frames from no domains, from chosen ones or from all: ask for this page's domain. Microsoft counts custom JavaScript among what modern pages do not support outside the SharePoint Framework, so use the frame without the script for the height. The administrator finds the setting under Site settings.",
        [
            ("Microsoft: HTML Field Security is still available?", "https://github.com/MicrosoftDocs/OfficeDocs-SharePoint/issues/690"),
            ("Microsoft: ScriptSafeExternalEmbedding", "https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-server/jj175070(v=office.15)"),
            ("Microsoft: Customizing “modern” site pages", "https://github.com/SharePoint/sp-dev-docs/blob/main/docs/solution-guidance/modern-experience-customizations-customize-pages.md"),
        ];
        "WordPress",
        [(
            "Öppna sidan i blockredigeraren.",
            "Open the page in the block editor.",
        ), (
            "Välj + och blocket Anpassad HTML.",
            "Choose + and the block Custom HTML.",
        ), (
            "Klistra in elementets kod, eller ramens.",
            "Paste the element's code, or the frame's.",
        ), (
            "Spara och öppna sidan. Är koden borta saknar du unfiltered_html: skicka texten nedan till administratören.",
            "Save and open the page. If the code is gone you lack unfiltered_html: send the text below to the administrator.",
        )],
        "Blocket Anpassad HTML tar koden. Både script och iframe kräver behörigheten unfiltered_html, som administratörer och redaktörer har på en enskild webbplats men bara superadministratörer i ett nätverk av webbplatser. WordPress.com tar bort ramar på sina enkla webbplatser.",
        "The block Custom HTML takes the code. Both script and iframe need the capability unfiltered_html, which administrators and editors have on a single site, but only super administrators have in a network of sites. WordPress.com removes frames on its simple sites.",
        [
            ("PublishPress: unfiltered_html", "https://publishpress.com/knowledge-base/unfiltered_html/"),
            ("Lazy Blocks: allow_unfiltered_html", "https://www.lazyblocks.com/docs/php-filters/lzb-allow_unfiltered_html/"),
            ("WordPress.com: Google Docs embed code is an iframe, which we strip on simple sites", "https://github.com/Automattic/wp-calypso/issues/81431"),
        ];
        "Google Sites",
        [(
            "Välj Infoga, Bädda in och Bädda in kod.",
            "Choose Insert, Embed and Embed code.",
        ), (
            "Klistra in ramens kod utan sista raden (script).",
            "Paste the frame's code without its last line (script).",
        ), (
            "Välj Nästa, Infoga och Publicera.",
            "Choose Next, Insert and Publish.",
        )],
        "En annan kalkyl som bäddades in med skript stoppades av Google Sites egen policy; rådet där var att använda ramen utan skript. Välj därför ramen utan skriptet för höjden.",
        "Another calculator that was embedded by script was stopped by the policy of Google Sites; the advice there was to use the frame without script. Therefore choose the frame without the script for the height.",
        [("mon-entreprise: L'intégration ne fonctionne pas avec Google Site", "https://github.com/betagouv/mon-entreprise/issues/1603")];
        "Sitevision",
        [(
            "Öppna sidan i redigeringsläget.",
            "Open the page for editing.",
        ), (
            "Lägg till modulen HTML där kalkylen ska stå.",
            "Add the module HTML where the calculator is to be.",
        ), (
            "Klistra in ramens kod.",
            "Paste the frame's code.",
        ), (
            "Publicera. Är ramen tom eller koden borta: skicka texten nedan till administratören.",
            "Publish. If the frame is empty or the code is gone: send the text below to the administrator.",
        )],
        "Hjälpen nämner modulerna HTML och Skript. Vad de tillåter av skript och ramar från andra servrar har vi inte hittat beskrivet: fråga den som sköter webbplatsen.",
        "The help names the modules HTML and Script. What they allow of scripts and frames from other servers we have not found described: ask whoever runs the website.",
        [("Sitevision: Vad är element och tillägg?", "https://help.sitevision.se/12704466.html")];
        "Optimizely",
        [(
            "Skicka texten nedan till den som utvecklar webbplatsen och be om ett block som tar emot koden.",
            "Send the text below to whoever develops the website, and ask for a block that takes the code.",
        ), (
            "Lägg blocket i sidans innehållsyta.",
            "Put the block into the page's content area.",
        ), (
            "Klistra in koden i blocket och publicera.",
            "Paste the code into the block and publish.",
        )],
        "Textredigeraren (TinyMCE) tar bort HTML som inte finns i dess schema, och utvecklare utökar schemat med extended_valid_elements. Som den levereras har den ingen knapp för HTML-kod. Fråga den som utvecklar webbplatsen efter ett block för ramen eller elementet.",
        "The text editor (TinyMCE) removes HTML that is not in its schema, and developers extend the schema by extended_valid_elements. As delivered it has no button for HTML code. Ask whoever develops the website for a block for the frame or the element.",
        [
            ("Optimizely: TinyMCE default settings", "https://docs.developers.optimizely.com/content-management-system/docs/tinymce-default-settings"),
            ("Optimizely: Enforcing authoring constraints", "https://academy.optimizely.com/student/activity/3245123-enforcing-authoring-constraints"),
        ];
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
                format!("{}: {}\n{}\n{}", system.name, system.about, system.steps.join("\n"), sources.join("\n"))
            });
            told.collect::<Vec<_>>().join("\n")
        }));
    }
}
