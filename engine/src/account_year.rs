//! One year of a förbund's account with everything that follows from it (design, 2.6).

use crate::{
    AccountEntry, AccountItem as Item, AccountOrigin, EquityLadder, Kronor, PerGroup, Percent, Ratio, account::Account,
};

/// A förbund's account for one year. What is not known, and follows from nothing, is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountYear {
    pub year: i64,
    items: [Option<AccountEntry>; Item::ALL.len()],
    /// The year's surplus, below 0 a deficit: as stated, else contributions + other income − costs + financial items.
    pub result: Option<AccountEntry>,
    /// Contributions and other income together: as stated, else their sum.
    pub income: Option<AccountEntry>,
    /// Of the costs: what was paid on behalf of others and refunded. The förbund bears the rest itself.
    pub on_behalf: Option<AccountEntry>,
    /// The ladder applied to the year's contributions.
    pub recommended_max: Option<Kronor>,
    /// Where a stated figure is another than the others give. It stays as it is stated.
    pub remarks: Vec<Remark>,
    /// Income and financial items that are not known and that the result does without.
    pub left_out: Vec<Item>,
}

/// What a remark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkAbout {
    /// The opening equity is another than the former year's closing one.
    Opening,
    /// The contributions are not the sum of the parties'.
    Contributions,
    /// The costs that the förbund itself bears are not the sum of their categories.
    Costs,
    /// The result is not what the year's figures give.
    Result,
    /// The closing equity is not what the opening one and the year's figures give.
    Closing,
}

/// A stated figure, and what the others give in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remark {
    pub about: RemarkAbout,
    pub stated: Kronor,
    pub computed: Kronor,
}

impl Remark {
    pub(crate) fn unless_equal(about: RemarkAbout, stated: Kronor, computed: Kronor) -> Option<Self> {
        (stated != computed).then_some(Self { about, stated, computed })
    }
}

/// What a year is worked out from, beside what is stated of it.
pub(crate) struct Known<'a> {
    pub year: i64,
    pub stated: &'a Account,
    /// The former year.
    pub former: Option<&'a AccountYear>,
    /// What the path allocates to the förbund in the year, and what each of the three pays of it.
    pub allocation: Option<Kronor>,
    pub paid: Option<PerGroup<Kronor>>,
    /// Nothing is projected for the years before the dataset's.
    pub is_past: bool,
    /// The last year before this one whose costs are known, and the last whose other income is.
    pub last_costs: Option<&'a AccountYear>,
    pub last_income: Option<&'a AccountYear>,
    pub ladder: &'a EquityLadder,
    /// The opening equity, where it follows from a later one that is stated.
    pub opening: Option<Kronor>,
}

impl AccountYear {
    /// A common goal for administration's share of the costs.
    pub const ADMINISTRATION_GOAL: Percent = Percent::from_hundredths(1_000);

    /// A figure of the account.
    pub fn of(&self, item: Item) -> Option<AccountEntry> {
        self.items[item as usize]
    }

    /// The amount of a figure.
    pub fn kronor(&self, item: Item) -> Option<Kronor> {
        self.of(item).map(|entry| entry.kronor)
    }

    /// How much more the förbund has than is recommended; 0 at or under the ladder.
    pub fn excess(&self) -> Option<Kronor> {
        let over = self.kronor(Item::Closing)? - self.recommended_max?;
        Some(over.max(Kronor::ZERO))
    }

    /// Whether the closing equity is above the ladder.
    pub fn is_over(&self) -> bool {
        self.excess().is_some_and(|excess| excess > Kronor::ZERO)
    }

    /// Soliditet: closing equity as a part of all assets.
    pub fn equity_ratio(&self) -> Option<Ratio> {
        self.ratio(Item::Closing, Item::TotalAssets)
    }

    /// The costs that the förbund itself bears: without what it paid on behalf of others.
    pub fn own_costs(&self) -> Option<Kronor> {
        Some(self.kronor(Item::Costs)? - self.on_behalf.map_or(Kronor::ZERO, |entry| entry.kronor))
    }

    /// A category's share of the costs that the förbund itself bears.
    pub fn share_of_costs(&self, category: Item) -> Option<Ratio> {
        Ratio::new(self.kronor(category)?.0, self.own_costs()?.0)
    }

