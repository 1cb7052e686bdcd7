//! How it ends.

use crate::support::{Program, Wire, crafts, fetched, is_end, until};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const FORM: &str = "POST /fit HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 7\r\n\r\n";

fn refuses(program: &Program) -> bool {
    TcpStream::connect(program.address).is_err()
}

#[test]
fn a_request_under_way_is_answered_before_it_ends() {
    let mut program = Program::serve(&crafts(), &[]);
    let mut under_way = Wire::to(program.address);
    under_way.send(FORM.as_bytes());
    under_way.send(b"yea");
    // It has begun to be read once a later connection has been answered.
    assert_eq!(fetched(program.address, "/").status, 200);
    program.signal("TERM");
    until("new connections to be refused", || {
        refuses(&program).then_some(())
    });
    assert!(program.runs());
    under_way.send(b"rs=4");
    let reply = under_way.reply();
    assert_eq!(reply.status, 200);
    assert!(reply.head.contains("connection: close"), "{}", reply.head);
    assert!(under_way.is_closed(0));
    assert_eq!(program.ended().code(), Some(0));
}

#[test]
fn connections_at_rest_do_not_hold_it_up() {
    for signal in ["TERM", "INT"] {
        let mut program = Program::serve(&crafts(), &["--drain", "20"]);
        let mut resting = Wire::to(program.address);
        assert_eq!(resting.get("/").status, 200);
        let silent = Wire::to(program.address);
        let started = Instant::now();
        program.signal(signal);
        assert!(resting.is_closed(0));
        assert_eq!(program.ended().code(), Some(0));
        assert!(started.elapsed() < Duration::from_secs(15));
        drop(silent);
    }
}

#[test]
fn whoever_holds_it_up_is_cut_off_at_the_deadline() {
    let mut program = Program::serve(&crafts(), &["--drain", "0.3"]);
    let mut stuck = Wire::to(program.address);
    stuck.send(FORM.as_bytes());
    assert_eq!(fetched(program.address, "/").status, 200);
    program.signal("TERM");
    assert_eq!(program.ended().code(), Some(0));
    assert!(stuck.is_closed(0));
    assert!(
        program.log().contains("cut off at the deadline"),
        "{}",
        program.log()
    );
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let mut program = Program::serve(
        &crafts(),
        &["--drain", "86400", "--request-timeout", "86400"],
    );
    let mut stuck = Wire::to(program.address);
    stuck.send(FORM.as_bytes());
    assert_eq!(fetched(program.address, "/").status, 200);
    program.signal("TERM");
    until("new connections to be refused", || {
        refuses(&program).then_some(())
    });
    assert!(program.runs());
    program.signal("TERM");
    assert_eq!(program.ended().code(), Some(0));
}

#[test]
fn during_its_notice_it_still_serves_and_says_that_it_will_go() {
    let mut program = Program::serve(&crafts(), &["--notice", "86400"]);
    assert_eq!(fetched(program.address, "/readyz").status, 200);
    program.signal("TERM");
    until("its notice", || {
        (fetched(program.address, "/readyz").status == 503).then_some(())
    });
    assert_eq!(fetched(program.address, "/").status, 200);
    assert_eq!(fetched(program.address, "/healthz").status, 200);
    program.signal("TERM");
    assert_eq!(program.ended().code(), Some(0));
}

#[test]
fn no_request_of_many_is_dropped_while_it_ends() {
    let mut program = Program::serve(&crafts(), &[]);
    let address = program.address;
    let mut under_way: Vec<Wire> = (0..20).map(|_| Wire::to(address)).collect();
    for wire in &mut under_way {
        wire.send(FORM.as_bytes());
        wire.send(b"yea");
    }
    let asking: Vec<_> = (0..8)
        .map(|_| {
            std::thread::spawn(move || {
                let mut answered = 0;
                // One request a connection: each is either not taken at all or answered whole.
                while let Ok(stream) = TcpStream::connect(address) {
                    let mut wire = Wire { stream };
                    wire.send(b"GET /paths/baker HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
                    match wire.try_reply() {
                        Ok(reply) => assert_eq!(reply.status, 200),
                        Err(error) => return (answered, Some(error)),
                    }
                    answered += 1;
                }
                (answered, None)
            })
        })
        .collect();
    until("some answers", || {
        program.log().contains("/paths/baker").then_some(())
    });
    program.signal("TERM");
    until("new connections to be refused", || {
        refuses(&program).then_some(())
    });
    for wire in &mut under_way {
        wire.send(b"rs=4");
        assert_eq!(wire.reply().status, 200);
    }
    for thread in asking {
        let (answered, broken) = thread.join().expect("a thread that ends");
        assert!(answered > 0);
        // The system resets connections that it made for a listener that then closed; a server that dropped
        // what it has would have dropped the others above.
        assert!(broken.is_none_or(|error| is_end(&error)));
    }
    assert_eq!(program.ended().code(), Some(0));
}
