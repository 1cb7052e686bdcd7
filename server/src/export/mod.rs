//! The site as files, for any host of static files: nothing but the quiz and the search of visitors without
//! scripts needs the server.

mod former;
mod headers;
mod nginx;
mod place;
mod written;

pub use written::Written;

use crate::release::{Coding, File, Needs, Release, Representation};
use axum::http::header::CONTENT_TYPE;
use place::place;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

/// The page that hosts of static files answer with where nothing is.
const MISSING: &str = "404.html";
/// What names the headers, for hosts that read them from a file.
const HEADERS: &str = "_headers";
/// The same for nginx.
const NGINX: &str = "nginx.conf";
/// Where an export is made that cannot be made beside the folder.
const INSIDE: &str = ".new";

/// Writes a release into the folder `to`. A former export that is there is replaced when the new one is
/// complete, and not before; its hashed files stay beside the new ones.
///
/// # Errors
///
/// A folder that holds something else, or that cannot be written.
pub fn write(release: &Release, to: &Path) -> io::Result<Written> {
    if holds_something_else(to)? {
        let message = format!(
            "{} holds something that is no export: empty it, or choose another folder",
            to.display()
        );
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    let new = beside(to, "new")?;
    let written = match write_anew(release, to, &new) {
        Err(error) if is_fixed(&error) && to.is_dir() => return write_inside(release, to),
        written => written?,
    };
    let old = beside(to, "old")?;
    clear(&old)?;
    if to.exists() {
        match fs::rename(to, &old) {
            Err(error) if is_fixed(&error) => {
                clear(&new)?;
                return write_inside(release, to);
            }
            moved => moved.map_err(said(to))?,
        }
    }
    fs::rename(&new, to).map_err(said(to))?;
    clear(&old)?;
    Ok(written)
}

/// Writes a release into the empty folder `new`, with what stays of the one in `to`.
fn write_anew(release: &Release, to: &Path, new: &Path) -> io::Result<Written> {
    clear(new)?;
    fs::create_dir_all(new).map_err(said(new))?;
    let written = write_all(release, new)?;
    former::carry_over(to, new)?;
    Ok(written)
}

/// Whether an error means that a folder cannot be exchanged for another: what it stands in is closed to us,
/// or it is a disk of its own.
fn is_fixed(error: &io::Error) -> bool {
    use io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
    matches!(
        error.kind(),
        PermissionDenied | ReadOnlyFilesystem | ResourceBusy
    )
}

/// Writes a release into the folder `to` without touching what it stands in: what is in it is exchanged, entry
/// by entry.
fn write_inside(release: &Release, to: &Path) -> io::Result<Written> {
    let new = to.join(INSIDE);
    let written = write_anew(release, to, &new)?;
    for path in entries(to)? {
        // What tells an export from something else is there at any time.
        if path != new && path != to.join(HEADERS) {
            let removed = if path.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.map_err(said(&path))?;
        }
    }
    for path in entries(&new)? {
        if let Some(name) = path.file_name() {
            fs::rename(&path, to.join(name)).map_err(said(&path))?;
        }
    }
    fs::remove_dir(&new).map_err(said(&new))?;
    Ok(written)
}

fn write_all(release: &Release, dir: &Path) -> io::Result<Written> {
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
        (HEADERS, headers::text(transport, &needs, all)),
        (NGINX, nginx::text(transport, &needs)),
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

fn holds_something_else(dir: &Path) -> io::Result<bool> {
    match entries(dir) {
        Ok(mut entries) => {
            entries.retain(|path| *path != dir.join(INSIDE));
            Ok(!entries.is_empty() && !dir.join(HEADERS).is_file())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn entries(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(dir).map_err(said(dir))?;
    let paths = entries.map(|entry| Ok(entry?.path()));
    paths.collect::<io::Result<_>>().map_err(said(dir))
}

/// An error with the file or folder that it is about.
fn said(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// A folder beside `dir`, on the same disk.
fn beside(dir: &Path, what: &str) -> io::Result<PathBuf> {
    let full = std::path::absolute(dir).map_err(said(dir))?;
    let name = full.file_name().ok_or_else(|| {
        let message = format!("{} is no folder to export into", dir.display());
        io::Error::new(io::ErrorKind::InvalidInput, message)
    })?;
    let name = format!(".{}.{what}", name.to_string_lossy());
    Ok(full.with_file_name(name))
}

fn clear(dir: &Path) -> io::Result<()> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other.map_err(said(dir)),
    }
}
