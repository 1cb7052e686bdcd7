//! The planner's state: what was said, what it comes to, and where the visitor is in it.
//!
//! It is one value: whatever changes, the planner is drawn anew from it, and drawing touches only what
//! differs.

use super::{
    address::View,
    asking::Asking,
    bring, field,
    given::{Awake, Given},
    share, stage,
    what_if::Tried,
};
use crate::markup::{Element, element};
use crate::{
    envelope::{Envelope, Saved},
    outline::{changes, outline, title_of},
    store::{Deleted, Notice, Store},
};
use fit::{Item, Known, Model, Outlook, PathModel, Profile, outlook};
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;

/// How long what was deleted can be brought back.
const UNDO: std::time::Duration = std::time::Duration::from_secs(10);

/// What the planner is drawn from.
#[derive(Debug)]
pub struct Planning {
    store: Store,
    /// Whether it is drawn.
    pub awake: bool,
    /// What was said, and what it comes to.
    pub given: Given,
    /// What asking would still bring.
    pub outlook: Outlook,
    /// Where the visitor is.
    pub view: View,
    /// How far they are with the questions.
    pub asking: Asking,
    /// Whether a report led to the shown question: it is returned to.
    came_from_report: bool,
    /// What the visitor should know about storage.
    pub notice: Option<Notice>,
    /// What was deleted, while it can be brought back.
    pub deleted: Option<Deleted>,
    /// How often something was deleted.
    deletions: u32,
    /// What has changed in the catalog since the answers were last scored, where it has.
    pub changed: Option<Vec<String>>,
    /// Whether that was shown.
    told: bool,
    /// What is tried out.
    pub tried: Option<Tried>,
    /// How bringing back a file went, in one sentence.
    pub brought: Option<String>,
    /// How copying the link went, until another view is shown.
    pub copied: Option<&'static str>,
    /// That something was saved, until another view is shown.
    pub kept: Option<&'static str>,
}

/// A link to a path's report from another page.
pub fn link_to_planner(path: &PathModel) -> Element {
    let address = format!("/fit{}", View::Report(path.slug.clone()).fragment());
    element("a").with("href", address).child(path.title.clone())
}

/// A link to a path's report in the planner.
pub fn link_to_report(path: &PathModel) -> Element {
    element("a")
        .with("href", View::Report(path.slug.clone()).fragment())
        .child(path.title.clone())
}

/// Where an answer is changed: its question, or the field of the start.
fn address_of(model: &Model, item: Item) -> Option<String> {
    let view = match item {
        Item::Skill(_) | Item::Preference(_) => "#/questions/",
        Item::Years | Item::Role(_) => "#/",
        // With scripts, the field for tools is a search.
        Item::Tool(_) => return Some("#/tool-search".to_owned()),
    };
    Some([view, &field::of(model, item)?].concat())
}

impl Planning {
    /// Of somebody who said nothing.
    pub fn new(model: &Arc<Model>) -> Self {
        let given = Given::new(Arc::clone(model), Profile::default(), None, link_to_report);
        Self {
            store: Store::default(),
            awake: false,
            outlook: Outlook {
                questions: Vec::new(),
                settled: false,
            },
            given,
            view: View::Start,
            asking: Asking::default(),
            came_from_report: false,
            notice: None,
            deleted: None,
            deletions: 0,
            changed: None,
            told: false,
            tried: None,
            brought: None,
            copied: None,
            kept: None,
        }
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.store.envelope().is_empty()
    }

    /// The results saved under a name.
    pub fn saved(&self) -> &[Saved] {
        &self.store.envelope().saved
    }

    /// Whether the shown question has an answer.
    pub fn is_answered(&self) -> bool {
        let answers = &self.given.answers;
        match self.asking.shown {
            Some(Item::Skill(at)) => matches!(answers.skills.get(at), Some(Known::Level(_))),
            Some(Item::Preference(at)) => matches!(answers.preferences.get(at), Some(Some(_))),
            _ => false,
        }
    }

    /// How many questions were answered.
    pub fn answered(&self) -> usize {
        let answers = &self.given.answers;
        let skills = answers.skills.iter().filter_map(|known| known.level());
        skills.count() + answers.preferences.iter().flatten().count()
    }

