//! The files of the front end's build.

use super::caching;
use super::content_type::content_type;
use super::file::File;
use super::{hash, security, sheet};
use app::Reader;
use axum::http::{HeaderMap, HeaderValue};
use bytes::Bytes;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{error, fmt, fs, io};

/// The files of one build, and where those are that pages refer to.
#[derive(Debug)]
pub struct Build {
    /// The address of the style sheet.
    pub css: String,
    /// The address of the planner's style sheet, if there is one.
    pub planner_css: Option<String>,
    /// The address of the WebAssembly's glue.
    pub js: String,
    /// The address of the WebAssembly.
    pub wasm: String,
    /// The addresses of what reads CVs, if the build has it.
    pub reader: Option<Reader>,
    /// All files, by address.
    pub files: Vec<(String, Arc<File>)>,
}

/// Where builds keep what the build tool names by hash.
const PKG: &str = "pkg";
/// The file in which the build tool says which hashes are this build's.
const HASHES: &str = "hash.txt";
/// What the names of built files begin with.
const OUTPUT: &str = "waymark";
/// Folders whose name begins with a dot are not served, but for this one.
const WELL_KNOWN: &str = ".well-known";

impl Build {
    /// Reads the build in the folder `site`. Files of older builds that are still there are passed over:
    /// which are this build's stands in `hash.txt`, in the folder or beside the program.
    ///
    /// # Errors
    ///
    /// A build that is not there or not whole, with how to get one.
    pub fn read(site: &Path, security: &HeaderMap) -> Result<Self, BuildError> {
        let hashes = Hashes::read(site)?;
        let mut files = Files {
            security,
            files: Vec::new(),
        };
        let (css, planner_css) = files.sheets(site, &hashes.css)?;
        let js = files.built(site, "js", &hashes.js)?;
        let wasm = files.built(site, "wasm", &hashes.wasm)?;
        let reader = files.cv_reader(site, &hashes)?;
        let snippets = site.join(PKG).join("snippets");
        if snippets.is_dir() {
            files.folder(&snippets, &format!("/{PKG}/snippets"), caching::REVALIDATED)?;
        }
        files.top(site)?;
        Ok(Self {
            css,
            planner_css,
            js,
            wasm,
            reader,
            files: files.files,
        })
    }
}

struct Files<'a> {
    security: &'a HeaderMap,
    files: Vec<(String, Arc<File>)>,
}

impl Files<'_> {
    /// Reads a file that the build names by hash, and gives its address.
    fn built(&mut self, site: &Path, ending: &str, hash: &str) -> Result<String, BuildError> {
        self.immutable(site, &format!("{OUTPUT}.{hash}.{ending}"), self.security)
    }

    fn immutable(
        &mut self,
        site: &Path,
        name: &str,
        security: &HeaderMap,
    ) -> Result<String, BuildError> {
        let address = format!("/{PKG}/{name}");
        let path = site.join(PKG).join(name);
        self.secured(&path, address.clone(), caching::IMMUTABLE, security)?;
        Ok(address)
    }

    /// Reads the style sheet, and gives the addresses of its parts. Where it is parted, each part is named
    /// anew, as the hash that the build gave it is that of the whole.
    fn sheets(&mut self, site: &Path, built: &str) -> Result<(String, Option<String>), BuildError> {
        let path = site.join(PKG).join(format!("{OUTPUT}.{built}.css"));
        let sheet =
            fs::read_to_string(&path).map_err(|error| BuildError::unreadable(&path, &error))?;
        let (everywhere, planner) = sheet::parted(&sheet);
        let Some(planner) = planner else {
            return Ok((self.sheet(OUTPUT, built, sheet), None));
        };
        let css = self.sheet(OUTPUT, &hash::name(everywhere.as_bytes()), everywhere);
        let planner_css = self.sheet("planner", &hash::name(planner.as_bytes()), planner);
        Ok((css, Some(planner_css)))
    }

    /// Adds a style sheet, and gives its address.
    fn sheet(&mut self, name: &str, hash: &str, text: String) -> String {
        let address = format!("/{PKG}/{name}.{hash}.css");
        self.add(
            address.clone(),
            caching::IMMUTABLE,
            self.security,
            text.into(),
        );
        address
    }

    /// Reads what reads CVs, and gives its addresses.
    fn cv_reader(&mut self, site: &Path, hashes: &Hashes) -> Result<Option<Reader>, BuildError> {
        let Some([page, worker, wasm]) = &hashes.reader else {
            return Ok(None);
        };
        let page = self.immutable(site, &format!("bring.{page}.js"), self.security)?;
        let may_run = security::of_worker(self.security);
        let worker = self.immutable(site, &format!("reader.{worker}.js"), &may_run)?;
        let wasm = self.immutable(site, &format!("reader.{wasm}.wasm"), self.security)?;
        Ok(Some(Reader { page, worker, wasm }))
    }

    /// Reads what stands beside the built files.
    fn top(&mut self, site: &Path) -> Result<(), BuildError> {
        for (name, path) in entries(site)? {
            if path.is_dir() && name != PKG {
                self.folder(&path, &format!("/{name}"), caching::AN_HOUR)?;
            } else if path.is_file() && name != HASHES {
                let script = matches!(
                    path.extension().and_then(|ending| ending.to_str()),
                    Some("js")
                );
                let caching = if script {
                    caching::REVALIDATED
                } else {
                    caching::AN_HOUR
                };
                self.file(&path, format!("/{name}"), caching)?;
            }
        }
        Ok(())
    }

    fn folder(
        &mut self,
        dir: &Path,
        address: &str,
        caching: &'static str,
    ) -> Result<(), BuildError> {
        for (name, path) in entries(dir)? {
            let address = format!("{address}/{name}");
            if path.is_dir() {
                self.folder(&path, &address, caching)?;
            } else {
                self.file(&path, address, caching)?;
            }
        }
        Ok(())
    }

    fn file(
        &mut self,
        path: &Path,
        address: String,
        caching: &'static str,
    ) -> Result<(), BuildError> {
        self.secured(path, address, caching, self.security)
    }

    fn secured(
        &mut self,
        path: &Path,
        address: String,
        caching: &'static str,
        security: &HeaderMap,
    ) -> Result<(), BuildError> {
        let bytes = fs::read(path).map_err(|error| BuildError::unreadable(path, &error))?;
        self.add(address, caching, security, bytes.into());
        Ok(())
    }

    fn add(&mut self, address: String, caching: &'static str, security: &HeaderMap, bytes: Bytes) {
        let kind = HeaderValue::from_static(content_type(&address));
        let file = File::new(&kind, caching, security, bytes);
        self.files.push((address, Arc::new(file)));
    }
}

