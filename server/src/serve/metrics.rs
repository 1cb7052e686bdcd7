//! Counts for operators, in Prometheus' text form. Nothing about a visitor is among them: no address,
//! no query, no place.

use axum::http::StatusCode;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// What a request was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A page or a file of the release.
    File,
    /// A list or a report made for this request.
    Made,
    /// The server's own state.
    State,
    /// Nothing that there is.
    Other,
}

const KINDS: [(Kind, &str); 4] = [
    (Kind::File, "file"),
    (Kind::Made, "made"),
    (Kind::State, "state"),
    (Kind::Other, "other"),
];

/// The statuses that are counted apart; the last slot counts all others.
const STATUSES: [u16; 14] = [
    200, 206, 304, 308, 400, 404, 405, 406, 408, 412, 413, 415, 416, 503,
];

/// Why a connection was closed by us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Nothing came for as long as a connection may be idle.
    Idle,
    /// A request, or the taking of an answer, took too long.
    Slow,
}

/// Counts since the start.
#[derive(Debug, Default)]
pub struct Metrics {
    requests: [[AtomicU64; STATUSES.len() + 1]; KINDS.len()],
    bytes: AtomicU64,
    accepted: AtomicU64,
    ended: AtomicU64,
    idle: AtomicU64,
    slow: AtomicU64,
    reloads: AtomicU64,
    faulty_reloads: AtomicU64,
}

impl Metrics {
    /// Counts an answer and the bytes of its body.
    pub fn answered(&self, kind: Kind, status: StatusCode, bytes: u64) {
        let kind = KINDS.iter().position(|(other, _)| *other == kind);
        let status = STATUSES
            .iter()
            .position(|other| status == *other)
            .unwrap_or(STATUSES.len());
        let slot = kind.and_then(|kind| self.requests.get(kind)?.get(status));
        if let Some(slot) = slot {
            slot.fetch_add(1, Relaxed);
        }
        self.bytes.fetch_add(bytes, Relaxed);
    }

    /// Counts a connection that was taken.
    pub fn opened(&self) {
        self.accepted.fetch_add(1, Relaxed);
    }

    /// Counts a connection that is over.
    pub fn ended(&self) {
        self.ended.fetch_add(1, Relaxed);
    }

    /// Counts a connection that we closed.
    pub fn closed(&self, why: Closed) {
        match why {
            Closed::Idle => &self.idle,
            Closed::Slow => &self.slow,
        }
        .fetch_add(1, Relaxed);
    }

    /// Counts a reload of the content.
    pub fn reloaded(&self, sound: bool) {
        if sound {
            &self.reloads
        } else {
            &self.faulty_reloads
        }
        .fetch_add(1, Relaxed);
    }

    /// All counts, and `edition`, the name of the release that is served.
    pub fn text(&self, edition: &str) -> String {
        let mut text = String::new();
        let mut metric = |name: &str, kind: &str, help: &str, samples: &[(String, u64)]| {
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
            for (labels, value) in samples {
                let _ = writeln!(text, "{name}{labels} {value}");
            }
        };
        let one = |value: &AtomicU64| vec![(String::new(), value.load(Relaxed))];
        metric(
            "waymark_requests_total",
            "counter",
            "Answers, by what was asked for and status.",
            &self.by_status(),
        );
        metric(
            "waymark_body_bytes_total",
            "counter",
            "Bytes of bodies that were answered with.",
            &one(&self.bytes),
        );
        metric(
            "waymark_connections_total",
            "counter",
            "Connections that were taken.",
            &one(&self.accepted),
        );
        let open = self
            .accepted
            .load(Relaxed)
            .saturating_sub(self.ended.load(Relaxed));
        metric(
            "waymark_connections_open",
            "gauge",
            "Connections that are open.",
            &[(String::new(), open)],
        );
        let closed = [("idle", &self.idle), ("slow", &self.slow)]
            .map(|(why, count)| (format!("{{why=\"{why}\"}}"), count.load(Relaxed)));
        metric(
            "waymark_connections_closed_total",
            "counter",
            "Connections that the server closed.",
            &closed,
        );
        let reloads = [("sound", &self.reloads), ("faulty", &self.faulty_reloads)]
            .map(|(content, count)| (format!("{{content=\"{content}\"}}"), count.load(Relaxed)));
        metric(
            "waymark_reloads_total",
            "counter",
            "Times that changed content was read.",
            &reloads,
        );
        let edition = format!(
            "{{version=\"{}\",edition=\"{edition}\"}}",
            env!("CARGO_PKG_VERSION")
        );
        metric(
            "waymark_edition",
            "gauge",
            "The release and the content that are served.",
            &[(edition, 1)],
        );
        if let Some(bytes) = resident_bytes() {
            let sample = [(String::new(), bytes)];
            metric(
                "process_resident_memory_bytes",
                "gauge",
                "Memory in use.",
                &sample,
            );
        }
        text
    }

    fn by_status(&self) -> Vec<(String, u64)> {
        let mut samples = Vec::new();
        for ((_, kind), row) in KINDS.iter().zip(&self.requests) {
            let statuses = STATUSES
                .iter()
                .map(ToString::to_string)
                .chain(["other".to_owned()]);
            for (status, count) in statuses.zip(row) {
                let count = count.load(Relaxed);
                if count > 0 {
                    samples.push((format!("{{kind=\"{kind}\",status=\"{status}\"}}"), count));
                }
            }
        }
        samples
    }
}

/// The memory that the process has resident, where the system says so.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_is_counted_once_by_kind_and_status() {
        let metrics = Metrics::default();
        metrics.answered(Kind::File, StatusCode::OK, 10);
        metrics.answered(Kind::File, StatusCode::OK, 5);
        metrics.answered(Kind::Other, StatusCode::IM_A_TEAPOT, 0);
        let text = metrics.text("e");
        assert!(
            text.contains("waymark_requests_total{kind=\"file\",status=\"200\"} 2\n"),
            "{text}"
        );
        assert!(
            text.contains("waymark_requests_total{kind=\"other\",status=\"other\"} 1\n"),
            "{text}"
        );
        assert!(text.contains("waymark_body_bytes_total 15\n"), "{text}");
    }

    #[test]
    fn every_metric_has_a_help_and_a_type() {
        let text = Metrics::default().text("e");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let name = line.split(['{', ' ']).next().unwrap_or_default();
            assert!(
                text.contains(&format!("# HELP {name} "))
                    && text.contains(&format!("# TYPE {name} "))
            );
        }
    }
}
