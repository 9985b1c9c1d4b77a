//! The columns of the tables, with what they are called and what is said of them.

use super::super::column::{
    Both,
    By::{Export, Formula, Reader},
    Column,
    Kind::{Amount, Change, Fye, Kronor, Percent, Quota, Rest, Share, Text, Whole},
};

const fn column(
    key: &'static str,
    by: super::super::column::By,
    kind: super::super::column::Kind,
    width: u32,
    sv: &'static str,
    en: &'static str,
) -> Column {
    Column::new(key, by, kind, width, Both(sv, en))
}

const QUOTA: Both = Both(
    "Med sju decimaler. Största resten avgör vem som får nästa krona.",
    "With seven decimals. The largest remainder decides who gets the next krona.",
);

const INTERVAL: Both = Both(
    "En uppskattning kan vara minst 10 % fel åt vardera hållet. Tomt om talet är känt.",
    "An estimate can be at least 10 % wrong to either side. Empty where the figure is known.",
);

/// One row a kommun.
pub const KOMMUNER: &[Column] = &[
    column("code", Export, Text, 8, "Kod", "Code").named("k_kod", "k_code"),
    column("name", Export, Text, 18, "Kommun", "Kommun"),
    column("lan", Export, Text, 22, "Län", "Län"),
    column("forbund", Reader, Text, 26, "Förbund (id)", "Förbund (id)").named("k_förbund", "k_förbund").noted(
        "Välj ett förbund ur listan, eller töm cellen om kommunen inte är med i något. Kommunens bidrag på bladet Parter följer med: skriv ett annat belopp där om den ska betala något annat.",
        "Choose a förbund from the list, or empty the cell if the kommun is a member of none. Its contribution on the sheet Parties goes with it: write another amount there if it is to pay something else.",
    ),
    column("nr", Formula, Whole, 6, "Nr", "No.").named("k_nr", "k_no").noted(
        "Förbundets nummer på bladet Förbund; 0 om kommunen inte är med i något.",
        "The förbund's number on the sheet Förbund; 0 where the kommun is a member of none.",
    ),
    column("forbund_name", Formula, Text, 24, "Förbund", "Förbund"),
    column("population", Reader, Kronor, 12, "Invånare 16–64 år", "Inhabitants aged 16–64")
        .named("k_befolkning", "k_population")
        .noted("SCB, preliminär folkmängd 30 september 2022, om inte någon har skrivit ett annat tal. Heltal.", "Statistics Sweden, preliminary population of 30 September 2022, unless somebody has entered another number. A whole number."),
    column("fye", Reader, Fye, 14, "HE", "HE").named("k_HE", "k_HE").noted(
        "Helårsekvivalenter. Kolumnen till höger säger hur talet är känt. Högst fyra decimaler.",
        "Full-year equivalents. The column to the right says how the number is known. At most four decimals.",
    ),
    column("quality", Export, Text, 12, "HE är", "HE is").noted(
        "publicerat, inlagt av någon, härlett ur ett publicerat ideal, eller uppskattat av kalkylen",
        "published, entered by somebody, derived from a published ideal, or estimated by the calculator",
    ),
    column("weighed", Formula, Kronor, 12, "Invånare som vägs", "Inhabitants weighed")
        .named("k_befolkning_vägd", "k_population_weighed")
        .noted(
            "Invånare i de åldrar som bladet Parametrar säger, i den proportion till dem i 16–64 år som källan har.",
            "Inhabitants of the ages that the sheet Parameters says, in the source's proportion to those aged 16–64.",
        ),
    column("fye_low", Formula, Fye, 12, "HE, lägst", "HE, lowest").noted(INTERVAL.0, INTERVAL.1),
    column("fye_high", Formula, Fye, 12, "HE, högst", "HE, highest"),
    column("estimate", Formula, Whole, 8, "Idealet uppskattas", "Ideal estimated").named("k_uppskattad", "k_estimated").noted(
        "1 om förbundets ideal är en uppskattning för kommunens skull: dess HE är det, eller hör ihop med andra kommuners som inte är med.",
        "1 where the förbund's ideal is an estimate because of the kommun: its HE is one, or belongs with that of others who are not members.",
    ),
    column("share", Formula, Share, 11, "Andel av potten", "Share of the pool").named("k_andel", "k_share").noted(
        "Kommunens del av medlemskommunernas invånare och HE, vägda med vikterna på bladet Parametrar.",
        "The kommun's part of the member kommuner's inhabitants and HE, by the weights on the sheet Parameters.",
    ),
    Column { note: QUOTA, ..column("quota", Formula, Quota, 18, "Kvot i förbundet, kr", "Quota in the förbund, kr") },
    column("whole", Formula, Kronor, 13, "Hela kronor", "Whole kronor").named("k_hela", "k_whole"),
    column("rest", Formula, Rest, 11, "Rest", "Remainder").named("k_rest", "k_remainder"),
    column("extra", Formula, Whole, 8, "Tillägg", "Added").noted(
        "En krona till dem med störst rest, så att delarna summerar till förbundets. Vid lika rest går lägst kod först.",
        "A krona to those with the largest remainder, so that the parts sum to the förbund's. Among equals the lowest code is first.",
    ),
    column("part", Formula, Amount, 15, "Del av idealet", "Part of the ideal").noted(
        "Kommunens del av förbundets idealfördelning, utom grundtilldelningen.",
        "The kommun's part of the förbund's ideal, without the base grant.",
    ),
    column("in_dataset", Export, Text, 26, "Förbund i underlaget (id)", "Förbund in the dataset (id)")
        .named("k_förbund_underlag", "k_förbund_dataset"),
];

