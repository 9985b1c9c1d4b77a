// The types of finsamkalkylen. Money is whole kronor, and `null` is what is not known: it is never 0.

/** An amount in whole kronor. */
export type Kronor = number;
/** A kommun's four-digit code as Statistics Sweden has it: `"0180"` is Stockholm. */
export type KommunCode = string;
/** A län's two-digit code: `"01"` is Stockholms län. */
export type LanCode = string;
/** A förbund's id: a–z, 0–9 and hyphens, at most 60 of them, for instance `"stockholms-stad"`. */
export type ForbundId = string;
/** A chosen percent: a whole number, or a text where there are decimals (at most two), for instance `-5` or `"-2.5"`. */
export type Percent = number | `${number}`;
/** One of the three who pay by law: the state (Försäkringskassan), the region or regions, the kommuner together. */
export type Group = "state" | "region" | "kommuner";
/** Who pays in one förbund: the state, the region or regions, or a kommun by its code. */
export type Party = "state" | "region" | KommunCode;
/** Who pays, wherever it does: the state, the region of a län (`"region-01"`), or a kommun by its code. */
export type Payer = "state" | `region-${string}` | KommunCode;
/** How a figure is known, the surest first: a source states it, somebody entered it, it follows, or it is predicted. */
export type Quality = "published" | "imported" | "derived" | "estimated";

/** A value for each of the three who pay. */
export interface PerGroup<Value> {
  /** The state's. */
  state: Value;
  /** The region's, or the regions' together. */
  region: Value;
  /** The member kommuner's together. */
  kommuner: Value;
}

/** A dataset's id and the changes to it, in order. Nothing else decides the outcome. */
export interface Scenario {
  /** The version of the format. */
  version: 1;
  /** The id of the dataset that it changes: see `datasets()`. */
  base: string;
  /** What its maker calls it. */
  title?: string;
  /** The changes, carried out in order; at most 2000. */
  edits?: readonly Edit[];
  /** Notes on the changes, one each at most. */
  notes?: readonly Note[];
}

/** A scenario with nothing left out, as this package gives it. */
export interface WholeScenario extends Scenario {
  title: string;
  edits: Edit[];
  notes?: Note[];
}

/** A note on one of a scenario's edits: each text has at most 200 signs, and one of them says something. */
export interface Note {
  /** The edit's place in the list, from 0. */
  edit: number;
  /** Who proposed it. */
  by?: string;
  /** When, in any words. */
  date?: string;
  /** What else is to be said of it. */
  remark?: string;
}

/** One change. An object with one field, which says its kind. */
export type Edit =
  | { move: Move }
  | { contribute: Contribute }
  | { create: Create }
  | { merge: Merge }
  | { dissolve: Dissolve }
  | { key: Key }
  | { rule: RuleChange }
  | { published_ideal: PublishedIdeal }
  | { fye: KnownFye }
  | { population: KnownPopulation }
  | { allocate: Allocate }
  | { stance: Stance }
  | { path: Path }
  | { account: Account }
  | { result: KnownResult }
  | { insats: KnownInsats };

/** A kommun becomes a member of another förbund, or of none. */
export interface Move {
  /** Who moves. */
  kommun: KommunCode;
  /** Where to; `null` is to none. */
  to?: ForbundId | null;
}

/** The inhabitants of a kommun that the reader knows. */
export interface KnownPopulation {
  /** Whose. */
  kommun: KommunCode;
  /** Inhabitants aged 16–64: from 1 to five times those of the dataset. */
  value: number;
}

/** A party offers an amount for a year. */
export interface Contribute {
  /** To which förbund. */
  forbund: ForbundId;
  /** Who offers. */
  party: Party;
  /** How much a year: from 0 to 100 000 million kronor. */
  kronor: Kronor;
}

/** A förbund is formed, without members. */
export interface Create {
  /** Its id from now on. */
  forbund: ForbundId;
  /** Its name, of at most 80 signs. */
  name: string;
}

