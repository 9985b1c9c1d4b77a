//! A link is read in time proportional to its length, and not at all where it is longer than any that is made here.

use finsam_engine::{Edit, Link, ReadError, Scenario};
use std::time::{Duration, Instant};

/// Far more than the slowest of the longest links takes (some hundredths of a second), and far less than one would take whose
/// every sign is compared with all before it.
const PATIENCE: Duration = Duration::from_secs(3);

/// A text with as many pieces after it as the longest link holds.
fn longest(start: &str, piece: impl Fn(usize) -> String) -> String {
    let mut text = start.to_owned();
    for number in 0.. {
        let piece = piece(number);
        if text.len() + piece.len() > Link::LONGEST {
            break;
        }
        text.push_str(&piece);
    }
    text
}

#[track_caller]
fn is_read_soon(text: &str) {
    let begun = Instant::now();
    let read = Link::read(text);
    assert!(begun.elapsed() < PATIENCE, "{:?} for {} signs of {:.60}", begun.elapsed(), text.len(), text);
    assert!(read.is_some(), "{text:.60}");
}

#[test]
fn whatever_the_longest_link_is_made_of_it_is_read_soon() {
    let scenario = "s=1.2023.";
    for text in [
        longest(scenario, |number| format!("{number:06}.")),
        longest(scenario, |number| format!("~{number:06}")),
        longest(&format!("{scenario}{}", "a".repeat(60)), |_| "~=0".to_owned()),
        longest("s=1.2023.~k.hbs.v", |number| format!(".{:04}-1", number % 10_000)),
        longest("s=1.2023.~r.t", |number| format!("{number}_1*")),
        longest("s=1.2023.~d.hbs", |_| "~i.A..".to_owned()),
        longest(scenario, |_| "%C3%A4".to_owned()),
        longest("", |_| "s=1.2023.~&".to_owned()),
    ] {
        is_read_soon(&text);
    }
}

/// The checksum is no secret: whoever makes a link can make it right for as many figures as they like.
#[test]
fn a_link_with_any_number_of_figures_is_read_soon() {
    let mut many = Scenario::of("2023");
    many.edits = (0..Scenario::MOST_EDITS)
        .map(|number| Edit::Create {
            forbund: format!("a{number}").parse().expect("an id"),
            name: format!("N{number}"),
        })
        .collect();
    let link = Link::of(&[&many]);
    let (before, figures) = link.split_once("&f=").expect("figures");
    let versions = before.rsplit_once("&m=").expect("versions").1;
    let listed = longest(before, |_| "zzz1.".to_owned());
    let listed = format!("{}~", &listed[before.len()..]);
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(format!("{versions}&{listed}").as_bytes());
    let digits = "0123456789abcdefghijklmnopqrstuvwxyz".as_bytes();
    let mut sum = String::new();
    for place in (0..4_u32).rev() {
        sum.push(char::from(digits[(crc / 36_u32.pow(place) % 36) as usize]));
    }
    // The same of the link itself, or this would try nothing.
    assert_eq!(figures.rsplit_once('~').expect("a sum").1.len(), sum.len());
    is_read_soon(&format!("{before}&f={listed}{sum}"));
}

#[test]
fn the_longest_that_can_be_made_is_read_and_what_is_longer_refused() {
    let mut long = Scenario::of("2023");
    long.edits = (0..Scenario::MOST_EDITS)
        .map(|number| Edit::Create {
            forbund: format!("a{number}").parse().expect("an id"),
            name: format!("N{number}"),
        })
        .collect();
    let four = Link::of(&[&long, &long, &long, &long]);
    assert!(Link::fits(&four), "{}", four.len());
    let read = Link::read(&four).expect("a link");
    assert!(read.scenarios.iter().all(|one| one.as_ref().is_ok_and(|one| one.scenario == long)));

    let longer = longest("s=1.2023.", |_| "a".to_owned()) + "aaa";
    assert_eq!(Link::read(&longer).expect("a link").scenarios, [Err(ReadError::TooLong(longer.len()))]);
    assert_eq!(Link::read(&longer.replace("s=", "t=")), None, "what is no link is none however long");
}

#[test]
fn a_title_is_bounded_where_it_is_read() {
    let titled = |title: String| {
        let mut scenario = Scenario::of("2023");
        scenario.title = title;
        scenario
    };
    let read = |title: String| Link::read(&Link::of(&[&titled(title)])).expect("a link").scenarios;
    let long = read("å".repeat(40_000)).pop().expect("one").expect("a scenario").scenario.title;
    assert_eq!(long, "å".repeat(Scenario::TITLE));
    assert!(Scenario::from_json(&titled("å".repeat(Scenario::TITLE)).to_json()).is_ok());
    assert!(Scenario::from_json(&titled("å".repeat(Scenario::TITLE + 1)).to_json()).is_err());
}
