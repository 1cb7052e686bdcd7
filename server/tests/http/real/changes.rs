//! Content that changes while it is served.

use crate::support::{Program, crafts, fetched, until};

fn text(program: &Program, path: &str) -> String {
    String::from_utf8(fetched(program.address, path).body).expect("text")
}

#[test]
fn watched_content_is_served_as_it_changes_and_faults_are_shown_while_the_last_sound_one_stays() {
    let program = Program::serve(&crafts(), &["--watch"]);
    let page = "/paths/baker";
    assert!(text(&program, page).contains("src=\"/.watch/script.js\""));
    assert!(text(&program, "/.watch/script.js").contains("/.watch/news"));

    let edit = |from: &str, to: &str| program.folders.edit("paths/baker.toml", from, to);
    edit("what the town needs", "what the hamlet needs");
    until("the change", || {
        text(&program, page)
            .contains("what the hamlet needs")
            .then_some(())
    });

    edit("tagline = ", "tagliine = ");
    until("the fault in the log", || {
        program.log().contains("baker.toml:3:1").then_some(())
    });
    let news = text(&program, "/.watch/news?seen=");
    assert!(
        news.contains("baker.toml:3:1") && news.contains("tagliine"),
        "{news}"
    );
    assert!(text(&program, page).contains("what the hamlet needs"));

    edit("tagliine = ", "tagline = ");
    edit("what the hamlet needs", "what the village needs");
    until("the mended content", || {
        text(&program, page)
            .contains("what the village needs")
            .then_some(())
    });
    let news = text(&program, "/.watch/news?seen=");
    assert!(news.contains("\"faults\":null"), "{news}");
}

#[test]
fn unwatched_content_is_read_again_when_asked_for() {
    let program = Program::serve(&crafts(), &[]);
    assert_eq!(fetched(program.address, "/.watch/script.js").status, 404);
    let edition = || {
        let metrics = String::from_utf8(fetched(program.metrics, "/metrics").body).expect("text");
        let (_, rest) = metrics.split_once(",edition=\"").expect("an edition");
        rest.split('"').next().expect("an end").to_owned()
    };
    let before = edition();
    let edit = |from: &str, to: &str| program.folders.edit("paths/baker.toml", from, to);
    edit("what the town needs", "what the hamlet needs");
    program.signal("HUP");
    until("the change", || {
        text(&program, "/paths/baker")
            .contains("what the hamlet needs")
            .then_some(())
    });
    // Scoring goes on as before, and yet it is another content.
    let after = edition();
    assert_ne!(after, before);
    assert!(text(&program, "/sw.js").contains(&format!("\"waymark-{after}\"")));
    let said = until("the change in the log", || {
        let log = program.log();
        let said = log.lines().find(|line| line.contains("is served"));
        said.map(str::to_owned)
    });
    assert!(said.contains(&after), "{said}");
    assert!(!text(&program, "/paths/baker").contains(".watch"));
}
