//! A great many connections that do nothing.

use crate::support::{Program, Wire, crafts, fetched, metric, until};
use std::net::TcpStream;

/// As many as the two processes' limits of open files allow, and no more than were promised.
fn as_many_as_possible() -> usize {
    let files = rlimit::increase_nofile_limit(10_400).expect("a limit of open files");
    10_000.min(
        usize::try_from(files)
            .expect("a number")
            .saturating_sub(400),
    )
}

#[test]
fn ten_thousand_idle_connections_keep_nobody_waiting_and_leave_no_memory_behind() {
    let wanted = as_many_as_possible();
    let program = Program::serve(&crafts(), &[]);
    assert_eq!(fetched(program.address, "/").status, 200);
    let before = program.resident();
    let idle: Vec<TcpStream> = (0..wanted)
        .map(|_| TcpStream::connect(program.address).expect("a connection"))
        .collect();
    let open = || metric(program.metrics, "waymark_connections_open");
    let enough = u64::try_from(wanted).expect("a number");
    until("all connections to be taken", || {
        (open() >= enough).then_some(())
    });
    for path in ["/", "/paths/baker", "/fit", "/nothing"] {
        assert!(fetched(program.address, path).status < 500, "{path}");
    }
    let each = program.resident().saturating_sub(before) * 1024 / enough;
    assert!(each < 8_000, "{each} bytes for each idle connection");
    drop(idle);
    until("all connections to end", || (open() < 10).then_some(()));
    let after = until("memory to return", || {
        let after = program.resident();
        (after < before + 10_000).then_some(after)
    });
    assert!(after > 0);
}

#[test]
fn connections_that_rest_after_an_answer_keep_nobody_waiting() {
    let program = Program::serve(&crafts(), &[]);
    let mut resting: Vec<Wire> = (0..500).map(|_| Wire::to(program.address)).collect();
    for wire in &mut resting {
        assert_eq!(wire.get("/healthz").status, 200);
    }
    assert_eq!(fetched(program.address, "/").status, 200);
    for wire in &mut resting {
        assert_eq!(wire.get("/healthz").status, 200);
    }
}
