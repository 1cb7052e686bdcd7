//! Clients that take their time.

use crate::support::{LONG, Program, Wire, crafts, fetched, is_end, metric, until};
use std::io::Write;
use std::net::Shutdown;
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn connections_that_say_nothing_are_closed() {
    let program = Program::serve(&crafts(), &["--idle-timeout", "0.4"]);
    let mut silent: Vec<Wire> = (0..50).map(|_| Wire::to(program.address)).collect();
    assert_eq!(fetched(program.address, "/").status, 200);
    for wire in &mut silent {
        assert!(wire.is_closed(0));
    }
    let idle = "waymark_connections_closed_total{why=\"idle\"}";
    assert!(metric(program.metrics, idle) >= 50);
}

#[test]
fn connections_that_have_been_answered_may_rest_and_are_closed_in_the_end() {
    let program = Program::serve(&crafts(), &["--idle-timeout", "0.4"]);
    let mut wire = Wire::to(program.address);
    for _ in 0..3 {
        assert_eq!(wire.get("/").status, 200);
        thread::sleep(Duration::from_millis(100));
    }
    assert!(wire.is_closed(0));
}

#[test]
fn requests_that_trickle_in_are_cut_off_while_others_are_answered() {
    let program = Program::serve(&crafts(), &["--request-timeout", "0.4"]);
    for beginning in [
        "GET / HTTP/1.1\r\nhost: x\r\n",
        "POST /fit HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\n",
        "POST /fit HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\n",
        "PRI * HTTP/2.0\r\n",
    ] {
        let mut wires: Vec<Wire> = (0..20).map(|_| Wire::to(program.address)).collect();
        for wire in &mut wires {
            wire.send(beginning.as_bytes());
        }
        let started = Instant::now();
        while !wires.is_empty() {
            assert!(started.elapsed() < LONG, "{beginning}");
            // A byte now and then keeps an idle timeout from passing, if that were all there is.
            wires.retain_mut(|wire| match wire.stream.write(b"a") {
                Ok(_) => true,
                Err(error) => !is_end(&error),
            });
            assert_eq!(fetched(program.address, "/").status, 200);
            thread::sleep(Duration::from_millis(20));
        }
    }
    let slow = "waymark_connections_closed_total{why=\"slow\"}";
    assert!(metric(program.metrics, slow) >= 60);
}

#[test]
fn who_does_not_take_an_answer_is_cut_off() {
    let program = Program::serve(&crafts(), &["--send-timeout", "0.4"]);
    let mut wire = Wire::to(program.address);
    // More than all buffers between here and there can hold.
    let request = b"GET /pkg/waymark.w45mHash.wasm HTTP/1.1\r\nhost: x\r\n\r\n";
    let slow = "waymark_connections_closed_total{why=\"slow\"}";
    let sent = (0..2_000)
        .take_while(|_| wire.stream.write_all(request).is_ok())
        .count();
    assert!(sent > 0);
    until("the connection to be cut off", || {
        (metric(program.metrics, slow) >= 1).then_some(())
    });
    assert_eq!(fetched(program.address, "/").status, 200);
}

#[test]
fn connections_that_were_left_half_open_end() {
    let program = Program::serve(&crafts(), &["--request-timeout", "0.4"]);
    let head = "POST /fit HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 9\r\n\r\n";
    let mut wires = Vec::new();
    for begun in ["", "GET / HT", head, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"] {
        for _ in 0..50 {
            let mut wire = Wire::to(program.address);
            wire.send(begun.as_bytes());
            // Says no more, and listens no less.
            wire.stream.shutdown(Shutdown::Write).expect("half closed");
            wires.push(wire);
        }
    }
    assert_eq!(fetched(program.address, "/").status, 200);
    until("all of them to end", || {
        (metric(program.metrics, "waymark_connections_open") <= 2).then_some(())
    });
    for wire in &mut wires {
        assert!(wire.is_closed(4096));
    }
}