/// One row a förbund.
pub const FORBUND: &[Column] = &[
    column("nr", Export, Whole, 5, "Nr", "No.").named("f_nr", "f_no"),
    column("id", Export, Text, 24, "Id", "Id").named("f_id", "f_id"),
    column("name", Export, Text, 24, "Förbund", "Förbund").named("f_namn", "f_name"),
    column("members", Formula, Whole, 10, "Kommuner", "Kommuner").under("Ideal", "Ideal").named("f_kommuner", "f_kommuner"),
    column("share", Formula, Share, 11, "Andel av potten", "Share of the pool").named("f_andel", "f_share"),
    Column { note: QUOTA, ..column("quota", Formula, Quota, 20, "Kvot, kr", "Quota, kr") },
    column("whole", Formula, Kronor, 13, "Hela kronor", "Whole kronor").named("f_hela", "f_whole"),
    column("rest", Formula, Rest, 11, "Rest", "Remainder").named("f_rest", "f_remainder"),
    column("extra", Formula, Whole, 8, "Tillägg", "Added").noted(
        "En krona till dem med störst rest, så att delarna summerar till potten. Vid lika rest går lägst nummer först.",
        "A krona to those with the largest remainder, so that the parts sum to the pool. Among equals the lowest number is first.",
    ),
    column("above_base", Formula, Amount, 14, "Över grunden", "Above the base").named("f_över_grunden", "f_above_base"),
    column("base", Formula, Amount, 13, "Grund", "Base"),
    column("ideal", Formula, Amount, 15, "Idealfördelning", "Ideal").named("f_ideal", "f_ideal"),
    column("ideal_low", Formula, Amount, 15, "Ideal, lägst", "Ideal, lowest").noted(INTERVAL.0, INTERVAL.1),
    column("ideal_high", Formula, Amount, 15, "Ideal, högst", "Ideal, highest"),
    column("state", Formula, Amount, 14, "Staten", "The state").under("Bidrag", "Contributions"),
    column("region", Formula, Amount, 14, "Regionen", "The region"),
    column("kommuner", Formula, Amount, 14, "Kommunerna", "The kommuner"),
    column("reach_state", Formula, Amount, 14, "Staten", "The state").under("Räcker till", "Suffices for").noted(
        "Den tilldelning som bidraget räcker till enligt lagens andelar.",
        "The allocation that the contribution suffices for by the law's shares.",
    ),
    column("reach_region", Formula, Amount, 14, "Regionen", "The region"),
    column("reach_kommuner", Formula, Amount, 14, "Kommunerna", "The kommuner"),
    column("allocation", Formula, Amount, 15, "Medelstilldelning", "Allocation").under("Resultat", "Result").named("f_tilldelning", "f_allocation").noted(
        "Det minsta av de tre, nedåt till hela kronor; eller summan av bidragen om bladet Parametrar säger så.",
        "The least of the three, rounded down to whole kronor; or the sum of the contributions where the sheet Parameters says so.",
    ),
    column("percent", Formula, Percent, 10, "Procent av idealet", "Percent of ideal"),
    column("percent_low", Formula, Percent, 10, "Procent, lägst", "Percent, lowest").noted(INTERVAL.0, INTERVAL.1),
    column("percent_high", Formula, Percent, 10, "Procent, högst", "Percent, highest"),
    column("binding", Formula, Text, 26, "Begränsar", "Binding").noted(
        "Den part som sätter det minsta. Flera kan göra det.",
        "The party that sets the least. Several can.",
    ),
    column("left_state", Formula, Kronor, 8, "Staten", "The state").under("Lagens delar: rest", "The law's parts: remainder").noted(
        "Det som blir över när tilldelningen delas enligt andelarna.",
        "What is left over when the allocation is divided by the shares.",
    ),
    column("left_region", Formula, Kronor, 9, "Regionen", "The region"),
    column("left_kommuner", Formula, Kronor, 11, "Kommunerna", "The kommuner"),
    column("matched_state", Formula, Amount, 14, "Staten", "The state").under("Matchat", "Matched").named("f_matchat_staten", "f_matched_state"),
    column("matched_region", Formula, Amount, 14, "Regionen", "The region").named("f_matchat_regionen", "f_matched_region"),
    column("matched_kommuner", Formula, Amount, 14, "Kommunerna", "The kommuner").named("f_matchat_kommunerna", "f_matched_kommuner"),
    column("unmatched_state", Formula, Amount, 14, "Staten", "The state").under("Omatchat", "Unmatched"),
    column("unmatched_region", Formula, Amount, 14, "Regionen", "The region"),
    column("unmatched_kommuner", Formula, Amount, 14, "Kommunerna", "The kommuner"),
    column("wanted", Formula, Amount, 15, "Tilldelning", "Allocation").under("För att nå målet", "To reach the target").noted(
        "Målet på bladet Parametrar gånger idealet, uppåt till hela kronor.",
        "The target on the sheet Parameters times the ideal, rounded up to whole kronor.",
    ),
    column("ask_state", Formula, Amount, 14, "Staten", "The state").named("f_behov_staten", "f_need_state"),
    column("ask_region", Formula, Amount, 14, "Regionen", "The region").named("f_behov_regionen", "f_need_region"),
    column("ask_kommuner", Formula, Amount, 14, "Kommunerna", "The kommuner").named("f_behov_kommunerna", "f_need_kommuner"),
    column("more_state", Formula, Change, 14, "Staten", "The state").under("Ändring mot bidraget", "Change from the contribution"),
    column("more_region", Formula, Change, 14, "Regionen", "The region"),
    column("more_kommuner", Formula, Change, 14, "Kommunerna", "The kommuner"),
    column("key", Reader, Text, 14, "Nyckel", "Key").under("Kommunernas delning", "How the kommuner divide").named("f_nyckel", "f_key").noted(
        "Hur kommunerna delar sin del: som de betalar nu, efter invånare, lika, efter HE eller efter egna vikter på bladet Parter.",
        "How the kommuner divide their part: as they pay now, by inhabitants, equally, by HE or by own weights on the sheet Parties.",
    ),
    column("count_in_dataset", Export, Whole, 11, "Kommuner i underlaget", "Kommuner in the dataset"),
    column("is_same", Formula, Whole, 10, "Samma kommuner", "Same kommuner").named("f_samma", "f_same").noted(
        "1 om medlemmarna är de som underlaget har. Bara då gäller vad de har betalat.",
        "1 where the members are those of the dataset. Only then what they have paid counts.",
    ),
    column("max_equity", Formula, Amount, 15, "Högsta rek. kapital", "Highest rec. equity").under("Eget kapital", "Equity").noted(
        "Trappan på bladet Parametrar, på medelstilldelningen.",
        "The ladder on the sheet Parameters, applied to the allocation.",
    ),
];

