//! `waymark export`

use crate::support::{Folders, command, crafts, decoded, ran};
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

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

fn is_root() -> bool {
    fs::metadata("/proc/self").expect("this process").uid() == 0
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
    assert!(quiz.contains("no server behind it"));
    // Its form is sent nowhere, and its button is for the Enter key alone.
    assert!(quiz.contains("method=\"dialog\"") && !quiz.contains("method=\"post\""));
    assert!(quiz.contains("<p hidden><button type=\"submit\">"));
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
    let rule = |address: &str| rest.iter().find(|(addresses, _)| *addresses == address);
    for kept in ["/icon.svg", "/robots.txt", "/feed.xml", "/pictures/*"] {
        let (_, names) = rule(kept).expect(kept);
        assert!(names.contains(&"cache-control"), "{kept}");
    }
    for address in [
        "/",
        "/paths",
        "/paths/*",
        "/fit",
        "/sw.js",
        "/icon.svg",
        "/pictures/*",
    ] {
        let (_, names) = rule(address).expect(address);
        assert!(names.contains(&"cross-origin-resource-policy"), "{address}");
    }
    for (addresses, names) in rest {
        assert!(
            names.contains(&"cross-origin-resource-policy"),
            "{addresses}"
        );
        // A rule holds for what is missing as well, which must not be kept for good.
        let for_good = addresses.starts_with("/pkg/") || addresses.starts_with("/data/");
        let exists = dist.join(addresses.trim_start_matches('/')).is_file();
        assert!(
            !for_good || (exists && names.contains(&"cache-control")),
            "{addresses}"
        );
        assert!(
            names.iter().all(|name| !everywhere.1.contains(name)),
            "{addresses}"
        );
    }
    assert!(!text.contains("unsafe-inline"));
    for file in files(&dist.join("pkg"))
        .iter()
        .chain(&files(&dist.join("data")))
    {
        let name = file
            .strip_prefix(&dist)
            .expect("a place")
            .display()
            .to_string();
        let plain = !name.ends_with(".gz") && !name.ends_with(".br");
        assert_eq!(rule(&format!("/{name}")).is_some(), plain, "{name}");
    }
}

#[test]
fn a_folder_in_one_that_others_own_is_written_all_the_same() {
    let folders = Folders::new(&crafts());
    let home = folders.seeds().with_file_name("home");
    let theirs = home.join("dist");
    fs::create_dir_all(&home).expect("a folder");
    assert_eq!(ran(export(&folders, &theirs)).0, Some(0));
    fs::write(theirs.join("paths/left-over.html"), "of the export before").expect("written");
    let mut command = export(&folders, &theirs);
    if is_root() {
        // Nothing is closed to root.
        let given = Command::new("chown")
            .args(["-R", "65534:65534"])
            .arg(&theirs)
            .status();
        assert!(given.expect("chown").success());
        let root = home.parent().expect("a folder");
        fs::set_permissions(root, Permissions::from_mode(0o755)).expect("opened");
        let program = root.join("waymark");
        fs::copy(env!("CARGO_BIN_EXE_waymark"), &program).expect("a copy");
        let mut as_nobody = Command::new(program);
        as_nobody.args(command.get_args()).env_clear();
        as_nobody.uid(65_534).gid(65_534);
        command = as_nobody;
    }
    fs::set_permissions(&home, Permissions::from_mode(0o555)).expect("closed");
    let (code, said) = ran(command);
    fs::set_permissions(&home, Permissions::from_mode(0o755)).expect("opened");
    assert_eq!(code, Some(0), "{said}");
    assert!(theirs.join("index.html").is_file());
    for gone in ["paths/left-over.html", ".new"] {
        assert!(!theirs.join(gone).exists(), "{gone}");
    }
}

#[test]
fn the_folder_stays_the_one_it_is_behind_a_link_and_with_its_rights() {
    let folders = Folders::new(&crafts());
    let served = folders.seeds().with_file_name("served");
    fs::create_dir(&served).expect("a folder");
    if is_root() {
        chown(&served, None, Some(65_534)).expect("given");
    }
    fs::set_permissions(&served, Permissions::from_mode(0o2770)).expect("set");
    let before = fs::metadata(&served).expect("a folder");
    let link = served.with_file_name("link");
    symlink(&served, &link).expect("a link");
    for tagline in ["what the town needs", "what a hamlet needs"] {
        folders.edit("paths/baker.toml", "what the town needs", tagline);
        let (code, said) = ran(export(&folders, &link));
        assert_eq!(code, Some(0), "{said}");
        let page = fs::read_to_string(served.join("paths/baker.html")).expect("a page");
        assert!(page.contains(tagline), "{tagline}");
    }
    assert!(link.is_symlink());
    let after = fs::metadata(&served).expect("a folder");
    let of = |about: &fs::Metadata| (about.ino(), about.mode(), about.gid());
    assert_eq!(of(&after), of(&before));
}

