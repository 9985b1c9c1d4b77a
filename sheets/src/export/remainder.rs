//! How an amount is divided by largest remainder, step by step as the workbook shows it.

use super::float;

/// One part, before and after rounding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Steps {
    /// What the part would be, with seven decimals.
    pub quota: f64,
    pub whole: i64,
    pub rest: f64,
    /// What was added to the whole kronor: the part less them.
    pub extra: i64,
}

impl Steps {
    /// The steps to a part that the engine has worked out.
    pub fn to(part: i64, total: i64, share: f64) -> Self {
        let quota = to_seven_decimals(float(total) * share);
        #[expect(clippy::cast_possible_truncation, reason = "a quota is at most its total")]
        let whole = quota.floor() as i64;
        Self { quota, whole, rest: to_seven_decimals(quota - float(whole)), extra: part - whole }
    }
}

fn to_seven_decimals(number: f64) -> f64 {
    (number * 1e7).round() / 1e7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_lead_to_the_part() {
        let steps = Steps::to(4, 10, 1.0 / 3.0);
        assert_eq!((steps.whole, steps.extra), (3, 1));
        assert!((steps.quota - 3.333_333_3).abs() < 1e-12 && (steps.rest - 0.333_333_3).abs() < 1e-12);
    }
}