/// One row for each of the state, the region and the kommuner of every förbund.
pub const PARTIES: &[Column] = &[
    column("forbund", Formula, Text, 24, "Förbund (id)", "Förbund (id)").named("p_förbund", "p_förbund"),
    column("nr", Formula, Whole, 6, "Nr", "No.").named("p_nr", "p_no"),
    column("forbund_name", Formula, Text, 24, "Förbund", "Förbund"),
    column("kind", Export, Text, 10, "Slag", "Kind").named("p_slag", "p_kind"),
    column("code", Export, Text, 8, "Kod", "Code").named("p_kod", "p_code"),
    column("name", Export, Text, 34, "Part", "Party"),
    column("offer", Reader, Amount, 15, "Bidrag, kr", "Contribution, kr").named("p_bidrag", "p_contribution").noted(
        "Hela kronor om året. En tom cell är ett okänt bidrag, inte 0.",
        "Whole kronor a year. An empty cell is an unknown contribution, not 0.",
    ),
    column("quality", Export, Text, 12, "Bidraget är", "It is").noted(
        "publicerat, inlagt av någon, eller härlett ur en publicerad medelstilldelning",
        "published, entered by somebody, or derived from a published allocation",
    ),
    column("paid", Export, Amount, 14, "Har betalat", "Has paid").under("Nyckel", "Key").noted(
        "Enligt årsredovisningen 2022, där den säger det; där bara andelar är publicerade, andelen i procent.",
        "By the annual report of 2022, where it says; where only shares are published, the share in percent.",
    ),
    column("own_weight", Reader, Whole, 9, "Egen vikt", "Own weight").named("p_egen_vikt", "p_own_weight").noted(
        "Ett heltal. Gäller bara i förbund med nyckeln egna vikter.",
        "A whole number. Only counts in förbund with the key own weights.",
    ),
    column("population", Formula, Kronor, 12, "Invånare", "Inhabitants"),
    column("key_weight", Formula, Fye, 16, "Vikt efter nyckeln", "Weight by the key").named("p_nyckelvikt", "p_key_weight"),
    column("weight", Formula, Fye, 16, "Vikt", "Weight").named("p_vikt", "p_weight").noted(
        "Nyckelns vikt, eller antalet invånare där nyckeln inte ger någon i förbundet en vikt.",
        "The key's weight, or the number of inhabitants where the key gives nobody in the förbund a weight.",
    ),
    Column { note: QUOTA, ..column("quota", Formula, Quota, 18, "Kvot, kr", "Quota, kr").under("För att nå målet", "To reach the target") },
    column("whole", Formula, Kronor, 13, "Hela kronor", "Whole kronor").named("p_hela", "p_whole"),
    column("rest", Formula, Rest, 11, "Rest", "Remainder").named("p_rest", "p_remainder"),
    column("extra", Formula, Whole, 8, "Tillägg", "Added").noted(
        "En krona till dem med störst rest, så att delarna summerar till kommunernas del. Vid lika rest går lägst kod först.",
        "A krona to those with the largest remainder, so that the parts sum to the kommuner's. Among equals the lowest code is first.",
    ),
    column("ask", Formula, Amount, 15, "Behövs för målet", "Needed for the target"),
    column("more", Formula, Change, 15, "Ändring", "Change"),
    column("row", Formula, Whole, 8, "Rad i Kommuner", "Row in Kommuner"),
];

