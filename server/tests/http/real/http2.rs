//! HTTP/2 without TLS, as proxies speak it.

use crate::support::{LONG, Program, Wire, crafts, fetched, metric, until};
use std::io::{self, Read, Write};
use std::thread;
use std::time::{Duration, Instant};

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const GOAWAY: u8 = 7;
const WINDOW_UPDATE: u8 = 8;
const CONTINUATION: u8 = 9;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
/// `:method GET`, `:scheme http`, `:path /`, and `:authority x` as a literal.
const GET_ROOT: &[u8] = &[0x82, 0x86, 0x84, 0x41, 0x01, b'x'];

/// The head of a quiz that is posted, every header as a literal.
fn post_quiz() -> Vec<u8> {
    let mut head = vec![0x86];
    for (name, value) in [
        (":method", "POST"),
        (":path", "/fit"),
        (":authority", "x"),
        ("content-type", "application/x-www-form-urlencoded"),
    ] {
        head.push(0);
        for text in [name, value] {
            head.push(u8::try_from(text.len()).expect("a length"));
            head.extend_from_slice(text.as_bytes());
        }
    }
    head
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len())
        .expect("a length")
        .to_be_bytes();
    let mut frame = length[1..].to_vec();
    frame.extend_from_slice(&[kind, flags]);
    frame.extend_from_slice(&stream.to_be_bytes());
    frame.extend_from_slice(payload);
    frame
}

fn connected(program: &Program) -> Wire {
    let mut wire = Wire::to(program.address);
    wire.send(PREFACE);
    wire.send(&frame(SETTINGS, 0, 0, &[]));
    wire
}

/// The next frame: kind, stream and payload.
fn next(wire: &mut Wire) -> io::Result<(u8, u32, Vec<u8>)> {
    let mut head = [0; 9];
    wire.stream.read_exact(&mut head)?;
    let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
    let stream = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
    let mut payload = vec![0; usize::try_from(length).expect("a length")];
    wire.stream.read_exact(&mut payload)?;
    Ok((head[3], stream, payload))
}

/// The first frame of a kind.
fn first(wire: &mut Wire, kind: u8) -> Vec<u8> {
    loop {
        let (found, _, payload) = next(wire).expect("a frame");
        if found == kind {
            return payload;
        }
    }
}

#[test]
fn it_answers_over_http2_without_tls() {
    let program = Program::serve(&crafts(), &[]);
    let mut wire = connected(&program);
    wire.send(&frame(HEADERS, END_STREAM | END_HEADERS, 1, GET_ROOT));
    // `:status 200` stands first, as one byte.
    assert_eq!(first(&mut wire, HEADERS).first(), Some(&0x88));
    assert!(first(&mut wire, DATA).starts_with(b"<!DOCTYPE html>"));
}

#[test]
fn requests_that_are_taken_back_at_once_wear_it_out_no_more_than_their_sender() {
    let program = Program::serve(&crafts(), &[]);
    let mut wire = connected(&program);
    let mut sent = 0;
    for stream in (1..40_000).step_by(2) {
        let mut both = frame(HEADERS, END_STREAM | END_HEADERS, stream, GET_ROOT);
        both.extend(frame(RST_STREAM, 0, stream, &8_u32.to_be_bytes()));
        if wire.stream.write_all(&both).is_err() {
            break;
        }
        sent += 1;
    }
    assert!(sent > 0);
    assert_eq!(fetched(program.address, "/").status, 200);
    drop(wire);
    until("the connection to end", || {
        (metric(program.metrics, "waymark_connections_open") <= 2).then_some(())
    });
}

#[test]
fn a_head_that_never_ends_is_refused() {
    let program = Program::serve(&crafts(), &["--request-timeout", "1"]);
    let mut wire = connected(&program);
    wire.send(&frame(HEADERS, END_STREAM, 1, GET_ROOT));
    // A literal header of 1,000 bytes, not indexed.
    let mut header = vec![0x00, 0x01, b'x', 0x7f, 0xe9, 0x06];
    header.extend(vec![b'a'; 1000]);
    let flood = frame(CONTINUATION, 0, 1, &header);
    let before = program.resident();
    while wire.stream.write_all(&flood).is_ok() {}
    assert_eq!(fetched(program.address, "/").status, 200);
    let more = program.resident().saturating_sub(before);
    assert!(more < 20_000, "{more} kB");
}