/** The members, offers and accounts of one förbund go over to another. */
export interface Merge {
  /** The one that ends. */
  from: ForbundId;
  /** The one that goes on. */
  into: ForbundId;
}

/** A förbund ends: its kommuner are members of none. */
export interface Dissolve {
  /** Which. */
  forbund: ForbundId;
}

/** The kommuner of a förbund divide their part in another way. */
export interface Key {
  /** Whose kommuner. */
  forbund: ForbundId;
  /** As the present members pay, by inhabitants aged 16–64, all alike, by full-year equivalents, or by weights of one's own. */
  key: "present" | "population" | "equal" | "fye" | { weights: readonly (readonly [kommun: KommunCode, weight: number])[] };
}

/** New values for some of the rules; the others stay. */
export interface RuleChange {
  /** What the state pays in a year to all förbund and for national support, in kronor. */
  state_grant?: Kronor;
  /** What of it goes to national support, in kronor. */
  national_support?: Kronor;
  /** State money for each förbund before the weights, in kronor. */
  base_grant?: Kronor;
  /** The weight of the population: a whole number from 0 to 1000. */
  population_weight?: number;
  /** The weight of full-year equivalents: a whole number from 0 to 1000. */
  fye_weight?: number;
  /** What the three pay, in proportion: whole numbers from 0 to 100, the state's at least 1. */
  shares?: PerGroup<number>;
  /** As much as the parties match each other by law, or the plain sum of what they offer. */
  allocation?: "matched" | "as_offered";
  /** The recommended highest equity, from the lowest contributions up: from one to ten tiers. */
  equity_ladder?: readonly Tier[];
  /** How much the state's money to a förbund can fall from one year to the next: from 0 to 100 %. */
  greatest_decrease?: Percent;
  /** How many years the path goes on after the dataset's: from 1 to 20. */
  path_years?: number;
  /** How the state's money moves over those years, where nothing else is said of a förbund: it holds, or
   * follows the model. */
  path_state?: PathRule;
  /** The same of the regions: hold, match the state, or change by so much each year. */
  path_region?: PathRule;
  /** The same of the kommuner. */
  path_kommuner?: PathRule;
  /** The ages of the population that its weight is of. */
  ages?: "16-64" | "16-66" | "18-66" | "18-67" | "19-67" | "20-64";
  /** What amounts that are asked for or agreed are rounded up to, in kronor. */
  rounding?: 1 | 1000 | 10000 | 100000;
}

/** A part of the contributions, and the share of it that may be kept as equity. */
export interface Tier {
  /** Where the tier ends, in kronor of contributions; `null` in the last, which has no end. */
  up_to?: Kronor | null;
  /** The share, in hundredths of a percent: 2000 is 20 %. */
  hundredths_of_percent: number;
}

/** A förbund's published ideal is known: full-year equivalents are calibrated anew. */
export interface PublishedIdeal {
  /** Whose; one of the dataset's own. */
  forbund: ForbundId;
  /** How much. */
  kronor: Kronor;
}

/** A kommun's full-year equivalents are known. */
export interface KnownFye {
  /** Whose. */
  kommun: KommunCode;
  /** Persons, with at most four decimals: from 0 to ten million. */
  value: number;
}

/** The parties of a förbund agree on an allocation: each offers the law's share of it. */
export interface Allocate {
  /** Whose parties. */
  forbund: ForbundId;
  /** The allocation. */
  kronor: Kronor;
}

/** One party's stance in all its förbund: it offers what it did in the dataset, changed by so much. */
export interface Stance {
  /** Whose. */
  party: Payer;
  /** From −100 to 100. */
  percent: Percent;
}

/** How one of the three moves over the coming years. */
export interface Path {
  /** In which förbund. */
  forbund: ForbundId;
  /** Who. */
  group: Group;
  /** How. */
  rule: PathRule;
}

/** How what one of the three offers moves over the coming years: towards the ideal under the brake (the state only), the law's
 * share of what the state offers (the others only), as in the dataset's year, changed by so much each year, or in equal steps to
 * an amount after a number of years (from 1 to 20). */
