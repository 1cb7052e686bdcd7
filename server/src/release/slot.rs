//! The place of a file in a release, which is made when it is first wanted.

use super::file::File;
use app::Picture;
use app::pages::Page;
use std::sync::{Arc, OnceLock};

/// What a file is made from.
#[derive(Debug)]
pub(super) enum Source {
    /// A page to render.
    Page(Page),
    /// The service worker to write.
    Worker,
    /// A picture to draw.
    Picture(Picture),
}

/// The place of a file.
#[derive(Debug)]
pub(super) enum Slot {
    /// It is there.
    Filled(Arc<File>),
    /// It is made when somebody wants it, or taken over from the release before where it is the same.
    Open {
        source: Source,
        former: Option<Arc<File>>,
        file: OnceLock<Option<Arc<File>>>,
    },
}

impl Slot {
    pub(super) fn open(source: Source, former: Option<Arc<File>>) -> Self {
        let file = OnceLock::new();
        Self::Open {
            source,
            former,
            file,
        }
    }

    /// The file, if it has been wanted yet.
    pub(super) fn kept(&self) -> Option<Arc<File>> {
        match self {
            Self::Filled(file) => Some(Arc::clone(file)),
            Self::Open { file, .. } => file.get().cloned().flatten(),
        }
    }

    /// Whether the file is a picture that is still to be drawn.
    pub(super) fn is_undrawn(&self) -> bool {
        matches!(self, Self::Open { source: Source::Picture(_), file, .. } if file.get().is_none())
    }
}
