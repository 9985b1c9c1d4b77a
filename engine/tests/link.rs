//! Links: short, frozen, and read as far as they can be, whatever happens to them on the way.

use finsam_engine::{
    Dataset, Difference, Edit, Figures, ForbundId, KommunCode, Kronor, Link, Linked, MODEL_VERSION, Party, ReadError,
    RuleChange, Scenario, State, calculate,
};

fn forbund(id: &str) -> ForbundId {
    id.parse().expect("this is an id")
}

fn kommun(code: &str) -> KommunCode {
    code.parse().expect("this is a code")
}

fn pay(id: &str, party: Party, kronor: i64) -> Edit {
    Edit::Contribute { forbund: forbund(id), party, kronor: Kronor(kronor) }
}

fn join(code: &str, to: &str) -> Edit {
    Edit::Move { kommun: kommun(code), to: Some(forbund(to)) }
}

fn titled(title: &str, edits: Vec<Edit>) -> Scenario {
    let mut scenario = Scenario::of("2023");
    (scenario.title, scenario.edits) = (title.into(), edits);
    scenario
}

/// Solna goes to Samsund, and Stockholms stad raises with its region.
fn small() -> Scenario {
    let edits = vec![join("0184", "samsund"), pay("stockholms-stad", Party::State, 18_000_000)];
    titled("Solna till Samsund", edits).noted(0, "Solna", "2023-11-02", "")
}

/// Two förbund get more money.
fn raised() -> Scenario {
    let kommun = Party::Kommun(kommun("0180"));
    let stockholm = [(Party::State, 17_000_000), (Party::Region, 8_500_000), (kommun, 8_500_000)];
    let mut edits: Vec<Edit> =
        stockholm.into_iter().map(|(party, kronor)| pay("stockholms-stad", party, kronor)).collect();
    edits.push(pay("hbs", Party::State, 1_000_000));
    titled("", edits)
}

/// Twenty edits such as a negotiation in Stockholms län comes to.
fn typical() -> Scenario {
    let rule = |change| Edit::Rule(change);
    let none = RuleChange::default;
    titled(
        "Förslag två från möte i Märsta",
        vec![
            pay("stockholms-stad", Party::State, 18_000_000),
            pay("stockholms-stad", Party::Region, 10_000_000),
            pay("stockholms-stad", Party::Kommun(kommun("0180")), 10_000_000),
            pay("ostra-sodertorn", Party::State, 10_158_000),
            pay("ostra-sodertorn", Party::Region, 12_000_000),
            pay("hbs", Party::State, 11_500_000),
            pay("hbs", Party::Kommun(kommun("0126")), 10_900_000),
            pay("sodertalje", Party::Region, 10_250_000),
            join("0184", "samsund"),
            join("0163", "samsund"),
            join("0128", "sodertalje"),
            join("0184", "roslagen"),
            join("0162", "samsund"),
            join("0186", "stockholms-stad"),
            Edit::Create { forbund: forbund("nordvast"), name: "Nordväst".into() },
            Edit::Merge { from: forbund("suvs"), into: forbund("nordvast") },
            rule(RuleChange { state_grant: Some(Kronor(360_000_000)), ..none() }),
            rule(RuleChange { base_grant: Some(Kronor(500_000)), ..none() }),
            rule(RuleChange { national_support: Some(Kronor(2_500_000)), ..none() }),
            rule(RuleChange { population_weight: Some(30), fye_weight: Some(70), ..none() }),
        ],
    )
}

/// The longest names that there are.
fn widest() -> Scenario {
    let mut scenario = typical();
    let ids = ["burlov-kavlinge-staffanstorp-vellinge", "vastra-varmland-och-norra-dalsland", "centrala-ostergotland"];
    for (index, edit) in scenario.edits.iter_mut().enumerate() {
        if let Edit::Contribute { forbund, .. } | Edit::Move { to: Some(forbund), .. } = edit {
            *forbund = ids[index % ids.len()].parse().expect("this is an id");
        }
    }
    scenario
}

/// What a link's one scenario is read as.
#[track_caller]
fn read_one(link: &str) -> Linked {
    let mut scenarios = Link::read(link).expect("a link").scenarios;
    assert_eq!(scenarios.len(), 1);
    scenarios.remove(0).expect("a scenario")
}

