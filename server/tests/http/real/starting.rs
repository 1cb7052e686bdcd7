//! From the command line to the first answer.

use crate::support::{Folders, Program, command, crafts, fetched, ran};
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::ffi::OsStrExt;
use std::process::Command;

fn serve(folders: &Folders) -> Command {
    let mut command = command();
    command
        .args(["serve", "--listen", "127.0.0.1:0", "--seeds"])
        .arg(folders.seeds())
        .arg("--site")
        .arg(folders.site());
    command
}

#[test]
fn it_says_where_it_is_ready_and_answers_there() {
    let program = Program::serve(&crafts(), &[]);
    for (path, status) in [
        ("/", 200),
        ("/paths/baker", 200),
        ("/fit", 200),
        ("/pkg/waymark.w45mHash.wasm", 200),
        ("/healthz", 200),
        ("/readyz", 200),
        ("/nothing", 404),
        ("/metrics", 404),
    ] {
        assert_eq!(fetched(program.address, path).status, status, "{path}");
    }
    assert_eq!(fetched(program.metrics, "/").status, 404);
    let metrics = fetched(program.metrics, "/metrics");
    let text = String::from_utf8(metrics.body).expect("text");
    assert!(
        text.contains("waymark_requests_total{kind=\"file\",status=\"200\"} 4\n"),
        "{text}"
    );
    assert!(
        text.contains("waymark_requests_total{kind=\"state\",status=\"200\"} 2\n"),
        "{text}"
    );
    assert!(
        text.contains("waymark_requests_total{kind=\"other\",status=\"404\"} 2\n"),
        "{text}"
    );
}

#[test]
fn it_may_be_told_to_read_the_content_again_while_it_reads_it() {
    let folders = Folders::new(&crafts());
    let seed = folders.seed("paths/baker.toml");
    let text = fs::read(&seed).expect("a guide");
    fs::remove_file(&seed).expect("removed");
    // Whoever reads a pipe waits for what is written to it.
    let pipe = Command::new("mkfifo").arg(&seed).status();
    assert!(pipe.expect("mkfifo").success());
    let mut program = serve(&folders).spawn().expect("the program");
    let pipe = fs::OpenOptions::new().write(true).open(&seed);
    let mut pipe = pipe.expect("its reader");
    let id = program.id().to_string();
    let told = Command::new("kill").args(["-s", "HUP", &id]).status();
    assert!(told.expect("kill").success());
    pipe.write_all(&text).expect("what it reads");
    drop(pipe);
    let said = program.stdout.take().expect("its output");
    let ready = BufReader::new(said).lines().next();
    let _ = program.kill();
    let _ = program.wait();
    let ready = ready.map(|line| line.expect("text"));
    assert!(ready.is_some_and(|line| line.contains("is ready")));
}

#[test]
fn it_does_not_start_on_faulty_content_and_says_where_the_fault_is_and_how_to_mend_it() {
    let folders = Folders::new(&crafts());
    folders.edit("paths/baker.toml", "tagline = ", "tagliine = ");
    let (code, said) = ran(serve(&folders));
    assert_eq!(code, Some(1));
    assert!(said.contains("baker.toml:3:1"), "{said}");
    assert!(said.contains("did you mean `tagline`?"), "{said}");
    assert!(!said.contains("ready"), "{said}");
}

#[test]
fn it_names_what_is_wrong_with_how_it_was_started() {
    let folders = Folders::new(&crafts());
    for (arguments, part) in [
        (["--listen", "nonsense"], "--listen"),
        (["--listen", "127.0.0.1:99999"], "--listen"),
        (["--max-body", "5"], "--max-body"),
        (["--max-connections", "0"], "--max-connections"),
        (["--idle-timeout", "0"], "--idle-timeout"),
        (["--idle-timeout", "soon"], "give seconds as a number"),
        (["--drain", "-1"], "--drain"),
        (["--base-url", "waymark.example"], "--base-url"),
        (
            ["--log", "loud"],
            "[possible values: off, error, warn, info, debug]",
        ),
        (["--site", "/nowhere"], "no built site"),
        (["--seeds", "/nowhere"], "/nowhere"),
    ] {
        let mut command = command();
        command.arg("serve");
        if arguments[0] != "--listen" {
            command.args(["--listen", "127.0.0.1:0"]);
        }
        if arguments[0] != "--seeds" {
            command.arg("--seeds").arg(folders.seeds());
        }
        if arguments[0] != "--site" {
            command.arg("--site").arg(folders.site());
        }
        // An option and its value in one: some of these values begin with a dash.
        command.arg(format!("{}={}", arguments[0], arguments[1]));
        let (code, said) = ran(command);
        assert!(matches!(code, Some(1 | 2)), "{arguments:?}: {code:?}");
        assert!(said.contains(part), "{arguments:?}: {said}");
    }
}