export type PathRule = "model" | "match" | "hold" | { percent: Percent } | { reach: { kronor: Kronor; years: number } };

/** A figure of a förbund's account is known, or planned for a coming year. */
export interface Account {
  /** Whose. */
  forbund: ForbundId;
  /** From 2004 to 20 years after the dataset's. */
  year: number;
  /** Which figure. */
  item: AccountItem;
  /** How much. Costs are written without a minus; only equity and financial items can be below 0. */
  kronor: Kronor;
}

/** A figure of an account, in the order of an annual report: equity at the beginning, income, costs and their three kinds,
 * financial income less costs, equity and all assets at the end, and who the contributions are from. */
export type AccountItem =
  | "opening"
  | "contributions"
  | "other_income"
  | "costs"
  | "individual"
  | "structural"
  | "administration"
  | "financial"
  | "closing"
  | "total_assets"
  | "from_state"
  | "from_region"
  | "from_kommuner";

/** A figure of what a förbund's insatser led to in a year is known. */
export interface KnownResult {
  /** Whose. */
  forbund: ForbundId;
  /** From 2004 to 20 years after the dataset's. */
  year: number;
  /** Which figure. */
  item: ResultItem;
  /** Persons, or whole percent. */
  value: number;
}

/** A figure of results: participants, those who finished and how; some only together, where a source publishes them so. */
export type ResultItem =
  | "participants"
  | "participants_women"
  | "participants_men"
  | "participants_unstated"
  | "finished"
  | "to_work"
  | "to_studies"
  | "seeking_work"
  | "rehabilitation"
  | "illness"
  | "other"
  | "work_or_studies"
  | "work_studies_or_seeking"
  | "five_reasons"
  | "finished_women"
  | "finished_men"
  | "work_or_studies_women"
  | "work_or_studies_men"
  | "work_studies_or_seeking_women"
  | "work_studies_or_seeking_men"
  | "work_or_studies_women_percent"
  | "work_or_studies_men_percent";

/** What an insats of a förbund cost and led to in a year is known, or that there was none of that name. */
export interface KnownInsats {
  /** Whose. */
  forbund: ForbundId;
  /** From 2004 to 20 years after the dataset's. */
  year: number;
  /** Its name, of at most 80 signs: it stands in the place of what a source states under it. */
  name: string;
  /** What it was for; `none` where there was none of that name. */
  kind: "individual" | "structural" | "none";
  /** What is known of it: kronor, or persons. */
  figures: Partial<Record<InsatsItem, number>>;
}

/** A figure of an insats; only its cost can be below 0, where more was paid back than spent. */
export type InsatsItem =
  | "budget"
  | "cost"
  | "participants"
  | "women"
  | "men"
  | "unstated"
  | "finished"
  | "work_studies_or_seeking"
  | "rehabilitation"
  | "illness"
  | "other";

/** What follows from a scenario. */
export interface Outcome {
  /** All parties' money in a year: the state grant less national support, divided by the state's share. */
  pot: Kronor;
  /** What the weights divide: the pot less every förbund's base. */
  pool: Kronor;
  /** What each förbund gets before the weights, of all parties' money. */
  base: Kronor;
  /** In order of id. */
  forbund: ForbundOutcome[];
  /** All of the nation's, in order of code. */
  kommuner: KommunOutcome[];
  /** All of the nation's, in order of code. */
  lan: LanOutcome[];
  /** What else to know about it. */
  notes: OutcomeNote[];
  /** The edits that do not apply, and why; the others have been carried out. */
  skipped: Skipped[];
}

/** Between what an estimated figure lies: 10 % to either side. */
export interface Interval {
  low: number;
  high: number;
}

