//! The real program, in a process of its own.

use super::Folders;
use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What a test waits for at most. Nothing takes this long unless it is broken.
pub const LONG: Duration = Duration::from_secs(30);

/// A server that runs, and ends with the test.
pub struct Program {
    child: Child,
    /// Where it serves.
    pub address: SocketAddr,
    /// Where it says its metrics.
    pub metrics: SocketAddr,
    log: Arc<Mutex<String>>,
    pub folders: Folders,
}

impl Program {
    /// Serves the content at `seeds` with further options.
    pub fn serve(seeds: &Path, options: &[&str]) -> Self {
        Self::start(command(), Folders::new(seeds), options)
    }

    /// Serves what is in `folders` by a command with further options.
    pub fn start(mut command: Command, folders: Folders, options: &[&str]) -> Self {
        command
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(["--metrics", "127.0.0.1:0", "--log", "debug"])
            .arg("--seeds")
            .arg(folders.seeds())
            .arg("--site")
            .arg(folders.site())
            .args(options);
        let mut child = command.spawn().expect("the program");
        let log = Arc::new(Mutex::new(String::new()));
        follow(child.stdout.take().expect("its output"), Arc::clone(&log));
        follow(child.stderr.take().expect("its log"), Arc::clone(&log));
        let mut program = Self {
            child,
            address: ([127, 0, 0, 1], 0).into(),
            metrics: ([127, 0, 0, 1], 0).into(),
            log,
            folders,
        };
        program.address = program.said("Waymark is ready on http://");
        let json = options.contains(&"json");
        program.metrics = program.said(if json { "\"address\":\"" } else { "address=" });
        program
    }

    /// The address that the log has after `before`, once it is there.
    fn said(&self, before: &str) -> SocketAddr {
        until("an address in the log", || {
            let log = self.log();
            let (_, rest) = log.split_once(before)?;
            rest.split([' ', '\n', '"']).next()?.parse().ok()
        })
    }

    /// What it has said so far.
    pub fn log(&self) -> String {
        self.log.lock().expect("the log").clone()
    }

    /// Its number with the system.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends it a signal.
    pub fn signal(&self, name: &str) {
        let id = self.id().to_string();
        let status = Command::new("kill").args(["-s", name, &id]).status();
        assert!(status.expect("kill").success());
    }

    /// How it ended, once it has.
    pub fn ended(&mut self) -> ExitStatus {
        let child = &mut self.child;
        until("the end", || child.try_wait().expect("its state"))
    }

    /// Whether it runs.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().expect("its state").is_none()
    }

    /// Memory that it has resident, in kilobytes.
    pub fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id()));
        let status = status.expect("its status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.expect("memory").trim().trim_end_matches(" kB");
        kilobytes.parse().expect("a number")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let log = self.log();
        // Whatever a test does to it, a server never panics.
        if !thread::panicking() {
            assert!(!log.contains("panicked"), "{log}");
        }
    }
}

/// The program, with nothing of the test's environment that it would listen to.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
    for (name, _) in std::env::vars() {
        if name.starts_with("WAYMARK_") {
            command.env_remove(name);
        }
    }
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs the program to its end: its exit code and all that it said.
pub fn ran(mut command: Command) -> (Option<i32>, String) {
    let output = command.output().expect("the program");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8(said).expect("text");
    (output.status.code(), said)
}

/// Waits for a condition, and gives what it found.
pub fn until<T>(what: &str, mut found: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = found() {
            return found;
        }
        assert!(started.elapsed() < LONG, "waited in vain for {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

fn follow(stream: impl Read + Send + 'static, log: Arc<Mutex<String>>) {
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let mut log = log.lock().expect("the log");
            log.push_str(&line);
            log.push('\n');
        }
    });
}