    /// Opens the store, adopts what the form says already, and goes where the address says.
    pub fn wake(&mut self) {
        let early = stage::answered();
        let (store, notice) = Store::open(stage::now());
        self.store = store;
        self.notice = notice;
        self.changed = self.changed_since(&self.store.envelope().edition);
        self.follow_store();
        let mut odd = Vec::new();
        for (name, mut value) in early {
            if name == field::TOOLS {
                // Typed where those that are kept did not stand yet.
                let kept = field::value(&self.given.model, &self.given.profile, &name);
                value = [kept, value].join(", ");
            }
            odd.extend(self.answer(&name, &value));
        }
        self.fill_form();
        odd.iter().for_each(stage::ask_about);
        self.go_to(&stage::fragment());
    }

    /// What has changed in the catalog since an edition, a sentence each, if this is another one.
    pub fn changed_since(&self, edition: &str) -> Option<Vec<String>> {
        if edition.is_empty() || edition == self.given.model.edition {
            return None;
        }
        let before = self.store.envelope().outline(edition);
        Some(before.map_or_else(Vec::new, |before| changes(before, &self.given.model)))
    }

    /// The title that a path had in an edition of the catalog.
    pub fn former_title(&self, slug: &str, edition: &str) -> Option<&str> {
        title_of(self.store.envelope().outline(edition)?, slug)
    }

    /// Takes over what another tab has stored.
    pub fn refresh(&mut self) {
        let former = Arc::clone(&self.given.profile);
        self.notice = self.store.refresh(stage::now()).or(self.notice);
        self.follow_store();
        stage::show_profile(&self.given.model, &self.given.profile, Some(&former));
    }

    /// Stores again what this tab knows, after storage was cleared.
    pub fn keep_again(&mut self) {
        if !self.store.envelope().is_empty() {
            self.change(|_| {});
        }
    }

    /// Scores what the store holds.
    fn follow_store(&mut self) {
        let profile = self.store.envelope().profile.clone();
        self.given = Given::new(
            Arc::clone(&self.given.model),
            profile,
            stage::today(),
            link_to_report,
        );
        self.given.awake = Some(Awake {
            in_weeks: stage::in_weeks,
            address_of,
        });
        self.outlook = outlook(&self.given.model, &self.given.answers, &self.given.scores);
        stage::show_years(self.given.answers.years);
    }

    /// Makes the form say what was said.
    fn fill_form(&self) {
        stage::show_profile(&self.given.model, &self.given.profile, None);
    }

    /// Changes what is kept.
    pub fn change(&mut self, change: impl FnOnce(&mut Envelope)) {
        let model = Arc::clone(&self.given.model);
        let mut change = Some(change);
        // Until they have seen what has changed, the answers count as scored before that.
        let told = self.changed.is_none() || self.told;
        let notice = self.store.change(stage::now(), &mut |envelope| {
            envelope.profile.follow_merges(&model);
            if let Some(change) = change.take() {
                change(envelope);
            }
            envelope.outlined(&model.edition, || outline(&model));
            if told {
                envelope.scored_with(&model.edition);
            }
        });
        self.notice = notice.or_else(|| self.notice.filter(|notice| !notice.passes()));
        self.follow_store();
    }

    /// Takes an answer, or asks about it.
    pub fn answer(&mut self, name: &str, value: &str) -> Option<field::Odd> {
        let model = Arc::clone(&self.given.model);
        let asked = self.view == View::Questions;
        let left = asked.then(|| self.asking.left(&self.outlook));
        self.asking.answering(left);
        let mut odd = None;
        self.change(|envelope| {
            odd = field::apply(&model, &mut envelope.profile, name, value).err()
        });
        match &odd {
            Some(odd) => stage::ask_about(odd),
            None => stage::ask_no_more(name),
        }
        odd
    }

    /// Takes what was confirmed of a CV.
    pub fn bring(&mut self, pieces: &str) {
        self.change(|envelope| bring::take(&mut envelope.profile, pieces));
        self.fill_form();
    }

    /// Lets go of a job or a certificate, by its place among the roles and, after them, the certificates.
    pub fn strike(&mut self, at: u64) {
        let known = Arc::clone(&self.given.profile);
        self.change(|envelope| {
            let Profile {
                roles,
                certificates,
                ..
            } = &mut envelope.profile;
            // Another tab may have changed them since they were drawn.
            if *roles == known.roles && *certificates == known.certificates {
                let mut places = 0..;
                roles.retain(|_| places.next() != Some(at));
                certificates.retain(|_| places.next() != Some(at));
            }
        });
        self.fill_form();
    }

    /// Takes an answer that was not given in the form, and shows it there.
    pub fn answer_elsewhere(&mut self, name: &str, value: &str) {
        self.answer(name, value);
        self.fill_form();
    }

