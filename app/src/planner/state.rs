//! The planner's state: what was said, what it comes to, and where the visitor is in it.

use super::{address::View, field, given::Given, stage};
use crate::{envelope::Envelope, store::{Notice, Store}};
use catalog::PathId;
use fit::{Item, Model, Outlook, Profile, outlook};
use leptos::prelude::*;
use std::sync::Arc;

/// How long what was deleted can be brought back.
const UNDO: std::time::Duration = std::time::Duration::from_secs(10);

/// The planner's state. Copies are the same state.
#[derive(Clone, Copy)]
pub struct State {
    model: StoredValue<Arc<Model>>,
    store: StoredValue<Store>,
    /// What was said, and what it comes to.
    pub given: RwSignal<Given>,
    /// Where the visitor is.
    pub view: RwSignal<View>,
    /// The question that is shown.
    pub asking: RwSignal<Option<Item>>,
    /// Questions shown before it, oldest first.
    asked: RwSignal<Vec<Item>>,
    /// Questions passed over.
    skipped: RwSignal<Vec<Item>>,
    /// What the visitor should know about storage.
    pub notice: RwSignal<Option<Notice>>,
    /// What about an answer should be looked at again.
    pub odd: RwSignal<Option<field::Odd>>,
    /// What was deleted, while it can be brought back.
    pub deleted: RwSignal<Option<Envelope>>,
    /// Saved results.
    pub saved: RwSignal<Vec<crate::envelope::Saved>>,
}

/// Where a path's report is in the planner.
pub fn report_at(slug: &PathId) -> String {
    View::Report(slug.clone()).fragment()
}

impl State {
    /// The state of a page that has just arrived: nothing said yet.
    pub fn new(model: Arc<Model>) -> Self {
        let given = Given::new(Arc::clone(&model), Profile::default(), None, report_at);
        Self {
            model: StoredValue::new(model),
            store: StoredValue::new(Store::default()),
            given: RwSignal::new(given),
            view: RwSignal::new(View::Start),
            asking: RwSignal::new(None),
            asked: RwSignal::new(Vec::new()),
            skipped: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            odd: RwSignal::new(None),
            deleted: RwSignal::new(None),
            saved: RwSignal::new(Vec::new()),
        }
    }

    /// The model.
    pub fn model(self) -> Arc<Model> {
        self.model.get_value()
    }

    /// Takes what is kept, adopts what was answered before the WebAssembly arrived, and goes where the
    /// address says.
    pub fn wake(self) {
        let early = stage::answered();
        let (store, notice) = Store::open();
        self.store.set_value(store);
        self.notice.set(notice);
        if early.is_empty() {
            self.take_over();
        } else {
            for (name, value) in early {
                self.answer(&name, &value);
            }
        }
        self.show();
        self.go_to(&stage::fragment(), false);
    }

    /// Makes everything follow the store.
    fn take_over(self) {
        let (profile, saved) =
            self.store.with_value(|store| (store.envelope().profile.clone(), store.envelope().saved.clone()));
        self.given.set(Given::new(self.model(), profile, stage::today(), report_at));
        self.saved.set(saved);
    }

    /// Makes the form follow the answers.
    fn show(self) {
        self.given.with_untracked(|given| stage::show_profile(&given.model, &given.profile));
    }

    /// Takes over what another tab has stored, and shows it.
    pub fn refresh(self) {
        self.store.update_value(Store::refresh);
        self.take_over();
        self.show();
    }

    /// Changes what is kept.
    pub fn change(self, change: impl FnOnce(&mut Envelope)) {
        let edition = self.model().edition.clone();
        let notice = self.store.try_update_value(|store| {
            store.change(|envelope| {
                change(envelope);
                envelope.edition = edition;
            })
        });
        if let Some(notice) = notice.flatten() {
            self.notice.set(Some(notice));
        }
        self.take_over();
    }

    /// Takes an answer from the form.
    pub fn answer(self, name: &str, value: &str) {
        let model = self.model();
        let mut odd = None;
        self.change(|envelope| odd = field::apply(&model, &mut envelope.profile, name, value).err());
        self.odd.set(odd);
    }

    /// What asking would still bring.
    pub fn outlook(self) -> Outlook {
        self.given.with(|given| outlook(&given.model, &given.answers, &given.scores))
    }

    /// Shows the most telling question that was neither answered nor passed over.
    pub fn ask_next(self, focus: bool) {
        let skipped = self.skipped.get_untracked();
        let next = untrack(|| self.outlook()).questions.into_iter().find(|item| !skipped.contains(item));
        if let Some(shown) = self.asking.get_untracked() {
            self.asked.update(|asked| asked.push(shown));
        }
        self.ask(next, focus);
    }

    /// Passes the shown question over, if it has no answer, and shows the next.
    pub fn skip(self) {
        if let Some(item) = self.asking.get_untracked() {
            self.skipped.update(|skipped| skipped.push(item));
        }
        self.ask_next(true);
    }

    /// Shows the question before.
    pub fn ask_previous(self) {
        let before = self.asked.try_update(Vec::pop).flatten();
        match before {
            Some(item) => {
                self.skipped.update(|skipped| skipped.retain(|other| *other != item));
                self.ask(Some(item), true);
            }
            None => stage::go(&View::Start.fragment()),
        }
    }

    /// Shows the question about `item`.
    pub fn ask(self, item: Option<Item>, focus: bool) {
        self.asking.set(item);
        stage::show_question(&self.model(), item, focus);
    }

    /// Goes where a fragment says.
    pub fn go_to(self, fragment: &str, focus: bool) {
        let view = View::parse(fragment);
        if view == View::Questions && self.asking.get_untracked().is_none() {
            self.ask_next(false);
        }
        self.view.set(view);
        if focus {
            stage::focus_heading();
        }
    }

    /// Deletes everything; it can be brought back for as long as [`UNDO`] says.
    pub fn delete_everything(self) {
        let deleted = self.store.try_update_value(Store::delete_everything);
        self.deleted.set(deleted.filter(|envelope| !envelope.is_empty()));
        set_timeout(move || self.deleted.set(None), UNDO);
        self.take_over();
        self.show();
    }

    /// Brings back what was deleted.
    pub fn undo(self) {
        if let Some(envelope) = self.deleted.get_untracked() {
            self.change(|kept| *kept = envelope);
            self.deleted.set(None);
            self.show();
        }
    }

    /// Saves the present answers under a name.
    pub fn save(self, name: String) {
        let saved = self.given.with_untracked(|given| {
            let ranking = given.scores.iter().take(3).filter_map(|score| {
                let path = given.model.paths.get(score.path)?;
                Some((path.slug.to_string(), (score.fit.expected * 10.0).round() / 10.0))
            });
            crate::envelope::Saved {
                id: stage::now(),
                name,
                edition: given.model.edition.clone(),
                profile: (*given.profile).clone(),
                ranking: ranking.collect(),
            }
        });
        self.change(|envelope| {
            envelope.merge_saved(vec![saved]);
        });
    }

    /// Makes a saved profile (or somebody else's) the present answers.
    pub fn open(self, profile: Profile) {
        self.change(|envelope| envelope.profile = profile);
        self.show();
    }
}
