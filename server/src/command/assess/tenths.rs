//! Writing JSON in which most numbers have one decimal.

use serde_json::ser::Formatter;
use std::io::{self, Write};

/// Writes what [`serde_json`] writes, byte for byte, and quickly where a number is a multiple of a
/// tenth, as nearly all in an assessment are: an assessment has hundreds of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tenths;

/// Numbers up to this one are looked at.
const LARGEST: f64 = 9_999.0;

impl Formatter for Tenths {
    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        let Some((negative, tenths)) = tenths(value) else {
            return serde_json::ser::CompactFormatter.write_f64(out, value);
        };
        let mut digits = *b"-0000.0";
        let places = [(1, 10_000), (2, 1_000), (3, 100), (4, 10), (6, 1)];
        for (at, unit) in places {
            if let (Some(digit), Ok(number)) =
                (digits.get_mut(at), u8::try_from(tenths / unit % 10))
            {
                *digit = b'0' + number;
            }
        }
        let first = match tenths {
            0..100 => 4,
            100..1_000 => 3,
            1_000..10_000 => 2,
            _ => 1,
        };
        if negative {
            out.write_all(b"-")?;
        }
        out.write_all(digits.get(first..).unwrap_or_default())
    }
}

/// The tenths that `value` is a whole number of, and whether it is negative; none if it isn't one.
fn tenths(value: f64) -> Option<(bool, u32)> {
    let positive = value.abs();
    if !(0.0..=LARGEST).contains(&positive) {
        return None;
    }
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is between 0 and 99,990.5"
    )]
    let tenths = (positive * 10.0 + 0.5) as u32;
    #[expect(
        clippy::float_cmp,
        reason = "the number nearest to a tenth is the one meant"
    )]
    let is_whole = f64::from(tenths) / 10.0 == positive;
    is_whole.then_some((value.is_sign_negative(), tenths))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use serde::Serialize;
    use serde_json::Serializer;

    #[track_caller]
    fn check(value: f64) {
        let mut written = Vec::new();
        value
            .serialize(&mut Serializer::with_formatter(&mut written, Tenths))
            .unwrap();
        assert_eq!(
            String::from_utf8(written).unwrap(),
            serde_json::to_string(&value).unwrap()
        );
    }

    #[test]
    fn numbers_are_written_as_serde_json_writes_them() {
        for tenths in -99_990..=99_990 {
            check(f64::from(tenths) / 10.0);
        }
        for value in [
            -0.0,
            0.05,
            0.1 + 0.2,
            1.0 / 3.0,
            99.95,
            9_999.05,
            10_000.0,
            1e9,
            1e300,
            f64::MIN_POSITIVE,
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
        ] {
            check(value);
            check(-value);
        }
    }
}
