//! `waymark assess`, run as a command.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so"
)]

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// What a run gave: its answers, what it said besides, and its exit code.
struct Run {
    answers: Vec<Value>,
    messages: String,
    code: Option<i32>,
}

impl Run {
    fn ids(&self) -> Vec<&Value> {
        self.answers.iter().map(|answer| &answer["id"]).collect()
    }

    /// The paths of an answer, in their order.
    fn paths(&self, at: usize) -> Vec<&str> {
        let paths = self.answers[at]["paths"]
            .as_array()
            .expect("an assessment has paths");
        paths
            .iter()
            .filter_map(|path| path["slug"].as_str())
            .collect()
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
    command
        .current_dir(repository())
        .env_clear()
        .arg("assess")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn assess(arguments: &[&str], input: &str) -> Run {
    let mut child = command(arguments).spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_owned();
    // The other end may be closed early; what it says then is what counts.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the command ends");
    let _ = writer.join().expect("writing doesn't panic");
    let out = String::from_utf8(output.stdout).expect("answers are text");
    Run {
        answers: out
            .lines()
            .map(|line| serde_json::from_str(line).expect("an answer is JSON"))
            .collect(),
        messages: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code(),
    }
}

#[test]
fn each_line_is_answered_in_its_order_with_all_paths_ranked() {
    let run = assess(
        &[],
        "{\"id\": \"first\", \"tools\": [\"react\", \"css\", \"typescript\"]}\n\
         {\"id\": 2, \"tools\": [\"kubernetes\", \"terraform\"]}\n\
         \n\
         {\"years\": 3}\n",
    );
    assert_eq!(
        run.ids(),
        [&Value::from("first"), &Value::from(2), &Value::from(4)]
    );
    assert_eq!(run.code, Some(0), "{}", run.messages);
    assert!(run.messages.is_empty(), "{}", run.messages);
    assert_eq!(run.paths(0).first(), Some(&"frontend-engineer"));
    let count = run.paths(0).len();
    assert_eq!(
        count,
        std::fs::read_dir(repository().join("seeds/paths"))
            .expect("there are paths")
            .count()
    );
    for answer in &run.answers {
        let fits: Vec<f64> = answer["paths"]
            .as_array()
            .expect("paths")
            .iter()
            .map(|path| path["fit"]["expected"].as_f64().expect("a fit"))
            .collect();
        assert!(fits.is_sorted_by(|one, next| one >= next), "{fits:?}");
        for path in answer["paths"].as_array().expect("paths") {
            for part in ["low", "expected", "high"] {
                assert!(path["fit"][part].is_number(), "{path}");
            }
            assert!(path["parts"].is_object(), "{path}");
        }
    }
}

#[test]
fn each_path_has_its_report_where_that_is_asked_for() {
    let profile = "{\"id\": 1, \"years\": 4, \"tools\": [\"go\", \"kubernetes\"]}";
    let (short, full) = (assess(&[], profile), assess(&["--full"], profile));
    let paths = full.answers[0]["paths"].as_array().expect("paths");
    for path in paths {
        let report = &path["report"];
        assert_eq!(report["path"], path["slug"]);
        assert_eq!(report["fit"], path["fit"]);
        let points = report["contributions"].as_array().expect("contributions");
        let points = points.iter().filter_map(|it| it["points"].as_f64());
        let sum = report["baseline"].as_f64().expect("a baseline") + points.sum::<f64>();
        let fit = path["fit"]["expected"].as_f64().expect("a fit");
        assert!((sum - fit).abs() < 0.05, "{path}");
        for part in ["seniority", "gaps", "plan", "pay"] {
            assert!(!report[part].is_null(), "{part}");
        }
    }
    let mut without = full.answers.clone();
    for path in without[0]["paths"].as_array_mut().expect("paths") {
        path.as_object_mut().expect("a path").remove("report");
    }
    assert_eq!(without, short.answers);
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_the_others_all_the_same() {
    let run = assess(
        &["-"],
        "{\"id\": \"a\"}\nnonsense\n{\"id\": \"b\", \"years\": \"many\"}\n{\"id\": \"c\", \"no\": 1}\n{\"id\": \"d\"}\n[1]\n{\"id\": \"e\"",
    );
    assert_eq!(run.code, Some(1));
    assert_eq!(run.answers.len(), 7);
    for (at, line) in [(1, 2), (2, 3), (3, 4), (5, 6), (6, 7)] {
        let answer = &run.answers[at];
        assert_eq!(answer["line"], Value::from(line));
        assert!(
            answer["error"]
                .as_str()
                .is_some_and(|error| error.starts_with("this is not a profile: ")),
            "{answer}"
        );
        assert_eq!(answer.as_object().map(serde_json::Map::len), Some(2));
        assert!(
            run.messages
                .contains(&format!("-:{line}: this is not a profile: ")),
            "{}",
            run.messages
        );
    }
    assert_eq!([&run.answers[0]["id"], &run.answers[4]["id"]], ["a", "d"]);
    assert!(
        run.answers[3]["error"]
            .as_str()
            .is_some_and(|error| error.contains("unknown field `no`"))
    );
}

#[test]
fn a_byte_order_mark_spoils_nothing() {
    let run = assess(&[], "\u{feff}{\"id\": \"a\"}\n{\"id\": \"b\"}\n");
    assert_eq!(run.ids(), ["a", "b"]);
    let run = assess(&[], "\u{feff}{\n  \"id\": \"a\"\n}\n{\"id\": \"b\"}\n");
    assert_eq!(run.ids(), ["a", "b"], "{}", run.messages);
    let run = assess(
        &["--format", "text", "-"],
        "\u{feff}Backend engineer, 4 years\nGo, PostgreSQL",
    );
    assert_eq!(run.paths(0).first(), Some(&"backend-engineer"));
}

#[test]
fn an_id_that_cannot_be_one_is_told_with_how_to_write_it() {
    let run = assess(&[], "{\"id\": -3}\n{\"id\": 1.5}\n{\"id\": true}\n");
    for (answer, got) in run.answers.iter().zip(["`-3`", "`1.5`", "`true`"]) {
        let error = answer["error"].as_str().unwrap_or_default();
        assert!(error.contains(got), "{error}");
        assert!(
            error.contains("a whole number from 0 on; any other id can be written in quotes"),
            "{error}"
        );
    }
    let run = assess(
        &["--format", "json-resume"],
        "{\"meta\": {\"id\": -3}}\n{\"meta\": {\"id\": 1.5}}\n",
    );
    assert_eq!(run.ids(), ["-3", "1.5"]);
}

#[test]
fn a_json_resume_is_called_by_its_id_its_name_or_its_line() {
    let run = assess(
        &["--format", "json-resume"],
        "{\"meta\": {\"id\": \"m\"}, \"basics\": {\"name\": \"n\"}}\n\
         {\"meta\": {\"id\": 7}}\n\
         {\"basics\": {\"name\": \"n\"}, \"skills\": [{\"name\": \"Go\"}]}\n\
         {}\n\
         []\n",
    );
    assert_eq!(
        run.ids()[..4],
        [
            &Value::from("m"),
            &Value::from(7),
            &Value::from("n"),
            &Value::from(4)
        ]
    );
    assert_eq!(run.answers[4]["line"], Value::from(5));
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_json_resume_laid_out_over_many_lines_is_answered() {
    let run = assess(
        &[
            "--format",
            "json-resume",
            "--today",
            "2026-07-01",
            "tests/samples/generalist.json",
            "tests/samples/backend.json",
        ],
        "",
    );
    assert_eq!(
        run.ids(),
        [&Value::from("Amara Okafor"), &Value::from("mateus-lima")]
    );
    assert_eq!(run.paths(1).first(), Some(&"backend-engineer"));
    assert_eq!(run.code, Some(0), "{}", run.messages);
}

#[test]
fn skills_and_years_of_a_json_resume_are_what_the_same_profile_has() {
    let resume = assess(
        &["--format", "json-resume"],
        "{\"meta\": {\"id\": 1}, \"work\": [{\"startDate\": \"2015-01\", \"endDate\": \"2020-01\"}], \"skills\": [{\"name\": \"Languages\", \"keywords\": [\"Go\", \"K8s\"]}]}",
    );
    let profile = assess(
        &[],
        "{\"id\": 1, \"years\": 5, \"tools\": [\"go\", \"kubernetes\"]}",
    );
    assert_eq!(resume.answers, profile.answers);
    assert_eq!(resume.answers.len(), 1);
}

#[test]
fn jobs_by_title_and_certificates_by_name_say_in_a_profile_what_they_say_in_a_cv() {
    let run = assess(
        &["--full"],
        "{\"roles\": [{\"title\": \"Penetration Tester\", \"years\": 5, \"current\": true}]}\n\
         {\"roles\": [{\"path\": \"security-engineer\", \"years\": 5, \"current\": true}]}\n\
         {\"certificates\": [\"OSCP\", \"CISSP\"]}\n",
    );
    assert_eq!(run.code, Some(0), "{}", run.messages);
    for at in 0..3 {
        assert_eq!(run.paths(at).first(), Some(&"security-engineer"), "{at}");
    }
    let by_path = |at: usize| &run.answers[at]["paths"];
    assert_eq!(
        by_path(0)[1]["report"]["distance"],
        by_path(1)[1]["report"]["distance"]
    );
    assert_eq!(by_path(0)[1]["fit"], by_path(1)[1]["fit"]);
}

#[test]
fn texts_are_one_a_file() {
    let run = assess(
        &[
            "--format",
            "text",
            "tests/samples/changer.txt",
            "no-such-file",
            "-",
        ],
        "Backend engineer, 4 years\nGo, PostgreSQL",
    );
    assert_eq!(run.answers[0]["id"], "tests/samples/changer.txt");
    assert_eq!(run.paths(0).first(), Some(&"data-analyst"));
    assert_eq!(run.answers[1]["line"], Value::from(2));
    assert!(
        run.messages
            .starts_with("no-such-file:2: this cannot be read: "),
        "{}",
        run.messages
    );
    assert_eq!(run.answers[2]["id"], "-");
    assert_eq!(run.paths(2).first(), Some(&"backend-engineer"));
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_day_makes_assessments_repeatable() {
    let profile =
        "{\"roles\": [{\"path\": \"backend-engineer\", \"from\": \"2020-01\", \"current\": true}]}";
    let step = |day: &str| {
        let run = assess(&["--today", day], profile);
        let paths = run.answers[0]["paths"].as_array().expect("paths").clone();
        let path = paths
            .into_iter()
            .find(|path| path["slug"] == "backend-engineer");
        path.expect("the path is there")["step"].clone()
    };
    assert_eq!(step("2020-06-01"), "entry");
    assert_eq!(step("2032-06-01"), "lead");
    for day in ["soon", "2026", "2026-02-31"] {
        let run = assess(&["--today", day], profile);
        assert_eq!(run.code, Some(2), "{day}");
        assert!(run.messages.contains("like 2026-07-01"), "{}", run.messages);
    }
}

#[test]
fn what_cannot_be_opened_is_told_and_the_rest_answered() {
    let run = assess(&["no-such-file", "-"], "{\"id\": \"a\"}");
    assert_eq!(run.ids(), [&Value::from("a")]);
    assert!(
        run.messages
            .starts_with("no-such-file: this cannot be read: "),
        "{}",
        run.messages
    );
    assert_eq!(run.code, Some(1));
    let run = assess(&["--seeds", "no-such-folder"], "{}");
    assert!(run.answers.is_empty());
    assert!(run.messages.contains("no-such-folder"), "{}", run.messages);
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_line_that_is_too_long_is_told_and_the_next_one_answered() {
    let long = format!("{{\"id\": \"{}\"}}", "x".repeat(11 << 20));
    let run = assess(&[], &format!("{{\"id\": 1}}\n{long}\n{{\"id\": 3}}\n"));
    assert_eq!([&run.answers[0]["id"], &run.answers[2]["id"]], [1, 3]);
    assert_eq!(run.answers[1]["line"], Value::from(2));
    assert!(
        run.answers[1]["error"]
            .as_str()
            .is_some_and(|error| error.contains("10 MB"))
    );
    assert_eq!(run.code, Some(1));
}

/// A running command, asked one line at a time.
struct Conversation {
    child: Child,
    ask: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Conversation {
    fn start() -> Self {
        let mut child = command(&["--format", "json-resume"])
            .spawn()
            .expect("the command starts");
        let ask = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().expect("it is piped"));
        Self {
            child,
            ask,
            answers,
        }
    }

    fn ask(&mut self, lines: &str) {
        let ask = self.ask.as_mut().expect("it is open");
        ask.write_all(lines.as_bytes()).expect("the command reads");
    }

    fn answer(&mut self) -> String {
        let mut line = String::new();
        self.answers
            .read_line(&mut line)
            .expect("the command answers");
        line
    }

    /// The most memory it has taken so far, in bytes.
    fn most_memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))
            .expect("this is Linux");
        let line = status
            .lines()
            .find(|line| line.starts_with("VmHWM:"))
            .expect("it is there");
        let kilobytes = line
            .split_whitespace()
            .nth(1)
            .and_then(|number| number.parse::<u64>().ok());
        kilobytes.expect("it is a number") * 1024
    }
}

#[test]
fn each_line_is_answered_before_the_next_is_asked() {
    let mut conversation = Conversation::start();
    for number in 0..5 {
        conversation.ask(&format!("{{\"meta\": {{\"id\": {number}}}}}\n"));
        let answer: Value = serde_json::from_str(&conversation.answer()).expect("it is JSON");
        assert_eq!(answer["id"], number);
    }
    drop(conversation.ask.take());
    assert!(conversation.child.wait().expect("it ends").success());
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_number_of_lines() {
    let mut conversation = Conversation::start();
    let resume =
        "{\"skills\": [{\"name\": \"Go\", \"keywords\": [\"Python\", \"Frobnicate\", \"K8s\"]}]}\n";
    let ask_hundred = |conversation: &mut Conversation| {
        conversation.ask(&resume.repeat(100));
        for _ in 0..100 {
            assert!(conversation.answer().starts_with('{'));
        }
    };
    for _ in 0..10 {
        ask_hundred(&mut conversation);
    }
    let early = conversation.most_memory();
    for _ in 0..90 {
        ask_hundred(&mut conversation);
    }
    let late = conversation.most_memory();
    // Nine thousand lines and their answers have more than 30 MB.
    assert!(
        late < early + (2 << 20),
        "{early} bytes after 1,000 lines, {late} after 10,000"
    );
    drop(conversation.ask.take());
    assert!(conversation.child.wait().expect("it ends").success());
}

#[test]
fn the_schemas_are_printed() {
    let schema = |arguments: &[&str]| -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_waymark"))
            .arg("schema")
            .args(arguments)
            .output()
            .expect("it runs");
        serde_json::from_slice(&output.stdout).expect("it is JSON")
    };
    let both = schema(&[]);
    assert_eq!(both["profile"], schema(&["profile"]));
    assert_eq!(both["assessment"], schema(&["assessment"]));
    assert_eq!(both["profile"]["title"], "Profile");
    assert_eq!(both["assessment"]["title"], "Assessment");
}

#[test]
fn what_a_cv_lists_and_is_not_known_is_listed() {
    let run = assess(
        &["--format", "json-resume"],
        "{\"skills\": [{\"name\": \"Python\"}, {\"name\": \"Blorbware\"}, {\"name\": \"Databases\", \"keywords\": [\"PostgreSQL\", \"Zanzibase\"]}]}\n\
         {\"skills\": [{\"name\": \"Python\"}]}\n",
    );
    assert_eq!(
        run.answers[0]["unknown"],
        serde_json::json!(["Blorbware", "Zanzibase"])
    );
    assert_eq!(run.answers[1].get("unknown"), None);
}