/// The visible entries of a folder, by name.
fn entries(dir: &Path) -> Result<Vec<(String, PathBuf)>, BuildError> {
    let unreadable = |error| BuildError::unreadable(dir, &error);
    let mut entries = Vec::new();
    for entry in fs::read_dir(dir).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if !name.starts_with('.') || name == WELL_KNOWN {
            if !name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
            {
                return Err(BuildError(format!(
                    "{} cannot be an address: rename it to letters, digits, `-`, `_` and `.`",
                    path.display()
                )));
            }
            entries.push((name, path));
        }
    }
    entries.sort();
    Ok(entries)
}

/// The hashes in the names of this build's files.
#[derive(Debug, Default)]
struct Hashes {
    css: String,
    js: String,
    wasm: String,
    /// Those of the reader's page script, worker and WebAssembly.
    reader: Option<[String; 3]>,
}

impl Hashes {
    fn read(site: &Path) -> Result<Self, BuildError> {
        let beside = std::env::current_exe()
            .ok()
            .and_then(|program| Some(program.parent()?.join(HASHES)));
        let candidates = [Some(site.join(HASHES)), beside];
        let (path, text) = candidates
            .iter()
            .flatten()
            .find_map(|path| Some((path, fs::read_to_string(path).ok()?)))
            .ok_or_else(|| BuildError::absent(&candidates))?;
        let mut hashes = Self::default();
        let mut reader = [const { String::new() }; 3];
        let [page, worker, module] = &mut reader;
        for (kind, hash) in text.lines().filter_map(|line| line.split_once(':')) {
            let hash = hash.trim().to_owned();
            match kind.trim() {
                "css" => hashes.css = hash,
                "js" => hashes.js = hash,
                "wasm" => hashes.wasm = hash,
                "bring-js" => *page = hash,
                "reader-js" => *worker = hash,
                "reader-wasm" => *module = hash,
                _ => {}
            }
        }
        if [&hashes.css, &hashes.js, &hashes.wasm]
            .iter()
            .any(|hash| hash.is_empty())
        {
            return Err(BuildError(format!(
                "{} does not name all of css, js and wasm: build again with `make`",
                path.display()
            )));
        }
        hashes.reader = Some(reader).filter(|reader| reader.iter().all(|hash| !hash.is_empty()));
        Ok(hashes)
    }
}

/// Why there is no build to serve, and what to do.
#[derive(Debug)]
pub struct BuildError(String);

impl BuildError {
    fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self(format!(
            "{} cannot be read ({error}): build with `make`, or say where the build is with --site",
            path.display()
        ))
    }

    fn absent(candidates: &[Option<PathBuf>]) -> Self {
        let places: Vec<String> = candidates
            .iter()
            .flatten()
            .map(|path| path.display().to_string())
            .collect();
        Self(format!(
            "no built site: neither {} is there. Build with `make`, or say where the build is with --site",
            places.join(" nor ")
        ))
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl error::Error for BuildError {}
