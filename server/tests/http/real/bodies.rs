//! What follows a head on the wire, and what comes after it.

use crate::support::{Program, Wire, crafts};

const WASM: &str = "/pkg/waymark.w45mHash.wasm";

#[test]
fn as_many_bytes_follow_as_an_answer_says_and_the_next_one_is_read_after_them() {
    let program = Program::serve(&crafts(), &[]);
    let mut wire = Wire::to(program.address);
    let whole = wire.get(WASM);
    for (method, header, status, length) in [
        ("HEAD", "", 200, None),
        ("HEAD", "range: bytes=0-9\r\n", 200, None),
        ("GET", "if-none-match: *\r\n", 304, None),
        ("HEAD", "if-none-match: *\r\n", 304, None),
        ("GET", "range: bytes=10-19\r\n", 206, Some(10..20)),
        ("GET", "range: bytes=99999-\r\n", 416, Some(0..0)),
        ("GET", "if-match: \"another\"\r\n", 412, Some(0..0)),
    ] {
        let asked = format!("{method} {WASM} HTTP/1.1\r\nhost: x\r\n{header}\r\n");
        wire.send(asked.as_bytes());
        match length {
            Some(part) => {
                let reply = wire.reply();
                assert_eq!(reply.status, status, "{asked}");
                assert_eq!(reply.body, whole.body.get(part).expect("a part"), "{asked}");
            }
            None => {
                let (found, head) = wire.head().expect("a head");
                assert_eq!(found, status, "{asked}");
                let length = format!("content-length: {}\r\n", whole.body.len());
                assert!(status == 304 || head.contains(&length), "{asked}{head}");
            }
        }
        // Had a body followed where none should, this would begin in the middle of it.
        assert_eq!(wire.get("/").status, 200, "{asked}");
    }
}

#[test]
fn a_request_names_one_host() {
    let program = Program::serve(&crafts(), &[]);
    for (hosts, over_1_1, over_1_0) in [
        ("", 400, 200),
        ("host: x\r\n", 200, 200),
        ("host: x\r\nhost: x\r\n", 400, 400),
        ("host:\r\n", 200, 200),
        ("host: my_host.example:\r\n", 200, 200),
        ("host: [::1]:3000\r\n", 200, 200),
        ("host: a b\r\n", 400, 400),
        ("host: a/b\r\n", 400, 400),
        ("host: a@b\r\n", 400, 400),
        ("host: a:b\r\n", 400, 400),
        ("host: :80\r\n", 400, 400),
        ("host: <script>\r\n", 400, 400),
        ("host: \u{e4}\r\n", 400, 400),
    ] {
        for (version, status) in [("1.1", over_1_1), ("1.0", over_1_0)] {
            let mut wire = Wire::to(program.address);
            wire.send(format!("GET / HTTP/{version}\r\n{hosts}\r\n").as_bytes());
            assert_eq!(wire.reply().status, status, "{version} {hosts}");
        }
    }
}
