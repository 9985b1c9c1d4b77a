//! The fixed words of the frame, the first view and the assumptions.

words! { Words, words:
    title: "Finsamkalkylen", "Finsamkalkylen";
    skip: "Hoppa till innehållet", "Skip to the content";
    skip_to_forbund: "Hoppa till förbundet", "Skip to the förbund";
    undo: "Ångra", "Undo";
    redo: "Gör om", "Redo";
    fetching: "Hämtar …", "Fetching …";
    link_not_fetched: "Det som läser länkar kunde inte hämtas. Kontrollera nätet och ladda om sidan.", "What reads links could not be fetched. Check the network and load the page again.";
    not_fetched: "Den här delen av sidan kunde inte hämtas. Kontrollera nätet och försök igen.", "This part of the page could not be fetched. Check the network and try again.";
    try_again: "Försök igen", "Try again";
    share: "Dela", "Share";
    other_language: "In English", "På svenska";
    base: "Underlag", "Dataset";
    views: "Vyer", "Views";
    distribution: "Fördelning", "Distribution";
    results: "Resultat", "Results";
    show_as: "Visa som", "Show as";
    as_table: "Tabell", "Table";
    as_map: "Karta", "Map";
    equity: "Eget kapital", "Equity";
    scenarios: "Förslag", "Proposals";
    assumptions: "Antaganden", "Assumptions";
    settings: "Visning", "Display";
    unit: "Belopp i", "Amounts in";
    theme: "Färger", "Colours";
    theme_auto: "Som enheten", "As the device";
    theme_light: "Ljusa", "Light";
    theme_dark: "Mörka", "Dark";

    area: "Område", "Area";
    whole_country: "Hela landet", "The whole country";
    only_changed: "Bara ändrade", "Only what changed";
    find: "Sök förbund eller kommun", "Find a förbund or kommun";
    sort: "Ordna efter", "Sort by";
    forbund: "Förbund", "Förbund";
    allocation: "Tilldelning", "Allocation";
    ideal: "Ideal", "Ideal";
    percent: "Procent", "Percent";
    short_of: "Saknas till 100 %", "Short of 100 %";
    short_in_all: "Summan av det som saknas: bara de under 100 %", "The sum of what is short: only those below 100 %";
    full: "100 %", "100 %";
    over_full: "över 100 %", "above 100 %";
    about_estimated: "≈ vilar på uppskattad HE, ± 10 %", "≈ rests on estimated HE, ± 10 %";
    without_members: "Inga medlemmar", "No members";
    unknown: "saknas", "unknown";
    nothing_shown: "Inget förbund att visa.", "No förbund to show.";
    new_forbund: "Nytt förbund", "New förbund";
    new_name: "Förbundets namn", "The name of the förbund";
    create: "Bilda förbundet", "Form the förbund";
    cancel: "Avbryt", "Cancel";

    all_forbund: "Alla förbund", "All förbund";
    no_such_forbund: "Det finns inget sådant förbund i det här underlaget.", "There is no such förbund in this dataset.";
    parties: "Bidrag", "Contributions";
    party: "Part", "Party";
    contribution: "Bidrag", "Contribution";
    to_pay: "För", "For";
    target: "Mål i procent av ideal", "Target in percent of ideal";
    set: "Sätt", "Set";
    the_state: "Staten", "The state";
    the_region: "Regionen", "The region";
    the_kommuner: "Kommunerna", "The kommuner";
    together: "tillsammans", "together";
    key: "Kommunernas nyckel", "The kommuner's key";
    key_present: "Nuvarande proportioner", "Present proportions";
    key_population: "Befolkning 16–64 år", "Population aged 16–64";
    key_equal: "Lika delar", "Equal shares";
    key_fye: "Helårsekvivalenter", "Full-year equivalents";
    key_weights: "Egna vikter", "Own weights";
    weight: "vikt", "weight";
    key_by_population: "Källorna anger inga proportioner: befolkningen avgör.", "No source gives proportions: population decides.";
    stepper_help: "Pil upp och ned ändrar 10 tkr, med skift 100 tkr.", "Arrow up and down change by 10 tkr, with shift 100 tkr.";

    members: "Medlemmar", "Members";
    kommun: "Kommun", "Kommun";
    population: "16–64 år", "Aged 16–64";
    fye: "HE", "HE";
    fye_heading: "Helårs\u{ad}ekvivalenter, HE", "Full-year equivalents, HE";
    fye_long: "Helårsekvivalenter", "Full-year equivalents";
    ideal_part: "Del av ideal", "Part of ideal";
    no_members: "Förbundet har inga medlemmar. Lägg till en kommun.", "The förbund has no members. Add a kommun.";
    add_kommun: "Lägg till kommun", "Add a kommun";
    add_placeholder: "Skriv ett namn", "Type a name";
    move_: "Flytta", "Move";
    remove: "Ta bort", "Remove";
    no_forbund: "utanför förbund", "outside any förbund";
    recommended_max: "Rekommenderat högsta eget kapital", "Recommended highest equity";
    assumption: "antagande", "assumption";
    inferred: "Källan anger inte beloppen: de är länets summa minus de sju övriga förbunden.",
        "The source does not state the amounts: they are the sum of the län less the other seven förbund.";

    correct: "Rätta underlaget", "Correct the dataset";
    published_ideal: "Publicerad idealfördelning", "Published ideal";
    published_ideal_help: "Skriv in Försäkringskassans idealfördelning för förbundet, så härleds helårsekvivalenterna ur den.",
        "Enter Försäkringskassan's ideal for the förbund, and the full-year equivalents are derived from it.";
    fye_help: "Skriv in en kommuns verkliga helårsekvivalenter om du har dem.",
        "Enter a kommun's real full-year equivalents if you have them.";
    reorganise: "Slå ihop eller upplös", "Merge or dissolve";
    merge_into: "Slå ihop med", "Merge into";
    merge_placeholder: "Skriv ett förbunds namn", "Type the name of a förbund";
    dissolve: "Upplös förbundet", "Dissolve the förbund";

    changes: "Ändringar", "Changes";
    no_changes: "Inga ändringar: det här är underlaget.", "No changes: this is the dataset.";
    take_back: "Ta tillbaka", "Take back";
    changes_in_brief: "Ändringarna i korthet", "The changes in brief";
    show_all: "Visa alla", "Show all";
    this_is: "det här är underlaget", "this is the dataset";
    back_to_base: "Tillbaka till underlaget", "Back to the dataset";
    does_not_apply: "Gäller inte:", "Does not apply:";
    save_as_file: "Spara som fil", "Save as a file";
    open_file: "Öppna fil", "Open a file";
    own_figures: "Läs in egna siffror", "Read in your own figures";
    to_paper: "Utskrift för möteshandling", "Print for a board paper";
    take_away: "Kopiera eller spara tabeller och diagram", "Copy or save tables and charts";

    rule: "Antagande", "Assumption";
    value: "Värde", "Value";
    default_value: "Förval", "Default";
    source: "Källa", "Source";
    within: "Gäller", "Of";
    reset: "Återställ", "Reset";
    state_grant: "Statens anslag", "The state's grant";
    national_support: "Därav nationellt stöd", "Of which national support";
    base_grant: "Grundtilldelning per förbund, statens del", "Base grant per förbund, the state's part";
    population_weight: "Vikt för befolkning", "Weight of population";
    ages: "Befolkningens ålder", "Ages of the population";
    ages_about: "Ett antagande: finsam.se och Försäkringskassans PM säger 16–64 år, Stockholms stads årsredovisning för 2022 \
        säger 16–66 och 18–66 år. En annan ålder ändrar idealen och kommunernas nyckel, inte HE.",
        "An assumption: finsam.se and Försäkringskassan's PM say 16–64, Stockholms stad's annual report of 2022 says 16–66 and \
        18–66. Other ages change the ideals and the kommuner's key, not HE.";
    rounding: "Belopp rundas upp till", "Amounts are rounded up to";
    rounding_about: "Gäller det som begärs av parterna och det som de kommer överens om.",
        "Of what the parties are asked for, and of what they agree on.";
    whole_kronor: "Hela kronor", "Whole kronor";
    whole_tkr: "Hela tusental", "Whole thousands";
    ten_tkr: "Tiotusental", "Ten thousands";
    hundred_tkr: "Hundratusental", "Hundred thousands";
    ages_and_rounding: "Ålder och avrundning", "Ages and rounding";
    fye_weight: "Vikt för helårsekvivalenter", "Weight of full-year equivalents";
    shares: "Parternas andelar", "The parties' shares";
    share_state: "Statens andel", "The state's share";
    share_region: "Regionens andel", "The region's share";
    share_kommuner: "Kommunernas andel", "The kommuner's share";
    money: "Pengarna", "The money";
    weights: "Vikterna", "The weights";
    how_allocated: "Så räknas tilldelningen", "How the allocation is computed";
    greatest_decrease: "Största minskning av statens bidrag per år", "Greatest decrease of the state's contribution in a year";
    path_years: "År framåt", "Years ahead";
    matched: "Matchat enligt lagen: det lägsta budet räknat per andel avgör", "Matched by law: the lowest offer by share decides";
    as_offered: "Som erbjudet: summan av det som parterna betalar", "As offered: the sum of what the parties pay";
    allocation_matched: "Tilldelningen matchas enligt lagen", "The allocation is matched by law";
    allocation_as_offered: "Tilldelningen är det som erbjuds", "The allocation is what is offered";
    ladder: "Trappa för eget kapital", "Ladder for equity";
    ladder_about: "Högsta rekommenderade eget kapital i procent av årets bidrag från medlemmarna. Trappan är ett antagande: den ger båda de publicerade värdena (32 mnkr ger 4,3 mnkr, 14,6 mnkr ger 2,5 mnkr), men det gör även andra trappor.",
        "Highest recommended equity in percent of the year's contributions from the members. The ladder is an assumption: it gives both published values (32 mnkr gives 4.3 mnkr, 14.6 mnkr gives 2.5 mnkr), but so do other ladders.";
    ladder_to: "Bidrag upp till", "Contributions up to";
    ladder_above: "Däröver", "Above that";
    ladder_rate: "Procent", "Percent";
    add_tier: "Lägg till steg", "Add a tier";
    remove_tier: "Ta bort steg", "Remove tier";
    calibration: "Helårsekvivalenter per kommun", "Full-year equivalents per kommun";
    sources: "Källor", "Sources";
    not_affiliated: "Sidan räknar i din webbläsare. Inget du skriver lämnar datorn.",
        "The page computes in your browser. Nothing that you type leaves the computer.";

    source_fk_reports: "Försäkringskassan, redovisningar för 2021 och 2023", "Försäkringskassan, reports for 2021 and 2023";
    source_pm: "Försäkringskassan, PM 2015-01-22", "Försäkringskassan, PM 2015-01-22";
    source_pm_base: "Försäkringskassan, PM 2015-01-22. Att grunden räknas på allas pengar är en slutsats ur de publicerade idealen",
        "Försäkringskassan, PM 2015-01-22. That the base is counted on all parties' money is inferred from the published ideals";
    source_pm_brake: "Försäkringskassan, PM 2015-01-22, för åren 2016 och 2017. Senare år är inte kända",
        "Försäkringskassan, PM 2015-01-22, for 2016 and 2017. Later years are not known";
    source_law: "Finsamlagen (2003:1210)", "The Finsam act (2003:1210)";

    embed: "Bädda in kalkylen", "Embed the calculator";

    close: "Stäng", "Close";
    storage_missing: "Webbläsaren sparar inget här: ändringarna försvinner när sidan stängs.",
        "The browser stores nothing here: the changes are gone when the page is closed.";
    new_version: "Det finns en ny version av sidan. Ändringarna finns kvar när du laddar om den.",
        "There is a new version of the page. Your changes remain when you reload it.";
    reload: "Ladda om sidan", "Reload the page";
    reset_unreadable: "Det sparade scenariot kunde inte läsas. Det ligger kvar under Förslag, och sidan visar underlaget.",
        "The stored scenario could not be read. It remains under Proposals, and the page shows the dataset.";
    published: "publicerad", "published";
    imported: "egen uppgift", "your own figure";
    derived: "härledd", "derived";
    estimated: "uppskattad", "estimated";
    what_each_pays: "Vad varje part betalar", "What each party pays";
}
