//! The site as files, for any host of static files: nothing but the quiz and the search of visitors without
//! scripts needs the server.

mod exchange;
mod former;
mod headers;
mod nginx;
mod place;
mod written;

pub use written::Written;

use crate::release::{Coding, File, Needs, Release, Representation};
use axum::http::header::CONTENT_TYPE;
use exchange::exchange;
use former::Former;
use place::place;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

/// The page that hosts of static files answer with where nothing is.
const MISSING: &str = "404.html";
/// What names the headers, for hosts that read them from a file.
const HEADERS: &str = "_headers";
/// The same for nginx.
const NGINX: &str = "nginx.conf";
/// Where in the folder an export is made before it takes its place.
const INSIDE: &str = ".new";

/// Writes a release into the folder `to`. The files of a former export that is there are replaced when all of the
/// new one are complete, and not before; its hashed files stay beside the new ones, and so does whatever else is
/// in the folder.
///
/// # Errors
///
/// A folder that holds something else alone, or that cannot be written.
pub fn write(release: &Release, to: &Path) -> io::Result<Written> {
    let former = Former::read(to)?;
    if !former.is_export() && holds_something(to)? {
        let message = format!(
            "{} holds something that is no export: empty it, or choose another folder",
            to.display()
        );
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    let new = to.join(INSIDE);
    clear(&new)?;
    fs::create_dir_all(&new).map_err(said(&new))?;
    let written = write_all(release, &new, &former).inspect_err(|_| {
        let _ = clear(&new);
    })?;
    let others = exchange(&former, &new, to)?;
    Ok(Written { others, ..written })
}

/// Writes a release into the empty folder `dir`.
fn write_all(release: &Release, dir: &Path, former: &Former) -> io::Result<Written> {
    let addresses = release.addresses();
    let files = complete(release, &addresses);
    let mut written = Written::default();
    let mut needs = Needs::default();
    for (address, file) in addresses.iter().zip(&files) {
        let file = file.as_ref().ok_or_else(|| not_made(address))?;
        if is_page(file) {
            needs.add(Needs::of(&String::from_utf8_lossy(&file.plain().bytes)));
        }
        write_file(&dir.join(place(address, is_page(file))), file, &mut written)?;
    }
    let missing = release.missing("").ok_or_else(|| not_made(MISSING))?;
    missing.improve();
    needs.add(Needs::of(&String::from_utf8_lossy(&missing.plain().bytes)));
    write_file(&dir.join(MISSING), missing, &mut written)?;
    let transport = release.setting().transport;
    let all = addresses.iter().zip(&files);
    let all = all.filter_map(|(address, file)| Some((*address, file.as_ref()?)));
    for (name, text) in [
        (NGINX, nginx::text(transport, &needs, all.clone())),
        (
            HEADERS,
            headers::text(transport, &needs, all, former.staying()),
        ),
    ] {
        let path = dir.join(name);
        fs::write(&path, text).map_err(said(&path))?;
    }
    Ok(written)
}

/// Every file, as small as it gets; on all of the machine's cores.
fn complete(release: &Release, addresses: &[&str]) -> Vec<Option<Arc<File>>> {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(address) = addresses.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Some(file) = release.file(address) {
                file.improve();
            }
        }
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        for _ in 1..cores {
            scope.spawn(work);
        }
        work();
    });
    let file = |address: &&str| release.file(address).map(Arc::clone);
    addresses.iter().map(file).collect()
}

/// Writes a file and, beside it, its smaller forms.
fn write_file(path: &Path, file: &File, written: &mut Written) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(said(folder))?;
    }
    fs::write(path, &file.plain().bytes).map_err(said(path))?;
    let mut smallest = file.plain().bytes.len();
    for (coding, ending) in [(Coding::Gzip, "gz"), (Coding::Brotli, "br")] {
        if let Some(coded) = file.get(coding) {
            let Representation { bytes, .. } = &*coded;
            let path = place::with_ending(path, ending);
            fs::write(&path, bytes).map_err(said(&path))?;
            smallest = smallest.min(bytes.len());
        }
    }
    written.count(file.plain().bytes.len(), smallest);
    Ok(())
}

fn is_page(file: &File) -> bool {
    let kind = file.plain().headers.get(CONTENT_TYPE);
    kind == Some(&crate::release::HTML)
}

fn not_made(address: &str) -> io::Error {
    io::Error::other(format!("{address} could not be made"))
}

/// Whether there is more in a folder than what an export left that was never complete.
fn holds_something(dir: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        entries => entries.map_err(said(dir))?,
    };
    for entry in entries {
        if entry.map_err(said(dir))?.file_name() != INSIDE {
            return Ok(true);
        }
    }
    Ok(false)
}

/// An error with the file or folder that it is about.
fn said(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn clear(dir: &Path) -> io::Result<()> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other.map_err(said(dir)),
    }
}
