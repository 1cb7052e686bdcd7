//! What must hold, and which paths break it.

use crate::Answers;
use crate::model::PathModel;
use catalog::{Level, OnCall, Remote};
use serde::{Deserialize, Serialize};

/// A stated constraint that a path breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Broken {
    /// The matched step's band ends below the pay floor.
    PayFloor,
    /// Being called out belongs to the job.
    OnCall,
    /// People are managed at the matched step, or at the mid one.
    ManagePeople,
    /// Hardly any employer allows it to be done from anywhere.
    Remote,
}

/// The constraints that a path breaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BrokenSet(u8);

impl BrokenSet {
    /// Those that `path` breaks, at the ladder step that fits (mid, where none is known).
    pub(crate) fn of(path: &PathModel, answers: &Answers, step: Option<Level>) -> Self {
        let wants = &answers.constraints;
        let step = step.unwrap_or(Level::Mid);
        let band = path.step(step).band;
        let pay = wants
            .pay_floor
            .is_some_and(|floor| band.to.is_some_and(|to| to < floor));
        let on_call = wants.on_call == Some(false) && path.on_call == OnCall::Core;
        let people = wants.manage_people == Some(false)
            && path
                .manages_people
                .is_some_and(|from| from <= step.max(Level::Mid));
        let remote = wants.remote_only == Some(true) && path.remote == Remote::Rare;
        let bits = [pay, on_call, people, remote];
        Self(
            bits.iter()
                .rev()
                .fold(0, |set, bit| set << 1 | u8::from(*bit)),
        )
    }

    /// Whether none is broken.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The broken ones.
    pub fn iter(self) -> impl Iterator<Item = Broken> {
        [
            Broken::PayFloor,
            Broken::OnCall,
            Broken::ManagePeople,
            Broken::Remote,
        ]
        .into_iter()
        .enumerate()
        .filter(move |(bit, _)| self.0 >> bit & 1 == 1)
        .map(|(_, broken)| broken)
    }
}