#[test]
fn it_names_a_wrong_value_in_its_environment() {
    for (name, value, parts) in [
        ("WAYMARK_MAX_BODY", "many", ["many", "--max-body"]),
        (
            "WAYMARK_METRICS",
            "",
            ["WAYMARK_METRICS is set, but empty", "--metrics"],
        ),
        (
            "WAYMARK_LISTEN",
            "foo",
            ["WAYMARK_LISTEN is where", "--listen"],
        ),
        ("WAYMARK_LOG", "loud", ["WAYMARK_LOG is where", "--log"]),
        (
            "WAYMARK_WATCH",
            "perhaps",
            ["WAYMARK_WATCH is where", "--watch"],
        ),
    ] {
        let mut command = command();
        command.arg("serve").env(name, value);
        let (code, said) = ran(command);
        assert_eq!(code, Some(2));
        assert!(parts.iter().all(|part| said.contains(part)), "{said}");
    }
    let mut no_text = command();
    no_text.arg("serve");
    no_text.env("WAYMARK_BASE_URL", OsStr::from_bytes(b"\xff"));
    let (code, said) = ran(no_text);
    assert_eq!(code, Some(2));
    assert!(said.contains("WAYMARK_BASE_URL is set to what"), "{said}");
}

#[test]
fn it_blames_no_variable_for_what_an_option_says() {
    let mut command = command();
    command.args(["serve", "--listen", "foo"]);
    command.env("WAYMARK_LISTEN", "127.0.0.1:1");
    command.env("WAYMARK_LOG", "foo");
    let (code, said) = ran(command);
    assert_eq!(code, Some(2));
    assert!(
        said.contains("--listen") && !said.contains("WAYMARK_"),
        "{said}"
    );
}

#[test]
fn it_says_when_somebody_else_listens_already() {
    let program = Program::serve(&crafts(), &[]);
    let folders = Folders::new(&crafts());
    let mut command = command();
    command
        .args(["serve", "--listen", &program.address.to_string()])
        .arg("--seeds")
        .arg(folders.seeds())
        .arg("--site")
        .arg(folders.site());
    let (code, said) = ran(command);
    assert_eq!(code, Some(1));
    assert!(said.contains("cannot listen on"), "{said}");
    assert!(
        said.contains("Choose another address with --listen"),
        "{said}"
    );
}

#[test]
fn its_help_teaches() {
    let mut command = command();
    command.args(["serve", "--help"]);
    let (code, said) = ran(command);
    assert_eq!(code, Some(0));
    for part in [
        "waymark serve --watch",
        "[env: WAYMARK_LISTEN=]",
        "[default: 127.0.0.1:3000]",
        "SIGTERM",
        "/readyz",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
}

#[test]
fn it_takes_its_options_from_the_environment() {
    let folders = Folders::new(&crafts());
    let mut command = command();
    command
        .env("WAYMARK_BASE_URL", "https://waymark.example/")
        .env("WAYMARK_BEHIND_TLS", "true");
    let program = Program::start(command, folders, &[]);
    let robots = fetched(program.address, "/robots.txt");
    let text = String::from_utf8(robots.body).expect("text");
    assert!(
        text.contains("https://waymark.example/sitemap.xml"),
        "{text}"
    );
    let home = fetched(program.address, "/").head;
    assert!(home.contains("strict-transport-security: "), "{home}");
}