fn differences(linked: &Linked) -> Vec<Difference> {
    linked.differs(&calculate(&State::apply(&linked.scenario.dataset(), &linked.scenario.edits)))
}

/// Where this fails, [`MODEL_VERSION`] or the dataset's revision must grow, and the differences be put down here.
#[test]
fn a_link_of_the_second_version_gives_the_same_figures() {
    let link = "s=1.2023.Solna%20till%20Samsund~m.0184.samsund~i.Solna.2023-11-02.~c.stockholms-stad.s.18000000!b8b2d5f3\
&s=1.2023.~c.stockholms-stad.s.17000000~c.=0.r.8500000~c.=0.0180.=2~c.hbs.s.1000000!8bd6db48\
&m=2.2.2&f=9zs4pxom.3tzsjt9.jof69v1f.v2446j85.yom6u5o3.xgz1xmkn.ngb4czz0\
.tnh358wd.swb1npkh.pypbrzd7.6gnn2je4.scx2e9pc~gdl93aeo-16v7k.qu8yu8s0-k8qkg~ux14";
    assert_eq!(Link::of(&[&small(), &raised()]), link);
    let read = Link::read(link).expect("a link");
    assert_eq!(read.model, Some(2));
    for linked in read.scenarios {
        assert_eq!(differences(&linked.expect("a scenario")), []);
    }
}

#[test]
fn a_link_of_the_first_version_means_what_it_meant() {
    let link = "s=1.2023.Solna%20till%20Samsund~m.0184.samsund~i.Solna.2023-11-02.~c.stockholms-stad.s.18000000!b8b2d5f3\
&s=1.2023.~c.stockholms-stad.s.17000000~c.=0.r.8500000~c.=0.0180.=2~c.hbs.s.1000000!8bd6db48\
&m=1.1.1&f=9zs4fbfg.3tzr7l2.jof6apdo.v2448qki.yom73zpz.xgz1uofy.ngb4a7mz\
.tnh2wqk4.swb1iyxx.pypbqbya.6gnoubis.scx28yty~gdl93aeo-16v7k.qu8yu8s0-k8qkg~z72e";
    let read = Link::read(link).expect("a link");
    assert_eq!(read.model, Some(1));
    let [Ok(first), Ok(second)] = &read.scenarios[..] else { panic!("two scenarios") };
    for (linked, scenario, listed) in [(first, small(), 12), (second, raised(), 2)] {
        assert_eq!((&linked.scenario, &linked.problem, linked.revision), (&scenario, &None, Some(1)));
        assert_eq!(linked.then.len(), listed);
    }
    // Version 2 estimates HE by another index: a kommun that moves shifts other ideals than then, and what is derived stands.
    assert_eq!((differences(first).len(), differences(second)), (12, vec![]));
    let figures = Figures { ideal: Kronor(58_518_000), allocation: Some(Kronor(34_000_000)) };
    assert_eq!(second.then[1], (forbund("stockholms-stad"), figures));
}

#[test]
fn four_scenarios_are_read_back_in_order_with_their_figures() {
    let as_it_is = titled("Som idag", vec![]);
    let mut of_2021 = Scenario::of("2021");
    of_2021.edits = vec![join("0184", "sundbyberg")];
    let four = [&as_it_is, &small(), &of_2021, &typical()];
    let link = Link::of(&four);
    let read = Link::read(&format!("#forbund=hbs&{link}&vy=antaganden")).expect("a link");
    assert_eq!(read.model, Some(MODEL_VERSION));
    let read: Vec<Linked> = read.scenarios.into_iter().map(|linked| linked.expect("a scenario")).collect();
    assert_eq!(read.iter().map(|linked| &linked.scenario).collect::<Vec<_>>(), four);
    assert_eq!(read.iter().map(|linked| linked.then.len()).collect::<Vec<_>>(), [0, 12, 12, 12]);
    for linked in &read {
        let revision = linked.scenario.dataset().revision();
        assert_eq!((linked.revision, &linked.problem, differences(linked)), (Some(revision), &None, vec![]));
    }
    assert_eq!(Link::of(&[four, four].concat()), link);
    assert_eq!(Link::read("forbund=hbs&vy=antaganden"), None);
    for nothing in ["s=%%%", "s=", "#s=!", "forbund=hbs&s=%"] {
        let link = Link::read(nothing).unwrap_or_else(|| panic!("{nothing} was to be a link"));
        assert!(matches!(link.scenarios.as_slice(), [Err(_)]), "{nothing}");
    }
    assert_eq!(Link::read(&Link::of(&[])), None);
}

