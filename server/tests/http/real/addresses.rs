//! Addresses and forms that nobody should send.

use crate::support::{Program, Wire, fetched, seeds};

#[test]
fn no_spelling_of_an_address_leads_out_of_the_site() {
    let program = Program::serve(&seeds(), &[]);
    let mut wire = Wire::to(program.address);
    for target in ["seeds/skills.toml", "etc/passwd", "hash.txt"] {
        for up in [
            "../",
            "..%2f",
            "%2e%2e/",
            "%2E%2E%2F",
            ".%2e/",
            "%252e%252e%252f",
            "..%5c",
            "..\\",
            "%c0%ae%c0%ae%c0%af",
            "..;/",
            "....//",
            "..%00/",
            "%uff0e%uff0e/",
        ] {
            for from in ["/", "/pkg/", "//"] {
                let address = format!("{from}{}{target}", up.repeat(6));
                let reply = wire.get(&address);
                assert_eq!(reply.status, 404, "{address}");
                let text = String::from_utf8_lossy(&reply.body).into_owned();
                assert!(
                    !text.contains("root:") && !text.contains("[[skill]]"),
                    "{address}"
                );
            }
        }
    }
    // Bytes that no address may have are refused, and the server goes on.
    for address in ["/\u{0}", "/ /", "/\u{e4}\u{f6}", "http://[::1", "\u{7f}"] {
        let mut wire = Wire::to(program.address);
        wire.send(format!("GET {address} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes());
        let reply = wire.reply();
        assert!(matches!(reply.status, 400 | 404), "{address:?}");
    }
    assert_eq!(fetched(program.address, "/").status, 200);
}

#[test]
fn malformed_forms_are_answered_and_wear_nothing_out() {
    let program = Program::serve(&seeds(), &[]);
    let mut wire = Wire::to(program.address);
    let mut post = |form: &[u8]| {
        let head = format!(
            "POST /fit HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n",
            form.len()
        );
        wire.send(head.as_bytes());
        wire.send(form);
        wire.reply()
    };
    let many = "skill.sql=4&".repeat(5_000);
    for form in [
        &b""[..],
        b"&&&&====&&&",
        b"%zz=%zz&%=%",
        b"\xff\xfe=\x00\x01",
        b"years=NaN&pay=-1&pay_floor=1e999&hours_per_week=inf",
        b"skill.=4&skill.nobody=4&prefer.=9&role=nobody&report=nobody",
        b"report=%3Cscript%3Ealert(1)%3C/script%3E&role=%22%3E%3Cscript%3Ealert(1)",
        many.as_bytes(),
    ] {
        let reply = post(form);
        assert_eq!(reply.status, 200, "{:?}", form.get(..80).unwrap_or(form));
        assert!(!String::from_utf8_lossy(&reply.body).contains("<script>alert"));
    }
    let before = program.resident();
    for _ in 0..200 {
        assert_eq!(post(many.as_bytes()).status, 200);
    }
    let more = program.resident().saturating_sub(before);
    assert!(more < 20_000, "{more} kB after 200 forms");
}

#[test]
fn what_is_refused_before_it_is_read_says_nothing_about_the_server() {
    let program = Program::serve(&seeds(), &[]);
    for request in [
        "GET / HTTP/9.9\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET / HTTP/1.1\r\nhost x\r\n\r\n",
        "POST /fit HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n",
        "POST /fit HTTP/1.1\r\nhost: x\r\ntransfer-encoding: gzip\r\n\r\n",
    ] {
        let mut wire = Wire::to(program.address);
        wire.send(request.as_bytes());
        let reply = wire.reply();
        assert_eq!(reply.status, 400, "{request}");
        assert_eq!(reply.body, b"", "{request}");
        assert!(!reply.head.contains("server:"), "{}", reply.head);
        assert!(wire.is_closed(0), "{request}");
    }
    assert_eq!(fetched(program.address, "/").status, 200);
}