/// Asks for a sign of life until something else comes or the connection ends; says whether it ended.
fn pinged_until_more(wire: &mut Wire, before_each: &[u8]) -> bool {
    let started = Instant::now();
    loop {
        assert!(started.elapsed() < LONG);
        let mut sent = before_each.to_vec();
        sent.extend(frame(PING, 0, 0, b"12345678"));
        if wire.stream.write_all(&sent).is_err() {
            return true;
        }
        loop {
            match next(wire) {
                Ok((PING, ..)) => break,
                Ok((HEADERS | RST_STREAM, ..)) => return false,
                Ok(_) => {}
                Err(_) => return true,
            }
        }
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_body_that_trickles_in_is_given_up_whatever_else_its_client_sends() {
    let program = Program::serve(&crafts(), &["--request-timeout", "0.4"]);
    let mut wire = connected(&program);
    wire.send(&frame(HEADERS, END_HEADERS, 1, &post_quiz()));
    assert!(!pinged_until_more(&mut wire, &frame(DATA, 0, 1, b"a")));
    until("the answer to be noted", || {
        program.log().contains("status=408").then_some(())
    });
    // Others on the connection are answered.
    wire.send(&frame(HEADERS, END_STREAM | END_HEADERS, 3, GET_ROOT));
    assert_eq!(first(&mut wire, HEADERS).first(), Some(&0x88));
}

#[test]
fn who_does_not_take_answers_is_cut_off_whatever_else_they_send() {
    let program = Program::serve(
        &crafts(),
        &["--request-timeout", "0.3", "--send-timeout", "0.3"],
    );
    let mut wire = Wire::to(program.address);
    wire.send(PREFACE);
    // One byte of each answer may be sent.
    let one: Vec<u8> = [0, 4, 0, 0, 0, 1].to_vec();
    wire.send(&frame(SETTINGS, 0, 0, &one));
    for stream in (1..40).step_by(2) {
        wire.send(&frame(HEADERS, END_STREAM | END_HEADERS, stream, GET_ROOT));
    }
    for _ in 0..20 {
        first(&mut wire, HEADERS);
    }
    assert!(pinged_until_more(&mut wire, &[]));
    let slow = "waymark_connections_closed_total{why=\"slow\"}";
    assert_eq!(metric(program.metrics, slow), 1);
}

#[test]
fn a_connection_whose_answers_are_taken_stays() {
    let program = Program::serve(
        &crafts(),
        &["--request-timeout", "0.3", "--send-timeout", "0.3"],
    );
    let mut wire = connected(&program);
    let started = Instant::now();
    let mut stream = 1;
    while started.elapsed() < Duration::from_secs(1) {
        wire.send(&frame(HEADERS, END_STREAM | END_HEADERS, stream, GET_ROOT));
        assert_eq!(first(&mut wire, HEADERS).first(), Some(&0x88));
        wire.send(&frame(WINDOW_UPDATE, 0, 0, &0xffff_u32.to_be_bytes()));
        thread::sleep(Duration::from_millis(100));
        stream += 2;
    }
}

#[test]
fn a_request_under_way_is_answered_before_it_ends() {
    let mut program = Program::serve(&crafts(), &[]);
    let mut wire = connected(&program);
    wire.send(&frame(HEADERS, END_HEADERS, 1, &post_quiz()));
    wire.send(&frame(DATA, 0, 1, b"yea"));
    wire.send(&frame(PING, 0, 0, b"12345678"));
    // It has begun to be read once what came after it has been answered.
    first(&mut wire, PING);
    program.signal("TERM");
    first(&mut wire, GOAWAY);
    wire.send(&frame(DATA, END_STREAM, 1, b"rs=4"));
    assert_eq!(first(&mut wire, HEADERS).first(), Some(&0x88));
    assert!(first(&mut wire, DATA).starts_with(b"<!DOCTYPE html>"));
    assert_eq!(program.ended().code(), Some(0));
}

#[test]
fn it_says_goodbye_when_it_ends() {
    let mut program = Program::serve(&crafts(), &[]);
    let mut wire = connected(&program);
    wire.send(&frame(HEADERS, END_STREAM | END_HEADERS, 1, GET_ROOT));
    first(&mut wire, DATA);
    program.signal("TERM");
    first(&mut wire, GOAWAY);
    assert_eq!(program.ended().code(), Some(0));
}