/// Of the 600 signs, 60 are left for what is before the `#`.
#[test]
fn a_link_with_twenty_edits_is_at_most_600_signs() {
    for scenario in [typical(), widest()] {
        let link = Link::of(&[&scenario]);
        let limit = if scenario == widest() { 600 } else { 540 };
        assert_eq!(scenario.edits.len(), 20);
        assert!(link.len() <= limit, "{}: {link}", link.len());
        assert_eq!(read_one(&link).scenario, scenario);
    }
}

#[test]
fn other_figures_than_the_makers_are_told() {
    let linked = read_one(&Link::of(&[&raised()]));
    let stockholm = forbund("stockholms-stad");
    let told = |edits: &[Edit]| linked.differs(&calculate(&State::apply(Dataset::y2023(), edits)));
    let [hbs, of_stockholm] = told(&[])[..] else { panic!("both differ") };
    assert_eq!(hbs.forbund, forbund("hbs"));
    let figures = |allocation| Figures { ideal: Kronor(58_518_000), allocation: Some(Kronor(allocation)) };
    let (then, now) = (figures(34_000_000), Some(figures(32_000_000)));
    assert_eq!(of_stockholm, Difference { forbund: stockholm, then, now });
    let [_, dissolved] = told(&[Edit::Dissolve { forbund: stockholm }])[..] else { panic!("both differ") };
    assert_eq!(dissolved, Difference { forbund: stockholm, then, now: None });
}

#[test]
fn what_programs_do_to_an_address_does_no_harm() {
    let written = Link::of(&[&titled("Förslag två~", typical().edits)]);
    let whole = Link::read(&written);
    let is_read = |link: &str| assert_eq!(Link::read(link), whole, "{link}");
    is_read(&format!("#{written}"));
    is_read(&format!("{written}."));
    is_read(&format!("{written})!\n"));
    is_read(&written.replace("%C3%B6", "ö").replace("%20", " ").replace("%C3%A5", "å"));
    is_read(&written.replace("%C3%B6", "%c3%b6"));
    let is_safe = |sign: char| sign.is_ascii_alphanumeric() || "~!._-&=%".contains(sign);
    for scenario in [titled("", vec![]), small(), typical(), widest()] {
        let link = Link::of(&[&scenario, &small()]);
        assert!(link.chars().all(is_safe) && link.ends_with(|sign: char| sign.is_ascii_alphanumeric()), "{link}");
        assert!(!["~~", "__", "--", "!!"].iter().any(|formatting| link.contains(formatting)), "{link}");
    }
}

#[test]
fn a_link_cut_off_keeps_the_scenarios_and_edits_before_the_cut() {
    let link = Link::of(&[&small(), &typical()]);
    let [end_of_first, end_of_second] = [link.find("&s=").expect("&"), link.find("&m=").expect("&")];
    let read = |end: usize| Link::read(&link[..end]).expect("a link");
    let first = read(end_of_first - 20).scenarios;
    let [Ok(first)] = &first[..] else { panic!("the first one is begun") };
    assert_eq!(first.problem, Some(ReadError::Cut { read: 1 }));
    assert_eq!(first.scenario, small().without(1));
    let cut = read(end_of_second - 100);
    assert_eq!(cut.model, None);
    let [Ok(first), Ok(second)] = &cut.scenarios[..] else { panic!("the second one is begun") };
    assert_eq!((&first.scenario, &first.problem, &first.then), (&small(), &None, &vec![]));
    assert!(matches!(second.problem, Some(ReadError::Cut { read }) if read == second.scenario.edits.len()));
    for end in end_of_second..link.len() {
        let cut = read(end);
        assert_eq!(cut.model, None, "{}", &link[..end]);
        assert!(cut.scenarios.iter().flatten().all(|linked| linked.problem.is_none() && linked.then.is_empty()));
    }
    let newer = link.replacen("s=1.", "s=2.", 1);
    let [Err(newer), Ok(second)] = &Link::read(&newer).expect("a link").scenarios[..] else { panic!("two") };
    assert_eq!((newer, &second.scenario), (&ReadError::Newer { version: 2 }, &typical()));
    assert_eq!(second.then.len(), 12);
}