/** What follows for one förbund. */
export interface ForbundOutcome {
  /** Its id. */
  id: ForbundId;
  /** Its whole name. */
  name: string;
  /** The name that people use. */
  short_name: string;
  /** Its members, in order of code. */
  kommuner: KommunCode[];
  /** The län that it has members in, in order of code. */
  lan: LanCode[];
  /** What the model says that it should have in a year (idealfördelning). */
  ideal: Kronor;
  /** Between what the ideal lies, in kronor, where it is an estimate. */
  ideal_interval: Interval | null;
  /** What it has to spend from its members in a year (medelstilldelning). */
  allocation: Kronor | null;
  /** Allocation by ideal, in percent with four decimals. */
  percent_of_ideal: number | null;
  /** Between what the percent lies, where it rests on an estimate. */
  percent_interval: Interval | null;
  /** Who holds the allocation back; several can tie. Empty where it is not known, or as offered. */
  binding: Group[];
  /** What each offers in a year. */
  offers: Offers;
  /** What each offers beyond its share of the allocation: it buys nothing. */
  unmatched: PerGroup<Kronor> | null;
  /** What each must offer more (or less, below 0) for 100 % of the ideal; `null` where its present offer is not known. */
  to_full: PerGroup<Kronor | null>;
  /** The recommended highest equity with that allocation. */
  recommended_max_equity: Kronor | null;
  /** How well its members' full-year equivalents are known. */
  quality: Quality;
}

/** What the parties of a förbund offer in a year. */
export interface Offers {
  /** The state's. */
  state: Kronor | null;
  /** The region's, or the regions' together. */
  region: Kronor | null;
  /** Each member's, by its code. */
  kommuner: Record<KommunCode, Kronor | null>;
}

/** What follows for one kommun. */
export interface KommunOutcome {
  /** Its code. */
  code: KommunCode;
  /** The förbund that it is a member of; `null` is none. */
  forbund: ForbundId | null;
  /** Its part of its förbund's ideal, without the base. */
  ideal_part: Kronor;
  /** Between what the part lies, in kronor, where it is an estimate. */
  ideal_part_interval: Interval | null;
  /** How well its full-year equivalents are known. */
  quality: Quality;
}

/** What follows for one län: its kommuner's parts, their share of the base, and the same share of the allocation. */
export interface LanOutcome {
  /** Its code. */
  code: LanCode;
  /** In a year. */
  ideal: Kronor;
  /** Between what the ideal lies, in kronor, where a part of it is an estimate. */
  ideal_interval: Interval | null;
  /** In a year. */
  allocation: Kronor | null;
  /** Allocation by ideal, in percent with four decimals. */
  percent_of_ideal: number | null;
  /** Between what the percent lies, where it rests on an estimate. */
  percent_interval: Interval | null;
}

/** Something to know about an outcome: the pot does not suffice for all base grants, which are lower than the rules say;
 * some of a förbund's kommuner have no known offer, and count as nothing; or what was known of one of two förbund that were
 * merged is not known of them together, since the other's is unknown. */
export type OutcomeNote =
  | { base_capped: { /** What each förbund gets instead. */ base: Kronor } }
  | { offers_missing: { /** Whose. */ forbund: ForbundId; /** Those without one. */ kommuner: KommunCode[] } }
  | {
      given_up: {
        /** What they are together. */
        into: ForbundId;
        /** The name of the förbund whose figures they were. */
        of: string;
        /** The name of the one whose figures are unknown. */
        unknown_of: string;
        /** What parties offered. */
        offers: [Group, Kronor][];
        /** The years whose accounts are not known as fully any longer. */
        years: number[];
      };
    };

/** An edit that does not apply. */
export interface Skipped {
  /** Its place in the list that was handed in, from 0. */
  edit: number;
  /** Why, for programs. */
  code: EditErrorCode;
  /** Why, for people, in the language of `setLanguage()`. */
  message: string;
}

/** Why an edit does not apply. */
export type EditErrorCode =
  | "unknown_forbund"
  | "unknown_kommun"
  | "already_member"
  | "member_of_none"
  | "not_a_member"
  | "forbund_exists"
  | "name"
  | "merge_into_itself"
  | "amount"
  | "rule"
  | "not_in_dataset"
  | "calibration"
  | "fye"
  | "population"
  | "unknown_region"
  | "no_members"
  | "percent"
  | "path_rule"
  | "years"
  | "account_year"
  | "negative_item"
  | "result_count"
  | "insats_name";

