//! The estimate of HE: that the index is the one that fits best, and how far it is from what SCB has published.

use finsam_engine::{
    Ages, Dataset, ESTIMATE_ERROR, Edit, FyeOf, FyeShare, Interval, KommunCode, Kronor, NeedIndex, Percent, Quality,
    State, calculate,
};

/// Unemployed per inhabitant aged 16–64 and the share of the educated, each kommun's weighted by those aged 20–64.
#[expect(
    clippy::cast_precision_loss,
    reason = "a fit is made in floating point, and its result compared with three decimals"
)]
fn predictors(share: &FyeShare) -> [f64; 3] {
    let dataset = Dataset::y2023();
    let (mut aged, mut unemployed, mut educated) = (0.0, 0.0, 0.0);
    for kommun in share.kommuner(dataset).into_iter().map(|index| &dataset.kommuner()[index]) {
        let weight = kommun.population_of(Ages::From20To64) as f64;
        aged += weight;
        unemployed += weight * kommun.unemployed_tenths as f64 / 10.0 / kommun.population as f64;
        educated += weight * kommun.educated as f64 / 1e5;
    }
    [1.0, unemployed / aged, educated / aged]
}

fn fitted() -> Vec<&'static FyeShare> {
    let mut shares: Vec<&FyeShare> = FyeShare::published().iter().filter(|share| share.is_fitted()).collect();
    shares.sort_by_key(|share| share.of == FyeOf::Nation);
    shares
}

/// The least squares of `predicted / published − 1`, by the normal equations.
#[expect(clippy::cast_precision_loss, reason = "as above")]
fn best_fit() -> [f64; 3] {
    let mut equations = [[0.0; 4]; 3];
    for share in fitted() {
        let published = share.share as f64 / share.nation as f64;
        let row = predictors(share).map(|of| of / published);
        for (i, equation) in equations.iter_mut().enumerate() {
            for (j, of) in row.into_iter().chain([1.0]).enumerate() {
                equation[j] += row[i] * of;
            }
        }
    }
    for i in 0..3 {
        let pivot = equations[i];
        for (j, equation) in equations.iter_mut().enumerate() {
            let factor = equation[i] / pivot[i];
            for k in 0..4 {
                equation[k] = if i == j { pivot[k] / pivot[i] } else { equation[k] - factor * pivot[k] };
            }
        }
    }
    equations.map(|equation| equation[3])
}

/// Design 2.4: ten shares, of which the nation's own is one; 0.891 + 13.497 u − 1.099 e.
#[test]
fn no_other_coefficients_fit_the_published_shares_better() {
    assert_eq!(fitted().len(), 10, "{:?}", fitted());
    let NeedIndex { constant, unemployed, educated } = NeedIndex::FITTED;
    #[expect(clippy::cast_possible_truncation, reason = "a few thousands")]
    let best = best_fit().map(|of| (of * 1_000.0).round() as i64);
    assert_eq!([constant, unemployed, educated], best);
}

/// SCB's shares in words, against the calibrated HE: above 0 where these are too high, in tenths of a percent.
#[test]
fn the_miss_against_each_published_share_is_the_stated_one() {
    let dataset = Dataset::y2023();
    let told: Vec<(String, i64, i64)> = FyeShare::published()
        .iter()
        .map(|share| {
            let of = match share.of {
                FyeOf::Group(group) => group.to_owned(),
                FyeOf::Lan(lan) => lan.to_string(),
                FyeOf::Kommun(kommun) => kommun.to_string(),
                FyeOf::Nation => "riket".to_owned(),
            };
            (of, share.year, (share.miss(dataset).hundredths() + 5).div_euclid(10))
        })
        .collect();
    insta::assert_debug_snapshot!(
        told.iter().map(|(of, year, miss)| format!("{of} {year}: {miss}")).collect::<Vec<_>>()
    );
}

/// With the former predictor, the share of unemployed alone, Göteborg had 52 416 HE.
#[test]
fn goteborg_has_fewer_he_than_its_unemployment_alone_would_give() {
    let goteborg: KommunCode = "1480".parse().expect("a code");
    let fye = State::apply(Dataset::y2023(), &[]).fye(goteborg);
    assert_eq!((fye.whole() + 5) / 10, 4_737, "about 47 370");
}

#[test]
fn every_estimate_has_its_interval_and_nothing_else_has() {
    let state = State::apply(Dataset::y2023(), &[]);
    let outcome = calculate(&state);
    assert_eq!(ESTIMATE_ERROR, Percent::from_hundredths(1_000));
    for forbund in &outcome.forbund {
        let is_estimated = forbund.quality == Quality::Estimated;
        assert_eq!(forbund.is_estimate, is_estimated, "{}", forbund.id);
        if let Some(Interval { low, high }) = forbund.ideal_interval() {
            assert!((high - forbund.ideal).0 - forbund.ideal.0 / 10 <= 1 && (high - low).0 - forbund.ideal.0 / 5 <= 2);
        }
    }
    let lan = |code: &str| outcome.lan(code.parse().expect("a code")).expect("a l\u{e4}n");
    assert_eq!(lan("01").ideal_interval, None, "all of it is derived");
    let dalarna = lan("20");
    assert_eq!(dalarna.ideal_interval.map(|of| (of.low + of.high).0 / 2), Some(dalarna.ideal.0));
    // What is derived for several together is of each an estimate.
    let kommun = |code: &str| outcome.kommun(code.parse().expect("a code")).expect("a kommun");
    assert_eq!((kommun("0180").quality, kommun("0180").ideal_part_interval()), (Quality::Derived, None));
    assert_eq!(kommun("0127").quality, Quality::Derived);
    assert!(kommun("0127").is_estimate && kommun("1480").is_estimate);
    assert_eq!(kommun("0187").is_estimate, kommun("0187").forbund.is_some());
}

/// A förbund at 96 % ± 10 % is neither below nor above 100 %.
#[test]
fn a_percent_that_rests_on_an_estimate_has_its_interval_too() {
    let goteborg = |percent: i64| {
        let forbund: finsam_engine::ForbundId = "goteborg".parse().expect("an id");
        let ideal = calculate(&State::apply(Dataset::y2023(), &[])).forbund("goteborg").expect("there").ideal;
        let kronor = Kronor(ideal.0 * percent / 100);
        let state = State::apply(Dataset::y2023(), &[Edit::Allocate { forbund, kronor }]);
        let outcome = calculate(&state);
        let of = outcome.forbund("goteborg").expect("there");
        let interval = of.percent_interval().expect("it is estimated");
        assert!(Some(interval.low) < of.percent_of_ideal && of.percent_of_ideal < Some(interval.high));
        finsam_engine::against(of.percent_of_ideal.expect("known"), of.percent_interval(), Percent::FULL)
    };
    assert_eq!(goteborg(96), None);
    assert_eq!(goteborg(80), Some(std::cmp::Ordering::Less));
    assert_eq!(goteborg(120), Some(std::cmp::Ordering::Greater));
}