    /// Goes on to the most telling question that is open, or back to the report that led to the shown one.
    pub fn ask_next(&mut self, focus: bool) {
        if !self.returned() {
            self.asking.next(&self.outlook);
            self.show_question(focus);
        }
    }

    /// Goes on from the shown question, which is passed over if it has no answer.
    pub fn go_on(&mut self) {
        if !self.is_answered() {
            self.asking.pass_over();
        }
        self.ask_next(true);
    }

    /// Goes on from `question`, if it is still the one that is shown and has an answer.
    pub fn go_on_from(&mut self, question: &web_sys::Element) {
        if self.view == View::Questions && self.is_answered() && stage::is_shown(question) {
            self.ask_next(true);
        }
    }

    /// Shows the question before; before the first is the start.
    pub fn ask_previous(&mut self) {
        if self.returned() {
        } else if self.asking.back() {
            self.show_question(true);
        } else {
            stage::go(&View::Start.fragment());
        }
    }

    /// Asks again what was passed over.
    pub fn ask_again(&mut self) {
        self.asking.again();
        self.ask_next(true);
    }

    /// Goes back to the report that led to the shown question, if one did: to where it was left, and what leads
    /// back from there doesn't lead here again.
    fn returned(&mut self) -> bool {
        let returns = std::mem::take(&mut self.came_from_report);
        if returns {
            self.asking.shown = None;
            stage::back();
        }
        returns
    }

    fn show_question(&self, focus: bool) {
        stage::show_question(&self.given.model, self.asking.shown, focus);
    }

    /// Goes where a fragment says.
    pub fn go_to(&mut self, fragment: &str) {
        // Any other is a place on the page: what leads past its header leads out of no view.
        if !fragment.is_empty() && !fragment.starts_with("#/") {
            return;
        }
        let from = std::mem::replace(&mut self.view, View::parse(fragment));
        self.copied = None;
        self.kept = None;
        self.told |= self.view == View::Results;
        self.came_from_report = false;
        if self.view == View::Questions {
            let named = fragment.split('/').nth(2).unwrap_or_default();
            if let Some(item) = field::item(&self.given.model, named) {
                self.asking.turn_to(item);
                self.show_question(false);
                self.came_from_report = matches!(from, View::Report(_)) && stage::is_new();
            } else if self.asking.shown.is_none() {
                self.ask_next(false);
            }
        }
    }

    /// Saves the present answers under a name.
    pub fn save(&mut self, name: &str) {
        let name = name.trim();
        let name = if name.is_empty() { "My results" } else { name };
        let saved = self.as_saved(name);
        // Pressed twice, it is saved once.
        if !self.saved().iter().any(|it| it.is_like(&saved)) {
            self.keep(saved);
        }
        self.kept = Some("Saved in this browser.");
    }

    /// The present answers as a saved result.
    fn as_saved(&self, name: &str) -> Saved {
        Saved {
            id: stage::now(),
            name: name.to_owned(),
            edition: self.given.model.edition.clone(),
            profile: (*self.given.profile).clone(),
            ranking: first_paths(&self.given),
        }
    }

    /// Keeps a result beside those that there are.
    fn keep(&mut self, saved: Saved) {
        self.change(|envelope| envelope.save(saved));
    }

    /// Keeps a copy of a saved result.
    pub fn duplicate(&mut self, id: u64) {
        if let Some(saved) = self.saved().iter().find(|saved| saved.id == id) {
            let copy = Saved {
                id: stage::now(),
                name: format!("{} (copy)", saved.name),
                ..saved.clone()
            };
            self.keep(copy);
        }
    }

    /// What the answers of a saved result come to with the present catalog.
    pub fn anew(&self, saved: &Saved) -> Given {
        let model = Arc::clone(&self.given.model);
        Given::new(model, saved.profile.clone(), stage::today(), link_to_report)
    }

    /// Computes a saved result with the present catalog.
    pub fn compute_anew(&mut self, id: u64) {
        let saved = self.saved().iter().find(|saved| saved.id == id);
        if let Some(ranking) = saved.map(|saved| first_paths(&self.anew(saved))) {
            let edition = self.given.model.edition.clone();
            self.change(|envelope| {
                if let Some(saved) = envelope.saved.iter_mut().find(|saved| saved.id == id) {
                    (saved.edition, saved.ranking) = (edition, ranking);
                }
            });
        }
    }

    /// The present answers as a saved result, where none of those that there are has them.
    fn unsaved(&self) -> Option<Saved> {
        let mut saved = self.saved().iter();
        let new = !saved.any(|saved| saved.profile == *self.given.profile);
        (new && self.given.said_anything()).then(|| self.as_saved("My answers"))
    }