/** A figure that can be explained: an object with one field, which says which. */
export type Figure =
  | { ideal: OfForbund }
  | { allocation: OfForbund }
  | { percent_of_ideal: OfForbund }
  | { to_pay: OfForbund & { /** The percent of the ideal to reach. */ percent: Percent } }
  | { recommended_max_equity: OfForbund }
  | { ideal_part: OfKommun }
  | { fye: OfKommun }
  | { sum: { /** Of its ideals and allocations; `null` for the nation. */ lan: LanCode | null } };

/** A förbund's figure. */
export interface OfForbund {
  /** Whose. */
  forbund: ForbundId;
}

/** A kommun's figure. */
export interface OfKommun {
  /** Whose. */
  kommun: KommunCode;
}

/** How a figure was computed. */
export interface Explanation {
  /** The figure that was asked for. */
  figure: Figure;
  /** In order, with the numbers that went in and what came out. */
  steps: ExplanationStep[];
}

/** One step of a computation: an object with one field, which says its kind, or `"unknown"` where an offer is not known. */
export type ExplanationStep =
  | {
      /** The state's grant less national support, divided by the state's share, is the pot. */
      pot: { state_grant: Kronor; national_support: Kronor; shares: PerGroup<number>; pot: Kronor };
    }
  | {
      /** The base grant divided by the state's share is each förbund's base; the pot less the bases of so many is the pool. */
      pool: { base_grant: Kronor; base: Kronor; forbund: number; pot: Kronor; pool: Kronor };
    }
  | {
      /** Each member's share of the pool, by population and full-year equivalents of all members in the nation. */
      kommun_shares: {
        population_weight: number;
        fye_weight: number;
        population_sum: number;
        fye_sum: number;
        members: KommunShare[];
      };
    }
  | {
      /** The base and the members' parts are the ideal. */
      ideal: { base: Kronor; parts: Kronor; ideal: Kronor };
    }
  | {
      /** What the three offer, and the allocation that each offer would suffice for. */
      offers: { offers: PerGroup<Kronor | null>; reach: PerGroup<Kronor | null>; shares: PerGroup<number> };
    }
  | {
      /** The smallest decides. */
      matched: { allocation: Kronor; binding: Group[] };
    }
  | {
      /** The plain sum. */
      as_offered: { allocation: Kronor };
    }
  | "unknown"
  | {
      /** The allocation as a part of the ideal. */
      percent: { allocation: Kronor; ideal: Kronor; hundredths_of_percent: number };
    }
  | {
      /** The target percent of the ideal, and the three's shares of it, rounded up. */
      target: { asks: Asks; ideal: Kronor; shares: PerGroup<number> };
    }
  | {
      /** How the kommuner divide theirs, and what each pays. The key that is used in fact stands in for the chosen one where
       * that says nothing: by what has been paid, by the shares that a source states, and so on. */
      key: {
        key: Key["key"];
        used: "paid" | "stated" | "population" | "equal" | "fye" | "weights";
        asks: [kommun: KommunCode, kronor: Kronor][];
      };
    }
  | {
      /** What of the contributions falls in each tier of the ladder, with its rate. */
      ladder: { contributions: Kronor; parts: [kronor: Kronor, rate: Percent][]; recommended_max: Kronor };
    }
  | {
      /** Where a kommun's full-year equivalents come from: perhaps derived from a förbund's published ideal. */
      fye_origin: {
        kommun: KommunCode;
        fye: number;
        quality: Quality;
        derived_in: [forbund: ForbundId, ideal: Kronor] | null;
      };
    }
  | {
      /** What a kommun's full-year equivalents are predicted by: its need index, the line through the förbund with a published
       * ideal, and the scale that makes all sum to the nation's, or a förbund's to what is derived for it. Index, line, rate
       * and scale are in thousand-millionths. */
      fye_predicted: {
        kommun: KommunCode;
        unemployed_tenths: number;
        /** Inhabitants aged 16–64. */
        population: number;
        aged_20_to_64: number;
        /** With eftergymnasial utbildning, in hundred-thousandths. */
        educated: number;
        index: number;
        line: { intercept: number; slope: number; /** Through so many. */ forbund: number };
        /** Relative to all members, by inhabitant. */
        rate: number;
        /** For each inhabitant and unit of the rate. */
        scale: number;
        /** Persons, with at most four decimals. */
        fye: number;
      };
    }
  | {
      /** The parts of a sum: the förbund, of a län only what of them lies in it. */
      sum: {
        parts: { forbund: ForbundId; ideal: Kronor; allocation: Kronor | null }[];
        ideal: Kronor;
        /** Of those that are known. */
        allocation: Kronor | null;
      };
    };