#[test]
fn what_is_no_part_of_an_export_stays_and_is_named() {
    let (folders, dist) = exported();
    fs::create_dir(dist.join(".well-known")).expect("a folder");
    let theirs = ["CNAME", ".well-known/x", "data/mine.csv"];
    for name in theirs {
        fs::write(dist.join(name), name).expect("written");
    }
    for _ in 0..2 {
        let (code, said) = ran(export(&folders, &dist));
        assert_eq!(code, Some(0), "{said}");
        for name in theirs {
            let text = fs::read_to_string(dist.join(name)).expect(name);
            assert_eq!(text, name);
        }
        let named = "left as it was: .well-known/, CNAME, data/mine.csv";
        assert!(said.contains(named), "{said}");
    }
    // This export had no base URL.
    assert!(!dist.join("sitemap.xml").exists());
}

#[test]
fn what_stands_where_a_file_of_the_site_would_is_not_written_over() {
    let folders = Folders::new(&crafts());
    let dist = folders.seeds().with_file_name("dist");
    assert_eq!(ran(export(&folders, &dist)).0, Some(0));
    let sitemap = dist.join("sitemap.xml");
    fs::write(&sitemap, "theirs").expect("written");
    let robots = fs::read(dist.join("robots.txt")).expect("a file");
    let with_sitemap = || {
        let mut command = export(&folders, &dist);
        command.args(["--base-url", "https://waymark.example"]);
        ran(command)
    };
    let (code, said) = with_sitemap();
    assert_eq!(code, Some(1));
    assert!(said.contains("dist/sitemap.xml is no part of"), "{said}");
    assert_eq!(fs::read(&sitemap).expect("theirs"), b"theirs");
    assert_eq!(fs::read(dist.join("robots.txt")).expect("a file"), robots);
    assert!(!dist.join(".new").exists());

    // What an export has moved that did not come to its end is not theirs.
    fs::create_dir(dist.join(".new")).expect("a folder");
    let rules = fs::read_to_string(dist.join("_headers")).expect("rules");
    fs::write(dist.join(".new/_headers"), format!("{rules}/sitemap.xml\n")).expect("rules");
    let (code, said) = with_sitemap();
    assert_eq!(code, Some(0), "{said}");
    assert_ne!(fs::read(&sitemap).expect("ours"), b"theirs");
}

#[test]
fn a_file_that_says_the_same_keeps_its_time() {
    let (folders, dist) = exported();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for file in files(&dist) {
        let file = fs::File::options().write(true).open(file).expect("a file");
        file.set_modified(long_ago).expect("set");
    }
    folders.edit(
        "paths/baker.toml",
        "what the town needs",
        "what a hamlet needs",
    );
    let mut command = export(&folders, &dist);
    command.args(["--base-url", "https://waymark.example", "--behind-tls"]);
    assert_eq!(ran(command).0, Some(0));
    for (name, is_same) in [
        ("method.html", true),
        ("method.html.br", true),
        ("404.html", true),
        ("pkg/waymark.w45mHash.wasm", true),
        ("icon-180.png", true),
        ("paths/baker.html", false),
        ("paths/baker.html.gz", false),
        ("sw.js", false),
    ] {
        let about = fs::metadata(dist.join(name)).expect(name);
        let time = about.modified().expect("a time");
        assert_eq!(time == long_ago, is_same, "{name}");
    }
}

#[test]
fn what_cannot_be_written_is_named() {
    let folders = Folders::new(&crafts());
    let file = folders.seed("skills.toml");
    for place in ["/proc/nowhere", &file.join("dist").display().to_string()] {
        let (code, said) = ran(export(&folders, Path::new(place)));
        assert_eq!(code, Some(1));
        let parent = Path::new(place).parent().expect("a folder").display();
        assert!(said.contains(&format!("{parent}/")), "{place}: {said}");
    }
}

#[test]
fn a_former_export_is_replaced_and_nothing_else_ever_is() {
    let (folders, dist) = exported();
    let models = || {
        let all = files(&dist.join("data")).into_iter();
        all.filter(|path| path.display().to_string().contains("/model."))
            .collect::<Vec<_>>()
    };
    let first = models();
    assert!(!first.is_empty());
    let left_over = dist.join("paths/left-over.html");
    fs::write(&left_over, "of the export before").expect("written");
    // The model says this, and is named by what it says.
    folders.edit("paths/baker.toml", "entry_years = 0", "entry_years = 1");
    assert_eq!(ran(export(&folders, &dist)).0, Some(0));
    assert!(!left_over.exists());
    assert!(dist.join("index.html").exists());
    // Pages that are still open ask for it for a while.
    assert!(first.iter().all(|path| path.is_file()));
    assert_eq!(models().len(), 2 * first.len());
    let rules = fs::read_to_string(dist.join("_headers")).expect("rules");
    assert_eq!(rules.matches("\n/data/model.").count(), 2);
    assert_eq!(ran(export(&folders, &dist)).0, Some(0));
    assert!(first.iter().all(|path| !path.exists()));
    assert_eq!(models().len(), first.len());

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