    /// Whether administration keeps within [`AccountYear::ADMINISTRATION_GOAL`] of the costs.
    pub fn keeps_administration_goal(&self) -> Option<bool> {
        let (part, whole) = (self.kronor(Item::Administration)?, self.own_costs()?);
        let (goal, full) = (Self::ADMINISTRATION_GOAL.hundredths(), Percent::FULL.hundredths());
        Some(i128::from(part.0) * i128::from(full) <= i128::from(whole.0) * i128::from(goal))
    }

    /// Costs for each krona that the members contribute.
    pub fn cost_per_budgeted_krona(&self) -> Option<Ratio> {
        self.ratio(Item::Costs, Item::Contributions)
    }

    /// Closing equity as a part of the year's contributions.
    pub fn part_of_contributions(&self) -> Option<Ratio> {
        self.ratio(Item::Closing, Item::Contributions)
    }

    /// Costs that the förbund bears and that are in none of the categories; below 0 where these come to more.
    pub fn uncategorised(&self) -> Option<Kronor> {
        Some(self.own_costs()? - self.sum_of_categories()?.kronor)
    }

    fn ratio(&self, part: Item, whole: Item) -> Option<Ratio> {
        Ratio::new(self.kronor(part)?.0, self.kronor(whole)?.0)
    }

    fn sum_of_categories(&self) -> Option<AccountEntry> {
        self.sum(Item::CATEGORIES)
    }

    fn sum(&self, items: [Item; 3]) -> Option<AccountEntry> {
        let [first, second, third] = items.map(|item| self.of(item));
        Some(first?.plus(second?).plus(third?))
    }

    /// The year as it follows from what is stated and what went before.
    pub(crate) fn new(known: &Known) -> Self {
        let stated = |item| known.stated.of(item);
        let mut year = Self {
            year: known.year,
            items: Item::ALL.map(stated),
            result: None,
            income: None,
            on_behalf: known.stated.on_behalf,
            recommended_max: None,
            remarks: Vec::new(),
            left_out: Vec::new(),
        };
        let sum_of_parties = year.sum(Item::PARTIES);
        if let Some((contributions, sum)) = year.of(Item::Contributions).zip(sum_of_parties) {
            year.remark(RemarkAbout::Contributions, contributions, sum);
        }
        let sum_of_stated = year.sum_of_categories();
        if let Some((costs, sum)) = year.own_costs().zip(sum_of_stated) {
            year.remarks.extend(Remark::unless_equal(RemarkAbout::Costs, costs, sum.kronor));
        }
        year.project(known);
        if year.of(Item::Costs).is_none() {
            year.items[Item::Costs as usize] = sum_of_stated.or_else(|| year.projected_costs(known));
        }
        let with_other = |contributions: AccountEntry| Some(contributions.plus(year.of(Item::OtherIncome)?));
        year.income = known.stated.income.or_else(|| year.of(Item::Contributions).and_then(with_other));
        year.add_up(known);
        let contributions = year.kronor(Item::Contributions);
        year.recommended_max = contributions.map(|contributions| known.ladder.recommended_max(contributions));
        year
    }

