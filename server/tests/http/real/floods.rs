//! Too much, and nonsense.

use crate::support::{Program, Wire, crafts, fetched, metric, until};
use std::io::{Read, Write};

#[test]
fn a_head_with_too_many_or_too_long_headers_is_refused() {
    let program = Program::serve(&crafts(), &[]);
    let many: String = (0..1_000).map(|at| format!("x-{at}: 1\r\n")).collect();
    let long = format!("x: {}\r\n", "a".repeat(100_000));
    let address = "a".repeat(100_000);
    for request in [
        format!("GET / HTTP/1.1\r\nhost: x\r\n{many}\r\n"),
        format!("GET / HTTP/1.1\r\nhost: x\r\n{long}\r\n"),
        format!("GET /{address} HTTP/1.1\r\nhost: x\r\n\r\n"),
    ] {
        let mut wire = Wire::to(program.address);
        // It may be refused before all of it is sent.
        let _ = wire.stream.write_all(request.as_bytes());
        let reply = wire.reply();
        assert!(matches!(reply.status, 414 | 431), "{}", reply.head);
    }
    assert_eq!(fetched(program.address, "/").status, 200);
}

#[test]
fn a_flood_of_headers_takes_no_memory_to_speak_of() {
    let program = Program::serve(&crafts(), &[]);
    assert_eq!(fetched(program.address, "/").status, 200);
    let before = program.resident();
    let mut wires: Vec<Wire> = (0..200).map(|_| Wire::to(program.address)).collect();
    let flood = format!("GET / HTTP/1.1\r\nx: {}", "a".repeat(1_000_000));
    for wire in &mut wires {
        let _ = wire.stream.write_all(flood.as_bytes());
    }
    assert_eq!(fetched(program.address, "/").status, 200);
    let more = program.resident().saturating_sub(before);
    assert!(more < 30_000, "{more} kB for 200 MB of headers");
}

#[test]
fn bodies_over_the_limit_are_refused_and_the_answer_arrives() {
    let program = Program::serve(&crafts(), &["--max-body", "2048"]);
    let head =
        "POST /fit HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n";
    let body = "a".repeat(100_000);
    for request in [
        format!("{head}content-length: {}\r\n\r\n{body}", body.len()),
        format!(
            "{head}transfer-encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
            body.len()
        ),
        format!("{head}content-length: 99999999999\r\n\r\n"),
    ] {
        let mut wire = Wire::to(program.address);
        let _ = wire.stream.write_all(request.as_bytes());
        let reply = wire.reply();
        assert_eq!(reply.status, 413);
        assert!(reply.head.contains("connection: close"), "{}", reply.head);
    }
}

#[test]
fn random_bytes_get_no_further_than_a_refusal() {
    let program = Program::serve(&crafts(), &["--request-timeout", "0.5"]);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for round in 0..200 {
        let mut wire = Wire::to(program.address);
        let mut bytes: Vec<u8> = (0..random.below(3000)).map(|_| random.byte()).collect();
        // Some of it begins like something.
        let beginning: &[u8] = match round % 4 {
            0 => b"GET ",
            1 => b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            2 => b"POST /fit HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n",
            _ => b"",
        };
        bytes.splice(0..0, beginning.iter().copied());
        let _ = wire.stream.write_all(&bytes);
        let _ = wire.stream.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _ = wire.stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer);
        assert!(!answer.contains("HTTP/1.1 5"), "{answer}");
    }
    assert_eq!(fetched(program.address, "/").status, 200);
    until("all connections to end", || {
        // The one that asks is on the other address.
        let open = metric(program.metrics, "waymark_connections_open");
        (open <= 2).then_some(())
    });
}

#[test]
fn connections_over_the_limit_wait_for_a_place() {
    let program = Program::serve(
        &crafts(),
        &["--max-connections", "8", "--idle-timeout", "0.5"],
    );
    let _held: Vec<Wire> = (0..30).map(|_| Wire::to(program.address)).collect();
    // Those that say nothing go in time, and this one's turn comes.
    assert_eq!(fetched(program.address, "/").status, 200);
}

/// Xorshift: the same bytes in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }

    fn byte(&mut self) -> u8 {
        let [.., byte] = self.next().to_be_bytes();
        byte
    }
}
