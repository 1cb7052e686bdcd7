//! What a visitor says leaves no trace.

use crate::support::{Program, Wire, crafts, until};

const CANARY: &str = "canary7291";

#[test]
fn nothing_that_a_visitor_sends_is_in_the_log() {
    for format in ["text", "json"] {
        let program = Program::serve(&crafts(), &["--log-format", format]);
        let mut wire = Wire::to(program.address);
        let port = wire.stream.local_addr().expect("an address").port();
        let form = format!("tools={CANARY}&years=4&role={CANARY}");
        let length = form.len();
        for request in [
            format!("GET /paths?q={CANARY} HTTP/1.1\r\nhost: {CANARY}\r\n\r\n"),
            format!("GET /{CANARY}?{CANARY} HTTP/1.1\r\nhost: x\r\ncookie: {CANARY}\r\n\r\n"),
            format!("GET /paths/{CANARY} HTTP/1.1\r\nhost: x\r\nuser-agent: {CANARY}\r\n\r\n"),
            format!("GET /fit?{CANARY} HTTP/1.1\r\nhost: x\r\nreferer: {CANARY}\r\n\r\n"),
            format!("{CANARY} / HTTP/1.1\r\nhost: x\r\n\r\n"),
            format!(
                "POST /fit HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{form}"
            ),
            format!("GET / HTTP/1.1\r\n{CANARY}\r\n\r\n"),
        ] {
            wire.send(request.as_bytes());
            let reply = wire.reply();
            assert!(reply.status >= 200);
        }
        // All of it has been logged when the last of it has.
        let mut last = Wire::to(program.address);
        assert_eq!(last.get("/method").status, 200);
        let log = until("the last line of the log", || {
            Some(program.log()).filter(|log| log.contains("/method"))
        });
        assert!(log.matches("answered").count() >= 7, "{log}");
        assert!(log.contains("/fit"), "{log}");
        assert!(!log.contains(CANARY), "{log}");
        assert!(!log.contains(&format!("127.0.0.1:{port}")), "{log}");
    }
}