    /// What is assumed of a coming year: contributions by the path, or as they last were where it knows none, costs by
    /// category and other income as they last were, and no financial items. A year whose closing equity is stated is over; only its contributions can come of the path.
    fn project(&mut self, known: &Known) {
        // What is stated of the parties may be enough.
        let contributions = &mut self.items[Item::Contributions as usize];
        if known.is_past {
            *contributions = contributions.or_else(|| known.stated.sum_of_parties());
            return;
        }
        if contributions.is_none() {
            let paid = known.paid.map(|paid| [paid.state, paid.region, paid.kommuner]);
            for (party, kronor) in Item::PARTIES.into_iter().zip(paid.into_iter().flatten()) {
                let entry = &mut self.items[party as usize];
                *entry = entry.or(Some(AccountEntry::projected(kronor)));
            }
            self.items[Item::Contributions as usize] = self.sum(Item::PARTIES);
        }
        let mut assume = |item: Item, kronor: Option<Kronor>| {
            let entry = &mut self.items[item as usize];
            *entry = entry.or(kronor.map(AccountEntry::projected));
        };
        // Where nobody's offer is known, the members are assumed to go on as they last did.
        let last = known.former.and_then(|former| former.kronor(Item::Contributions));
        assume(Item::Contributions, known.allocation.or(last));
        if known.stated.of(Item::Closing).is_some() {
            return;
        }
        assume(Item::OtherIncome, known.last_income.and_then(|last| last.kronor(Item::OtherIncome)));
        assume(Item::Financial, Some(Kronor::ZERO));
        // How stated costs are divided is not known unless that is stated too.
        if known.stated.of(Item::Costs).is_none() {
            for category in Item::CATEGORIES {
                assume(category, known.last_costs.and_then(|last| last.kronor(category)));
            }
            let on_behalf = known.last_costs.and_then(|last| last.on_behalf);
            self.on_behalf = self.on_behalf.or(on_behalf.map(|last| AccountEntry::projected(last.kronor)));
        }
    }

    /// The costs as they last were, with the stated categories changed: what is in no category is as it last was.
    fn projected_costs(&self, known: &Known) -> Option<AccountEntry> {
        if known.is_past || known.stated.of(Item::Closing).is_some() {
            return None;
        }
        let last = known.last_costs?;
        let mut costs = last.kronor(Item::Costs)?;
        for category in Item::CATEGORIES {
            if let (Some(now), Some(then)) = (self.kronor(category), last.kronor(category)) {
                costs += now - then;
            }
        }
        Some(AccountEntry::projected(costs))
    }

    /// Opening equity, result and closing equity. What is stated stands, and is remarked on where the others give another.
    fn add_up(&mut self, known: &Known) {
        let computed = self.computed_result();
        let stated = known.stated.result;
        if let Some((stated, computed)) = stated.zip(computed) {
            self.remark(RemarkAbout::Result, stated, computed);
        }
        let is_imported = |item| self.of(item).is_some_and(|entry| entry.origin == AccountOrigin::Imported);
        // A source's result is that of the source's figures.
        self.result =
            if [Item::Contributions, Item::OtherIncome, Item::Costs, Item::Financial].into_iter().any(is_imported) {
                computed.or(stated)
            } else {
                stated.or(computed)
            };
        if self.result != computed {
            self.left_out.clear();
        }
        let former = known.former.and_then(|former| former.of(Item::Closing));
        if let Some((stated, former)) = self.of(Item::Opening).zip(former) {
            self.remark(RemarkAbout::Opening, stated, former);
        }
        let computed_opening = |kronor| AccountEntry { kronor, origin: AccountOrigin::Computed };
        let follows = former.map(AccountEntry::follows).or(known.opening.map(computed_opening));
        let (opening, closing) = (self.of(Item::Opening).or(follows), self.of(Item::Closing));
        if let (Some(closing), Some(opening), Some(computed)) = (closing, opening, computed.or(self.result)) {
            self.remark(RemarkAbout::Closing, closing, opening.plus(computed));
        }
        let sum = |a: Option<AccountEntry>, b: Option<AccountEntry>| Some(a?.plus(b?));
        let difference = |a: Option<AccountEntry>, b: Option<AccountEntry>| Some(a?.minus(b?));
        self.result = self.result.or(difference(closing, opening));
        self.items[Item::Opening as usize] = opening.or(difference(closing, self.result));
        self.items[Item::Closing as usize] = closing.or(sum(opening, self.result));
    }

    /// The result that the year's figures give, without the other income and financial items that are not known.
    fn computed_result(&mut self) -> Option<AccountEntry> {
        let mut result = self.of(Item::Contributions)?.minus(self.of(Item::Costs)?);
        for item in [Item::OtherIncome, Item::Financial] {
            match self.of(item) {
                Some(entry) => result = result.plus(entry),
                None => self.left_out.push(item),
            }
        }
        Some(result)
    }

    fn remark(&mut self, about: RemarkAbout, stated: AccountEntry, computed: AccountEntry) {
        self.remarks.extend(Remark::unless_equal(about, stated.kronor, computed.kronor));
    }
}
