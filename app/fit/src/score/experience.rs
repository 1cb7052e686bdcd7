//! The part for experience: years, and what the roles held have in common with the path.

use super::{Item, PRIOR, unknown};
use crate::model::PathModel;
use crate::{Answers, Model, Range, distance};

/// How much of experience is years; the rest is what the roles had in common with the path. Years tell
/// paths apart no better than a tool or two (half of any role's people have worked 4 to 14 years); their
/// say is the seniority.
const YEARS_SHARE: f64 = 0.1;
/// What a role that has ended counts, next to one that goes on.
const PAST_ROLE: f64 = 0.9;

/// The part for experience, in points.
pub(super) fn part(
    model: &Model,
    path: &PathModel,
    answers: &Answers,
    points: f64,
    say: &mut impl FnMut(Item, f64),
) -> Range {
    let years = answers.years.map_or(unknown(), |years| {
        let settled = path.settled_years();
        Range::known(years.min(settled) / settled)
    });
    if answers.years.is_some() {
        say(Item::Years, points * YEARS_SHARE * (years.expected - PRIOR));
    }
    let related = closest_role(model, path, answers).map_or(unknown(), |(role, share)| {
        say(
            Item::Role(role),
            points * (1.0 - YEARS_SHARE) * (share - PRIOR),
        );
        Range::known(share)
    });
    (years * YEARS_SHARE + related * (1.0 - YEARS_SHARE)) * points
}

/// The held role that has most in common with `path`, and how much, 0 to 1.
fn closest_role(model: &Model, path: &PathModel, answers: &Answers) -> Option<(usize, f64)> {
    answers
        .roles
        .iter()
        .filter_map(|(at, current)| {
            let role = model.paths.get(*at)?;
            let similarity = if role.slug == path.slug {
                1.0
            } else {
                distance::similarity(role, path)
            };
            Some((*at, similarity * if *current { 1.0 } else { PAST_ROLE }))
        })
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
}