/** A member's share of the pool, and the money. */
export interface KommunShare {
  /** Who. */
  kommun: KommunCode;
  /** Inhabitants aged 16–64. */
  population: number;
  /** Full-year equivalents: persons, with at most four decimals. */
  fye: number;
  /** How well these are known. */
  quality: Quality;
  /** In millionths of the pool. */
  millionths: number;
  /** The money. */
  part: Kronor;
}

/** What all parties of a förbund must offer to reach a percent of its ideal. */
export interface Asks {
  /** The percent. */
  target: Percent;
  /** The allocation that reaches it. */
  allocation: Kronor;
  /** What each of the three must offer. */
  groups: PerGroup<Ask>;
  /** What each kommun must offer, in order of code. */
  kommuner: [kommun: KommunCode, ask: Ask][];
}

/** What one party must offer. */
export interface Ask {
  /** How much a year. */
  kronor: Kronor;
  /** The change from its present offer; `null` where that is not known. */
  change: Kronor | null;
}

/** What datasets there are. */
export interface DatasetHeading {
  /** For `Scenario.base`. */
  id: string;
  /** The year of its members and amounts. */
  year: number;
  /** Grows whenever a figure in it is mended. */
  revision: number;
}

/** Kommuner, förbund, members, money and rules of one year. */
export interface Dataset extends DatasetHeading {
  /** The nation's full-year equivalents, which all kommuner's sum to: persons. */
  fye: number;
  /** The rules until a scenario changes them. */
  rules: DatasetRules;
  /** In order of code. */
  lan: Lan[];
  /** In order of code. */
  kommuner: Kommun[];
  /** In order of id. */
  forbund: Forbund[];
}

/** The rules that an outcome follows from; see `RuleChange`. */
export interface DatasetRules {
  /** In kronor. */
  state_grant: Kronor;
  /** In kronor. */
  national_support: Kronor;
  /** In kronor. */
  base_grant: Kronor;
  /** Against `fye_weight`. */
  population_weight: number;
  /** Against `population_weight`. */
  fye_weight: number;
  /** In proportion. */
  shares: PerGroup<number>;
  /** From the lowest contributions up. */
  equity_ladder: Tier[];
}

/** A län. */
export interface Lan {
  /** Its code. */
  code: LanCode;
  /** Its name. */
  name: string;
  /** Its region's name. */
  region: string;
}

/** A kommun as a dataset has it. */
export interface Kommun {
  /** Its code; its first two digits are its län's. */
  code: KommunCode;
  /** Its name. */
  name: string;
  /** Inhabitants aged 16–64. */
  population: number;
  /** Full-year equivalents (helårsekvivalenter): persons, with at most four decimals. */
  fye: number;
  /** How well these are known. */
  quality: Quality;
}

/** A förbund as a dataset has it. */
export interface Forbund {
  /** Its id. */
  id: ForbundId;
  /** Its whole name. */
  name: string;
  /** The name that people use. */
  short_name: string;
  /** Its members, in order of code. */
  kommuner: KommunCode[];
  /** What a source states of it. */
  published: Published | null;
  /** What its parties offer in a year. */
  offers: Offers;
}

