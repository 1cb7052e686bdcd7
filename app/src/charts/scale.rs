//! A scale of pay, from left to right.

/// Sums between round ends, placed between 0 and 100 percent of the width.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    from: u32,
    to: u32,
}

/// What the ends of a scale are rounded to.
const ROUND: u32 = 10_000;
/// The steps between marks, of which the smallest is taken that gives no more marks than fit on a
/// narrow phone.
const STEPS: [u32; 6] = [10_000, 20_000, 25_000, 50_000, 100_000, 200_000];
const MOST_MARKS: u32 = 5;

impl Scale {
    /// A scale that holds `sums`, with some room on both sides.
    pub(super) fn over(sums: &[u32]) -> Self {
        let least = sums.iter().copied().min().unwrap_or(0);
        let most = sums.iter().copied().max().unwrap_or(0);
        let room = (most - least) / 20;
        let from = least.saturating_sub(room) / ROUND * ROUND;
        let to = (most.saturating_add(room) / ROUND + 1).saturating_mul(ROUND);
        Self { from, to }
    }

    /// Where a sum lies, in percent of the width. A sum beyond an end lies at the end.
    pub(super) fn at(self, usd: u32) -> f64 {
        let within = usd.clamp(self.from, self.to);
        f64::from(within - self.from) / f64::from(self.to - self.from) * 100.0
    }

    /// Round sums to mark.
    pub(super) fn marks(self) -> Vec<u32> {
        let span = self.to - self.from;
        let step = STEPS
            .into_iter()
            .find(|step| span / step <= MOST_MARKS)
            .unwrap_or(span);
        let first = self.from.div_ceil(step) * step;
        (0..=MOST_MARKS)
            .map(|at| first + at * step)
            .filter(|usd| *usd <= self.to)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_holds_its_sums_and_rises() {
        let sums = [50_980, 82_460, 105_210, 135_980, 171_980, 214_670];
        let scale = Scale::over(&sums);
        let at = sums.map(|usd| scale.at(usd));
        assert!(at.is_sorted(), "{at:?}");
        assert!(at.iter().all(|at| (1.0..99.0).contains(at)), "{at:?}");
    }

    #[test]
    fn marks_are_round_and_no_more_than_fit() {
        for most in [60_000, 120_000, 214_670, 297_510, 900_000] {
            let marks = Scale::over(&[50_980, most]).marks();
            assert!((2..=6).contains(&marks.len()), "{marks:?}");
            assert!(
                marks
                    .iter()
                    .all(|usd| usd % 10_000 == 0 || usd % 25_000 == 0),
                "{marks:?}"
            );
        }
    }

    #[test]
    fn no_sums_or_one_give_a_scale_too() {
        assert!(Scale::over(&[]).at(50_000) <= 100.0);
        assert!(Scale::over(&[50_000]).at(50_000) < 100.0);
    }
}
