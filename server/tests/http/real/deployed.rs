//! The program as its systemd unit starts it: from its command line, as nobody, where it can write nothing.

use crate::support::{Folders, Program, crafts, fetched};
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

const UNIT: &str = include_str!("../../../../deploy/waymark.service");
const CONTAINER: &str = include_str!("../../../../deploy/Containerfile");
const NEED: &str = include_str!("../../../../.ci/need");
const MANIFEST: &str = include_str!("../../../../Cargo.toml");
const NOBODY: u32 = 65_534;

/// The values of a setting of the unit.
fn values(name: &str) -> impl Iterator<Item = &'static str> {
    UNIT.lines()
        .filter_map(move |line| line.split_once('=').filter(|(key, _)| *key == name))
        .map(|(_, value)| value)
}

/// Lets everybody read what is there, and nobody write.
fn close(path: &Path) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder") {
            close(&entry.expect("an entry").path());
        }
    }
    let mode = fs::metadata(path).expect("a file").permissions().mode();
    let readable = if path.is_dir() {
        0o555
    } else {
        mode & 0o111 | 0o444
    };
    fs::set_permissions(path, Permissions::from_mode(readable)).expect("closed");
}

/// Lets its owner write again, so that it can be removed.
fn open(path: &Path) {
    if path.is_dir() {
        fs::set_permissions(path, Permissions::from_mode(0o755)).expect("opened");
        for entry in fs::read_dir(path).expect("a folder") {
            open(&entry.expect("an entry").path());
        }
    }
}

#[test]
fn the_units_command_serves_as_nobody_where_it_can_write_nothing() {
    let folders = Folders::new(&crafts());
    let root = folders.seeds().parent().expect("a folder").to_owned();
    let program = root.join("waymark");
    fs::copy(env!("CARGO_BIN_EXE_waymark"), &program).expect("a copy");
    fs::set_permissions(&program, Permissions::from_mode(0o755)).expect("a program");

    let line = values("ExecStart").next().expect("a command");
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("/usr/local/bin/waymark"));
    assert_eq!(words.next(), Some("serve"));
    let options: Vec<&str> = words.collect();
    let mut command = Command::new(&program);
    command
        .env_clear()
        .current_dir(&root)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    for variable in values("Environment") {
        let (name, value) = variable.split_once('=').expect("a variable");
        let here = root.to_str().expect("a path");
        command.env(name, value.replace("/usr/local/share/waymark", here));
    }
    // Only root can become nobody; anybody else is nobody enough.
    if fs::metadata("/proc/self").expect("this process").uid() == 0 {
        command.uid(NOBODY).gid(NOBODY);
    }
    close(&root);
    let mut program = Program::start_as_is(command, folders, &options);
    for path in ["/", "/paths/baker", "/fit", "/pkg/waymark.w45mHash.wasm"] {
        assert_eq!(fetched(program.address, path).status, 200, "{path}");
    }
    program.signal("TERM");
    assert_eq!(program.ended().code(), Some(0));
    open(&root);
}

#[test]
fn the_unit_asks_for_no_more_than_it_needs() {
    for (name, value) in [
        ("DynamicUser", "yes"),
        ("NoNewPrivileges", "yes"),
        ("ProtectSystem", "strict"),
        ("CapabilityBoundingSet", ""),
        ("MemoryDenyWriteExecute", "yes"),
        ("RestrictAddressFamilies", "AF_INET AF_INET6"),
        // tokio starts a thread a core, and ends the process where it cannot.
        ("TasksMax", "512"),
    ] {
        assert!(values(name).any(|given| given == value), "{name}");
    }
}

#[test]
fn the_unit_waits_for_notice_and_drain() {
    let seconds = values("TimeoutStopSec").next().expect("a limit");
    // --notice as the README has it, and --drain as it is if nothing is said.
    assert!(seconds.parse::<u32>().expect("seconds") > 10 + 10);
}

#[test]
fn the_container_is_built_with_what_the_build_asks_for() {
    let images: Vec<&str> = CONTAINER
        .lines()
        .filter_map(|line| line.strip_prefix("FROM ")?.split(' ').next())
        .collect();
    let rust = MANIFEST
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = "));
    let rust = rust.expect("a version").trim_matches('"');
    let (version, debian) = images
        .first()
        .and_then(|image| image.strip_prefix("rust:")?.split_once("-slim-"))
        .expect("an image of Rust");
    assert!(rust.starts_with(version), "{rust} is asked for");
    // What it is built on is what it runs on, or it may miss a library.
    assert_eq!(
        images.get(1),
        Some(&format!("debian:{debian}-slim").as_str())
    );
    let node = match debian {
        "bookworm" => 18,
        "trixie" => 20,
        other => panic!("which Node.js does {other} have?"),
    };
    assert!(
        NEED.contains(&format!("< {node}))")),
        "{debian} has Node.js {node}"
    );
}
