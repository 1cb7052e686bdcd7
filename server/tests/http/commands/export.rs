//! `waymark export`

use crate::support::{Folders, command, crafts, decoded, ran};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn export(folders: &Folders, to: &Path) -> Command {
    let mut command = command();
    command.arg("export").arg(to);
    command.arg("--seeds").arg(folders.seeds());
    command.arg("--site").arg(folders.site());
    command
}

/// An export of four crafts, made in a process of its own.
fn exported() -> (Folders, PathBuf) {
    let folders = Folders::new(&crafts());
    let to = folders.seeds().with_file_name("dist");
    let mut command = export(&folders, &to);
    command.args(["--base-url", "https://waymark.example", "--behind-tls"]);
    let (code, said) = ran(command);
    assert_eq!(code, Some(0), "{said}");
    (folders, to)
}

/// Every file under a folder.
fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn the_whole_site_is_written_with_its_smaller_forms() {
    let (_folders, dist) = exported();
    for name in [
        "index.html",
        "paths.html",
        "paths/baker.html",
        "fit.html",
        "method.html",
        "404.html",
        "pkg/waymark.c5sHash.css",
        "pkg/waymark.j5Hash.js",
        "pkg/waymark.w45mHash.wasm",
        "pkg/bring.b5Hash.js",
        "pkg/reader.r5Hash.js",
        "pkg/reader.r45mHash.wasm",
        "icon.svg",
        "robots.txt",
        "sitemap.xml",
        "feed.xml",
        "llms.txt",
        "manifest.webmanifest",
    ] {
        let plain = fs::read(dist.join(name)).expect(name);
        for (ending, coding) in [("gz", "gzip"), ("br", "br")] {
            match fs::read(dist.join(format!("{name}.{ending}"))) {
                Ok(coded) => {
                    assert!(coded.len() < plain.len(), "{name}.{ending}");
                    assert_eq!(decoded(&coded, coding), plain, "{name}.{ending}");
                }
                Err(_) => assert!(plain.len() < 200, "{name} has no {ending}"),
            }
        }
    }
    assert!(
        fs::read(dist.join("icon-180.png"))
            .expect("a picture")
            .starts_with(b"\x89PNG")
    );
    assert!(!dist.join("icon-180.png.br").exists());
    for stale in ["pkg/waymark.0ldHash.css", "hash.txt", "404"] {
        assert!(!dist.join(stale).exists(), "{stale}");
    }
}

#[test]
fn every_link_between_pages_leads_to_a_file() {
    let (_folders, dist) = exported();
    let mut followed = 0;
    for page in files(&dist) {
        if page.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let html = fs::read_to_string(&page).expect("a page");
        for part in html.split(" href=\"/").skip(1) {
            let link = part.split(['"', '#', '?']).next().expect("a link");
            let place = match link {
                "" => dist.join("index.html"),
                link => dist.join(link),
            };
            let page_of_it = dist.join(format!("{link}.html"));
            assert!(
                place.is_file() || page_of_it.is_file(),
                "{}: /{link}",
                page.display()
            );
            followed += 1;
        }
    }
    assert!(followed > 50);
}

#[test]
fn what_needs_the_program_is_not_offered_and_the_quiz_says_so() {
    let (_folders, dist) = exported();
    let read = |name: &str| fs::read_to_string(dist.join(name)).expect("a page");
    let quiz = read("fit.html");
    assert!(quiz.contains("no server behind it") && !quiz.contains("type=\"submit\""));
    assert!(!quiz.contains("travel to our server"));
    let list = read("paths.html");
    assert!(!list.contains("type=\"search\"") && !list.contains("href=\"/paths?"));
}

#[test]
fn the_headers_close_the_site_and_say_none_twice() {
    let (_folders, dist) = exported();
    let text = fs::read_to_string(dist.join("_headers")).expect("headers");
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            Some(header) => {
                let (name, _) = header.split_once(": ").expect("a header");
                rules.last_mut().expect("a rule").1.push(name);
            }
            None => rules.push((line, Vec::new())),
        }
        assert!(line.len() < 2000, "hosts read no longer lines: {line}");
    }
    let (everywhere, rest) = rules.split_first().expect("rules");
    assert_eq!(everywhere.0, "/*");
    for name in [
        "content-security-policy",
        "strict-transport-security",
        "x-content-type-options",
        "referrer-policy",
        "permissions-policy",
        "cross-origin-opener-policy",
    ] {
        assert!(everywhere.1.contains(&name), "{name}");
    }
    for (addresses, names) in rest {
        assert!(names.contains(&"cache-control"), "{addresses}");
        assert!(
            names.iter().all(|name| !everywhere.1.contains(name)),
            "{addresses}"
        );
    }
    assert!(!text.contains("unsafe-inline"));
}

#[test]
fn an_export_is_replaced_as_a_whole_and_nothing_else_ever_is() {
    let (folders, dist) = exported();
    fs::write(dist.join("left-over.html"), "of the export before").expect("written");
    assert_eq!(ran(export(&folders, &dist)).0, Some(0));
    assert!(!dist.join("left-over.html").exists());
    assert!(dist.join("index.html").exists());

    folders.edit("paths/baker.toml", "tagline = ", "tagliine = ");
    let (code, said) = ran(export(&folders, &dist));
    assert_eq!(code, Some(1));
    assert!(said.contains("baker.toml:3:1"), "{said}");
    assert!(dist.join("index.html").exists());

    let other = folders.seeds();
    folders.edit("paths/baker.toml", "tagliine = ", "tagline = ");
    let (code, said) = ran(export(&folders, &other));
    assert_eq!(code, Some(1));
    assert!(said.contains("is no export"), "{said}");
    assert!(other.join("skills.toml").exists());
}