    /// Makes the answers of a saved result the present ones; those become a saved result.
    pub fn open(&mut self, id: u64) {
        let saved = self
            .saved()
            .iter()
            .find(|saved| saved.id == id)
            .map(|saved| saved.profile.clone());
        if let Some(profile) = saved {
            if let Some(present) = self.unsaved() {
                self.keep(present);
            }
            self.change(|envelope| envelope.profile = profile);
            self.fill_form();
        }
    }

    /// Makes the answers that came with a link the present ones.
    pub fn take_over(&mut self) {
        if let View::Shared(code) = &self.view
            && let Ok(profile) = share::read(&self.given.model, code)
        {
            self.change(|envelope| envelope.profile = profile);
            self.fill_form();
            stage::go(&View::Results.fragment());
        }
    }

    /// Everything kept, as the text of a file. The present answers are among the saved results, so that
    /// bringing the file back loses neither them nor those that are here then.
    pub fn everything(&self) -> String {
        let mut envelope = self.store.envelope().clone();
        envelope.saved.extend(self.unsaved());
        let model = &self.given.model;
        envelope.outlined(&model.edition, || outline(model));
        envelope.write()
    }

    /// Takes what a file holds: all of it or, if that can't be, nothing.
    pub fn bring_back(&mut self, text: Option<&str>) {
        const NOTHING: &str = " Nothing was taken from it.";
        let read = text.map(Envelope::read);
        self.brought = Some(match read {
            Some(Ok(file)) => {
                let mut new = 0;
                let mut file = Some(file);
                self.change(|envelope| {
                    if let Some(file) = file.take() {
                        new = envelope.merge(file, stage::now());
                    }
                });
                self.fill_form();
                format!(
                    "{new} saved results were new; those that were here already are as in the file."
                )
            }
            None => [
                "This file cannot be read, or is larger than 10 MB.",
                NOTHING,
            ]
            .concat(),
            Some(Err(unread)) => [unread.sentence(), NOTHING].concat(),
        });
    }

    /// Deletes a saved result.
    pub fn remove(&mut self, id: u64) {
        self.change(|envelope| envelope.saved.retain(|saved| saved.id != id));
    }

    /// Deletes everything; it can be brought back until it is forgotten.
    pub fn delete_everything(&mut self) {
        if let Some(deleted) = self.store.delete_everything() {
            match &mut self.deleted {
                Some(former) => former.join(deleted, stage::now()),
                None => self.deleted = Some(deleted),
            }
            self.deletions += 1;
        }
        self.changed = None;
        self.follow_store();
        self.fill_form();
    }

    /// Brings back what was deleted.
    pub fn undo(&mut self) {
        if let Some(deleted) = self.deleted.take() {
            self.notice = self.store.undo(stage::now(), deleted);
            self.follow_store();
            self.fill_form();
        }
    }
}

/// The first three paths, and their expected fits to a tenth.
pub fn first_paths(given: &Given) -> Vec<(String, f64)> {
    let first = given.scores.iter().take(3).filter_map(|score| {
        let path = given.model.paths.get(score.path)?;
        let fit = (score.fit.expected * 10.0).round() / 10.0;
        Some((path.slug.to_string(), fit))
    });
    first.collect()
}

/// The planner's state. Copies are the same state. A signal and an effect would do the
/// same, and weigh 6 KB.
#[derive(Clone, Copy, Debug)]
pub struct State(&'static RefCell<Planning>);

impl State {
    /// Of a page that has just arrived. It lasts as long as the page.
    pub fn new(model: &Arc<Model>) -> Self {
        Self(Box::leak(Box::new(RefCell::new(Planning::new(model)))))
    }

    /// Reads it.
    pub fn with(self, read: &mut dyn FnMut(&Planning)) {
        if let Ok(planning) = self.0.try_borrow() {
            read(&planning);
        }
    }

    /// Changes it, and has the planner drawn anew.
    pub fn update(self, change: &mut dyn FnMut(&mut Planning)) {
        if let Ok(mut planning) = self.0.try_borrow_mut() {
            change(&mut planning);
            if planning.awake {
                super::show(&planning);
            }
        }
    }

    /// Deletes everything, for bringing back while there is time.
    pub fn delete_everything(self) {
        let mut deletion = 0;
        self.update(&mut |planning| {
            planning.delete_everything();
            deletion = planning.deletions;
        });
        let forget = move |planning: &mut Planning| {
            if planning.deletions == deletion {
                planning.deleted = None;
            }
        };
        set_timeout(move || self.update(&mut { forget }), UNDO);
    }
}
