//! Which content codings a client accepts.

use crate::release::Coding;
use axum::http::{HeaderMap, header::ACCEPT_ENCODING};

/// The accepted codings, the preferred one first: by the client's weight, then by size.
pub(super) fn accepted(headers: &HeaderMap) -> impl Iterator<Item = Coding> + use<> {
    let mut asked = Asked::default();
    for value in headers.get_all(ACCEPT_ENCODING) {
        asked.present = true;
        for item in value.to_str().unwrap_or_default().split(',') {
            asked.take(item);
        }
    }
    let mut weighed = [Coding::Brotli, Coding::Gzip, Coding::Identity]
        .map(|coding| (asked.weight(coding), coding));
    // Stable: of equal weights the smaller coding stays first.
    weighed.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    weighed
        .into_iter()
        .filter(|(weight, _)| *weight > 0)
        .map(|(_, coding)| coding)
}

/// Weights in thousandths.
#[derive(Debug, Default)]
struct Asked {
    present: bool,
    brotli: Option<u16>,
    gzip: Option<u16>,
    identity: Option<u16>,
    any: Option<u16>,
}

impl Asked {
    fn take(&mut self, item: &str) {
        let (name, weight) = match item.split_once(';') {
            Some((name, parameter)) => (name.trim(), weight(parameter)),
            None => (item.trim(), 1000),
        };
        let slot = if name.eq_ignore_ascii_case("br") {
            &mut self.brotli
        } else if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") {
            &mut self.gzip
        } else if name.eq_ignore_ascii_case("identity") {
            &mut self.identity
        } else if name == "*" {
            &mut self.any
        } else {
            return;
        };
        *slot = Some(weight);
    }

    /// RFC 9110, 12.5.3: without the header everything is acceptable, and we send what everybody can
    /// read; identity is acceptable unless it is ruled out, and after what was asked for.
    fn weight(&self, coding: Coding) -> u16 {
        match coding {
            Coding::Brotli => self.brotli.or(self.any).unwrap_or(0),
            Coding::Gzip => self.gzip.or(self.any).unwrap_or(0),
            Coding::Identity if !self.present => 1000,
            Coding::Identity => self.identity.or(self.any).unwrap_or(1),
        }
    }
}

/// The thousandths of `q=0.8`. A weight that cannot be read counts as not acceptable.
fn weight(parameter: &str) -> u16 {
    let Some(("q" | "Q", value)) = parameter.trim().split_once('=') else {
        return 0;
    };
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return 0;
    }
    let thousandths = format!("{fraction:0<3}").parse().unwrap_or(0);
    match whole {
        "0" => thousandths,
        "1" if thousandths == 0 => 1000,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

    use super::*;
    use axum::http::HeaderValue;

    fn choose(header: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(
            ACCEPT_ENCODING,
            HeaderValue::from_str(header).expect("a header"),
        );
        accepted(&headers)
            .map(Coding::name)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn weights_decide_and_then_size() {
        for (header, expected) in [
            ("gzip, deflate, br, zstd", "br gzip identity"),
            ("gzip, br;q=0.9", "gzip br identity"),
            ("br;q=0.5, gzip;q=0.50, identity;q=0.6", "identity br gzip"),
            ("GZIP", "gzip identity"),
            ("x-gzip", "gzip identity"),
            ("*", "br gzip identity"),
            ("*;q=0.1, gzip", "gzip br identity"),
            ("br;q=0, *", "gzip identity"),
            ("", "identity"),
            ("deflate", "identity"),
            ("identity;q=0, gzip", "gzip"),
            ("*;q=0", ""),
            ("*;q=0, br", "br"),
            ("gzip;q=0.001", "gzip identity"),
        ] {
            assert_eq!(choose(header), expected, "{header}");
        }
    }

    #[test]
    fn weights_that_cannot_be_read_count_as_not_acceptable() {
        for header in [
            "br;q=2",
            "br;q=",
            "br;q=0.1234",
            "br;q=-1",
            "br;level=1",
            "br;q=1.5",
            "br;;",
            "br;q=0.x",
        ] {
            assert_eq!(choose(header), "identity", "{header}");
        }
    }

    #[test]
    fn without_the_header_the_bytes_go_as_they_are() {
        assert_eq!(
            accepted(&HeaderMap::new()).collect::<Vec<_>>(),
            [Coding::Identity]
        );
    }

    #[test]
    fn several_headers_count_as_one_list() {
        let mut headers = HeaderMap::new();
        headers.append(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        headers.append(ACCEPT_ENCODING, HeaderValue::from_static("br"));
        assert_eq!(accepted(&headers).next(), Some(Coding::Brotli));
    }
}
