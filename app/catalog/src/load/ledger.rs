//! Which ids there are and where each is referred to, noted while files are read and compared when
//! all have been.

use super::kind::Kind;
use super::place::Place;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The notes of one reading.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    declared: RefCell<Vec<Declared>>,
    references: RefCell<Vec<Reference>>,
    titles: RefCell<Vec<Title>>,
    spellings: RefCell<Vec<Spelling>>,
    unreadable: RefCell<BTreeSet<Kind>>,
    unread: RefCell<BTreeSet<Role>>,
}

/// An id that exists.
#[derive(Clone, Debug)]
pub(crate) struct Declared {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) place: Place,
    pub(crate) retired: bool,
}

/// An id that something refers to.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) place: Place,
    pub(crate) role: Role,
}

/// What a reference does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// It only names something.
    Mention,
    /// A path's rubric needs a skill.
    Need,
    /// A path's rubric loads on a question.
    Loading,
    /// A project that is on offer proves a skill.
    Proof,
    /// A skill has become part of another, which is asked in its place.
    Successor,
}

/// A job title that a path claims.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    pub(crate) title: String,
    pub(crate) share: u8,
    pub(crate) place: Place,
}

/// A spelling of a tool or certificate, or a phrase of a skill.
#[derive(Clone, Debug)]
pub(crate) struct Spelling {
    pub(crate) kind: Kind,
    /// Which of them, by the byte its table starts at: an id may be missing or doubled.
    pub(crate) owner: usize,
    pub(crate) spelling: String,
    pub(crate) place: Place,
}

impl Ledger {
    pub(crate) fn declare(&self, declared: Declared) {
        self.declared.borrow_mut().push(declared);
    }

    pub(crate) fn refer(&self, reference: Reference) {
        self.references.borrow_mut().push(reference);
    }

    pub(crate) fn title(&self, title: Title) {
        self.titles.borrow_mut().push(title);
    }

    pub(crate) fn spelling(&self, spelling: Spelling) {
        self.spellings.borrow_mut().push(spelling);
    }

    /// Notes that some ids of this kind could not be read, so that none is called unknown.
    pub(crate) fn unreadable(&self, kind: Kind) {
        self.unreadable.borrow_mut().insert(kind);
    }

    /// Notes that some references in this role could not be read, so that nothing is called unused.
    pub(crate) fn unread(&self, role: Role) {
        self.unread.borrow_mut().insert(role);
    }

    /// Whether all ids of this kind have been read. Where there is none, they are missing as a whole,
    /// and that is reported as one fault.
    pub(crate) fn knows_all(&self, kind: Kind) -> bool {
        !self.unreadable.borrow().contains(&kind)
            && self
                .declared
                .borrow()
                .iter()
                .any(|declared| declared.kind == kind)
    }

    /// Whether all references in this role have been read.
    pub(crate) fn has_all(&self, role: Role) -> bool {
        !self.unread.borrow().contains(&role)
    }

    /// The ids of this kind, by file and place.
    pub(crate) fn declared(&self, kind: Kind) -> Vec<Declared> {
        sorted(
            &self.declared,
            |declared| declared.kind == kind,
            |declared| declared.place,
        )
    }

    /// All references, by file and place.
    pub(crate) fn references(&self) -> Vec<Reference> {
        sorted(&self.references, |_| true, |reference| reference.place)
    }

    /// The ids that are referred to in this role.
    pub(crate) fn ids_in(&self, role: Role) -> BTreeSet<String> {
        let references = self.references.borrow();
        references
            .iter()
            .filter(|r| r.role == role)
            .map(|r| r.id.clone())
            .collect()
    }

    /// All job titles, by file and place.
    pub(crate) fn titles(&self) -> Vec<Title> {
        sorted(&self.titles, |_| true, |title| title.place)
    }

    /// The spellings of all things of this kind, by file and place.
    pub(crate) fn spellings(&self, kind: Kind) -> Vec<Spelling> {
        sorted(
            &self.spellings,
            |spelling| spelling.kind == kind,
            |spelling| spelling.place,
        )
    }
}

fn sorted<T: Clone>(
    notes: &RefCell<Vec<T>>,
    wanted: impl Fn(&T) -> bool,
    place: impl Fn(&T) -> Place,
) -> Vec<T> {
    let mut notes: Vec<T> = notes
        .borrow()
        .iter()
        .filter(|note| wanted(note))
        .cloned()
        .collect();
    notes.sort_by_key(|note| place(note));
    notes
}
