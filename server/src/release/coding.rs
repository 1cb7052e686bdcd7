//! Content codings: smaller forms of the same bytes.

use brotli::enc::BrotliEncoderParams;
use flate2::{Compress, Compression, FlushCompress, Status, write::GzEncoder};
use std::cell::RefCell;
use std::io::{self, Write};

/// A content coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// The bytes as they are.
    Identity,
    /// `gzip`
    Gzip,
    /// `br`
    Brotli,
}

impl Coding {
    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Gzip => "gzip",
            Self::Brotli => "br",
        }
    }
}

/// How hard to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// More than 100 MB a second: for what is sent once.
    Instant,
    /// About 30 MB a second: for what somebody waits for.
    Quick,
    /// About 1 MB a second in brotli, and a fifth smaller: for what is sent again and again.
    Best,
}

/// How far back gzip looks: 32 KiB, as a power of two.
const WINDOW_BITS: u8 = 15;
/// The bytes that gzip adds around what it coded.
const HEAD_AND_TAIL: usize = 18;

/// The coded bytes; nothing where they would not be smaller.
pub fn encode(bytes: &[u8], coding: Coding, effort: Effort) -> Option<Vec<u8>> {
    let coded = match coding {
        Coding::Identity => return None,
        Coding::Gzip => gzip(bytes, effort),
        Coding::Brotli => brotli(bytes, effort),
    };
    coded.ok().filter(|coded| coded.len() < bytes.len())
}

fn gzip(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let level = match effort {
        Effort::Instant => return gzip_instantly(bytes),
        Effort::Quick => Compression::new(5),
        Effort::Best => Compression::best(),
    };
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Setting up the tables of a coder takes a quarter of the time that such an answer may take to be coded, so
/// that each thread keeps its own.
fn gzip_instantly(bytes: &[u8]) -> io::Result<Vec<u8>> {
    thread_local! {
        static CODER: RefCell<Compress> =
            RefCell::new(Compress::new_gzip(Compression::fast(), WINDOW_BITS));
    }
    CODER.with_borrow_mut(|coder| {
        coder.reset();
        let mut coded = Vec::with_capacity(bytes.len() / 4 + HEAD_AND_TAIL);
        loop {
            let read = usize::try_from(coder.total_in()).unwrap_or(usize::MAX);
            let rest = bytes.get(read..).unwrap_or_default();
            if coder.compress_vec(rest, &mut coded, FlushCompress::Finish)? == Status::StreamEnd {
                return Ok(coded);
            }
            coded.reserve(bytes.len() / 4 + HEAD_AND_TAIL);
        }
    })
}

fn brotli(mut bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: match effort {
            Effort::Instant => 1,
            Effort::Quick => 5,
            Effort::Best => 11,
        },
        // A window much larger than the text costs memory and gains nothing.
        lgwin: i32::try_from(bytes.len().max(1).ilog2() + 1).map_or(22, |bits| bits.clamp(16, 22)),
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut coded = Vec::with_capacity(bytes.len() / 4);
    brotli::BrotliCompress(&mut bytes, &mut coded, &params)?;
    Ok(coded)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

    use super::*;
    use std::io::Read;

    fn text() -> Vec<u8> {
        "Every figure names its source. ".repeat(100).into_bytes()
    }

    #[test]
    fn what_is_coded_can_be_read_back() {
        for effort in [Effort::Instant, Effort::Quick, Effort::Best] {
            let coded = encode(&text(), Coding::Gzip, effort).expect("smaller");
            let mut read = Vec::new();
            flate2::read::GzDecoder::new(&*coded)
                .read_to_end(&mut read)
                .expect("gzip");
            assert_eq!(read, text());

            let coded = encode(&text(), Coding::Brotli, effort).expect("smaller");
            let mut read = Vec::new();
            brotli::BrotliDecompress(&mut &*coded, &mut read).expect("brotli");
            assert_eq!(read, text());
        }
    }

    #[test]
    fn what_is_coded_instantly_owes_nothing_to_what_came_before() {
        let noise: Vec<u8> = (0_u32..200_000)
            .map(|at| at.wrapping_mul(2_654_435_761).to_be_bytes()[0])
            .collect();
        let texts = [text(), [noise, text()].concat(), text()];
        let [first, long, last] =
            texts.map(|text| encode(&text, Coding::Gzip, Effort::Instant).expect("smaller"));
        assert_eq!(first, last);
        let mut read = Vec::new();
        flate2::read::GzDecoder::new(&*long)
            .read_to_end(&mut read)
            .expect("gzip");
        assert_eq!(read.len(), 200_000 + text().len());
    }

    #[test]
    fn what_would_grow_is_left_as_it_is() {
        for coding in [Coding::Gzip, Coding::Brotli, Coding::Identity] {
            assert_eq!(encode(b"short", coding, Effort::Best), None);
        }
    }
}