/** What a source states of a förbund. */
export interface Published {
  /** In a year. */
  allocation: Kronor;
  /** In a year. */
  ideal: Kronor;
  /** The source states neither amount; they are its sum less the others. */
  inferred: boolean;
}

/** What a link holds. */
export interface Decoded {
  /** Those that can be read, at least one, as far as they can. */
  scenarios: WholeScenario[];
  /** Why not all of it could be read. */
  problems: Problem[];
}

/** Why one of a link's scenarios cannot be read, or not all of it. */
export interface Problem {
  /** Its place in `scenarios`; `null` where nothing of it could be read. */
  scenario: number | null;
  /** For programs. */
  code: LinkErrorCode;
  /** For people, in the language of `setLanguage()`. */
  message: string;
}

/** Why a scenario cannot be read from a text: it is something else, its end is missing, it is longer than any link that is made, it was changed on the way, it is of a
 * later version, it builds on a dataset that is not here, it has too many edits, or some of a kind that is not known here. */
export type LinkErrorCode =
  | "not_a_scenario"
  | "cut_off"
  | "too_long"
  | "damaged"
  | "newer"
  | "unknown_base"
  | "too_many_edits"
  | "unknown_edits";

/** What this package throws when what was handed in cannot be used. */
export interface FinsamError extends Error {
  /** Why, for programs. */
  code:
    | LinkErrorCode
    | "not_ready"
    | "not_fetched"
    | "not_webassembly"
    | "not_plain_data"
    | "too_large"
    | "wrong_value"
    | "unknown_kind"
    | "unknown_field"
    | "missing_field"
    | "no_such_figure";
  /** What it is about, as one would write it: `"edits[2].contribute.kronor"`; empty where it is about no field. */
  field: string;
}

/** A scenario with further edits. */
export interface Applied {
  /** With those that apply at the end of its list. */
  scenario: WholeScenario;
  /** Those that do not, by their place in the list that was handed in, and why. They have been left out. */
  skipped: Skipped[];
}

/** Where the WebAssembly comes from: its address, its bytes, a response with it, or itself. */
export type Source =
  | string
  | { readonly href: string }
  | { readonly url: string; arrayBuffer(): Promise<ArrayBuffer> }
  | ArrayBuffer
  | ArrayBufferView
  | Module;

/** A `WebAssembly.Module`, where the types of WebAssembly are known: this package needs neither those of a browser nor those of
 * Node.js. */
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer M } } } ? M : never;

/**
 * Fetches and starts the calculation; to be awaited once, before anything else. Calling it again does no harm, and after a failure
 * it tries anew. Throws `not_fetched` where the WebAssembly cannot be had, and `not_webassembly` where what comes is something else
 * or the page's policy refuses it; the error's `cause` is what the browser said.
 *
 * @param source Where `finsamkalkylen.wasm` is, if not beside the script.
 */
export default function init(source?: Source | Promise<Source>): Promise<void>;

/** What is wrong is told in this language from now on, also before `init()`: in English, where nothing else was chosen. The
 * codes and the fields are the same in both. */
export function setLanguage(language: "en" | "sv"): void;

/** What follows from a scenario. */
export function calculate(scenario: Scenario): Outcome;

/** How a figure was computed. Throws `no_such_figure` where there is no such förbund, kommun or län. */
export function explain(scenario: Scenario, figure: Figure): Explanation;

/** What datasets there are, the default first. */
export function datasets(): DatasetHeading[];

/** A dataset by its id. */
export function dataset(id: string): Dataset;

/** The fragment of a link (what follows `#`) that holds a scenario, or from one to four. Throws `too_long` where nobody could open
 * it: send such a scenario as a file. */
export function encode(scenarios: Scenario | readonly Scenario[]): string;

/** The scenarios of a link, of its fragment, or of the page's compact form. Throws where none can be read. */
export function decode(text: string): Decoded;

/** Adds edits to a scenario, which itself stays as it is, and tells which of them do not apply, and why. */
export function applyEdits(scenario: Scenario, edits: readonly Edit[]): Applied;