/// Xorshift: the same fragments every time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % end.max(1)
    }

    /// One of the links with something done to it: cut, flipped, doubled or joined to another.
    fn mutated(&mut self, links: &[String]) -> Vec<u8> {
        let mut bytes = links[self.below(links.len())].clone().into_bytes();
        for _ in 0..=self.below(3) {
            let (start, end) = (self.below(bytes.len()), self.below(bytes.len() + 1));
            let (start, end) = (start.min(end), start.max(end));
            match self.below(6) {
                0 => bytes.truncate(end),
                1 => drop(bytes.drain(start..end)),
                2 | 3 if start < bytes.len() => bytes[start] = self.sign(),
                4 => bytes.extend_from_within(start..end.min(start + 40)),
                _ => {
                    bytes.truncate(start);
                    bytes.extend(links[self.below(links.len())].as_bytes());
                }
            }
        }
        bytes
    }

    fn sign(&mut self) -> u8 {
        const SIGNS: &[u8] = b"0123456789abcdefghimnprstuv~!.-_=&%*#+\xc3\xa4\xff\0 ";
        SIGNS[self.below(SIGNS.len())]
    }
}

#[test]
fn a_million_fragments_are_read_or_told_without_a_panic() {
    let mut random = Random(0x2023_1102);
    let links = [
        Link::of(&[&small()]),
        Link::of(&[&typical()]),
        Link::of(&[&titled("", vec![]), &small()]),
        Link::of(&[&small(), &titled("Två", typical().edits), &widest()]),
    ];
    let (mut whole, mut part) = (0, 0);
    for round in 0..1_000_000 {
        let bytes = if round % 4 == 0 {
            let length = random.below(120);
            let begin: &[u8] = [&b""[..], b"s=1.2023.", b"s=1.2023.~", b"m=1.1&f="][random.below(4)];
            begin.iter().copied().chain((0..length).map(|_| random.sign())).collect()
        } else {
            random.mutated(&links)
        };
        for linked in Link::read(&String::from_utf8_lossy(&bytes)).into_iter().flat_map(|link| link.scenarios).flatten()
        {
            match linked.problem {
                None => whole += 1,
                Some(_) => part += 1,
            }
        }
    }
    assert!(whole > 100_000 && part > 100_000, "{whole} whole, {part} in part: the fragments are not worth the name");
}

/// The page fetches what reads links only where there is one.
#[test]
fn whatever_can_be_read_as_a_link_is_known_to_be_one() {
    let link = Link::of(&[&Scenario::of("2023")]);
    for fragment in [link.as_str(), "#s=%%%", "#s", "#vy=kapital&s=1.2023", "s=,", "#forbund=hbs&s=x)."] {
        assert!(Link::is_in(fragment), "{fragment}");
        assert!(Link::read(fragment).is_some(), "{fragment}");
    }
    for fragment in ["", "#", "#vy=sok", "#forbund=s&lan=01", "#skarm=omradet"] {
        assert!(!Link::is_in(fragment) && Link::read(fragment).is_none(), "{fragment}");
    }
}

#[test]
fn a_link_with_more_edits_than_anybody_makes_is_refused() {
    let edits = "~m.0184.samsund~m.0184".repeat(1_001);
    let fragment = format!("s=1.2023.{edits}~&m=1.1");
    let link = Link::read(&fragment).expect("there is a scenario in it");
    assert_eq!(link.scenarios, [Err(ReadError::TooManyEdits(2_002))]);
}

/// Whether something follows the name of a scenario or not: more than a link is made of are not read.
#[test]
fn no_more_scenarios_are_read_than_a_link_holds() {
    for piece in ["s", "s=", "s=1.2023.", "s=%%%"] {
        let link = format!("#{}", vec![piece; 1_000].join("&"));
        let read = Link::read(&link).expect("it names scenarios");
        assert_eq!(read.scenarios.len(), Link::SCENARIOS, "{piece}");
    }
}