/// One row for each förbund and year.
pub const EQUITY: &[Column] = &[
    column("id", Export, Text, 24, "Förbund (id)", "Förbund (id)").named("e_förbund", "e_förbund"),
    column("name", Export, Text, 24, "Förbund", "Förbund"),
    column("year", Export, Whole, 7, "År", "Year").named("e_år", "e_year"),
    column("opening", Reader, Amount, 14, "Ingående eget kapital", "Opening equity")
        .under("Vad som är känt eller planerat, kr", "What is known or planned, kr")
        .named("e_ingående", "e_opening")
        .noted(
            "De gula cellerna är det som årsredovisningar och du själv säger om året. En tom cell är okänd eller följer av de andra, till höger.",
            "The yellow cells are what annual reports and you yourself say of the year. An empty cell is unknown, or follows from the others, to the right.",
        ),
    column("contributions", Reader, Amount, 14, "Medlemsbidrag", "Members' contributions").named("e_bidrag", "e_contributions"),
    column("other", Reader, Amount, 14, "Övriga intäkter", "Other income").named("e_övrigt", "e_other"),
    column("costs", Reader, Amount, 14, "Kostnader", "Costs").named("e_kostnader", "e_costs").noted(
        "Alla kostnader, utan minus.",
        "All costs, without a minus.",
    ),
    column("individual", Reader, Amount, 14, "varav individ-inriktade", "of them for individuals").named("e_individ", "e_individual"),
    column("structural", Reader, Amount, 14, "varav struktur-inriktade", "of them for structures").named("e_struktur", "e_structural"),
    column("administration", Reader, Amount, 14, "varav kansli och administration", "of them for administration")
        .named("e_kansli", "e_administration"),
    column("financial", Reader, Amount, 12, "Finansnetto", "Net financial items").named("e_finans", "e_financial"),
    column("closing", Reader, Amount, 14, "Utgående eget kapital", "Closing equity").named("e_utgående", "e_closing").noted(
        "Skrivs bara när bokslutet är klart: annars räknas det ut till höger.",
        "Only written when the accounts are closed: else it is worked out to the right.",
    ),
    column("assets", Reader, Amount, 14, "Summa tillgångar", "Total assets").named("e_tillgångar", "e_assets"),
    column("from_state", Reader, Amount, 14, "Statens bidrag", "From the state").named("e_från_staten", "e_from_state"),
    column("from_region", Reader, Amount, 14, "Regionens bidrag", "From the region").named("e_från_regionen", "e_from_region"),
    column("from_kommuner", Reader, Amount, 14, "Kommunernas bidrag", "From the kommuner").named("e_från_kommunerna", "e_from_kommuner"),
    column("stated_result", Export, Amount, 14, "Årets resultat enligt årsredovisningen", "Result by the annual report")
        .under("Från kalkylen", "From the calculator"),
    column("opening_back", Formula, Amount, 14, "Ingående, bakåt från ett senare år", "Opening, back from a later year").noted(
        "Det första ingående kapital som är känt, minus årsredovisningarnas resultat åren däremellan.",
        "The first opening equity that is known, less the results in the annual reports of the years between.",
    ),
    column("path_state", Formula, Amount, 14, "Staten", "The state").noted(
        "Vad parterna betalar. Underlagets år följer bladet Förbund. De kommande åren (grå celler) är uträknade av kalkylen, med bromsen: de ändras inte av vad du skriver här, utan när arbetsboken läses in igen.",
        "What the parties pay. The dataset's year follows the sheet Förbund. The coming years (grey cells) were worked out by the calculator, with the brake: what you write here does not change them until the workbook is read in again.",
    ),
    column("path_region", Formula, Amount, 14, "Regionen", "The region"),
    column("path_kommuner", Formula, Amount, 14, "Kommunerna", "The kommuner"),
    column("last_costs", Formula, Amount, 14, "Kostnader", "Costs").under("Senast kända", "Last known").noted(
        "Kommande år antas kosta vad det senaste kända gjorde.",
        "Coming years are assumed to cost what the last known did.",
    ),
    column("last_individual", Formula, Amount, 14, "individ-inriktade", "for individuals"),
    column("last_structural", Formula, Amount, 14, "struktur-inriktade", "for structures"),
    column("last_administration", Formula, Amount, 14, "kansli och administration", "for administration"),
    column("year_contributions", Formula, Amount, 14, "Medlemsbidrag", "Members' contributions").under("Året", "The year"),
    column("year_other", Formula, Amount, 14, "Övriga intäkter", "Other income"),
    column("year_individual", Formula, Amount, 14, "individ-inriktade", "for individuals"),
    column("year_structural", Formula, Amount, 14, "struktur-inriktade", "for structures"),
    column("year_administration", Formula, Amount, 14, "kansli och administration", "for administration"),
    column("year_costs", Formula, Amount, 14, "Kostnader", "Costs"),
    column("year_financial", Formula, Amount, 12, "Finansnetto", "Net financial items"),
    column("year_sum", Formula, Amount, 14, "Bidrag + övrigt − kostnader + finansnetto", "Contributions + other − costs + financial").noted(
        "Okända övriga intäkter och finansnetto räknas inte med.",
        "Unknown other income and financial items are left out.",
    ),
    column("year_opening", Formula, Amount, 14, "Ingående eget kapital", "Opening equity"),
    column("year_result", Formula, Amount, 14, "Årets resultat", "Result"),
    column("year_closing", Formula, Amount, 14, "Utgående eget kapital", "Closing equity"),
    column("max_equity", Formula, Amount, 14, "Högsta rek. kapital", "Highest rec. equity"),
    column("excess", Formula, Amount, 14, "Över trappan", "Above the ladder"),
];
