//! The site as files, for any host of static files: nothing but the form of visitors without scripts
//! needs the server.

mod headers;
mod nginx;
mod place;
mod written;

pub use written::Written;

use crate::release::{Coding, File, Needs, Release, Representation};
use axum::http::header::CONTENT_TYPE;
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

/// Writes a release into the folder `to`. A former export that is there is replaced when the new one is
/// complete, and not before.
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
    clear(&new)?;
    fs::create_dir_all(&new)?;
    let written = write_all(release, &new)?;
    let old = beside(to, "old")?;
    clear(&old)?;
    if to.exists() {
        fs::rename(to, &old)?;
    }
    fs::rename(&new, to)?;
    clear(&old)?;
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
    fs::write(dir.join(HEADERS), headers::text(transport, &needs))?;
    fs::write(dir.join(NGINX), nginx::text(transport, &needs))?;
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
        fs::create_dir_all(folder)?;
    }
    fs::write(path, &file.plain().bytes)?;
    let mut smallest = file.plain().bytes.len();
    for (coding, ending) in [(Coding::Gzip, "gz"), (Coding::Brotli, "br")] {
        if let Some(coded) = file.get(coding) {
            let Representation { bytes, .. } = &*coded;
            fs::write(place::with_ending(path, ending), bytes)?;
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
    match fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_some() && !dir.join(HEADERS).is_file()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// A folder beside `dir`, on the same disk.
fn beside(dir: &Path, what: &str) -> io::Result<std::path::PathBuf> {
    let full = std::path::absolute(dir)?;
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
        other => other,
    }
}
