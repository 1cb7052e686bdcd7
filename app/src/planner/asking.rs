//! Which question is shown, which were shown before it, and which were passed over.

use fit::{Item, Outlook};

/// How far the visitor is with the questions.
#[derive(Debug, Default)]
pub struct Asking {
    /// The question that is shown.
    pub shown: Option<Item>,
    /// Questions shown before it, oldest first.
    before: Vec<Item>,
    /// Questions passed over.
    skipped: Vec<Item>,
    /// How many were left when the last answer was given.
    left: Option<usize>,
}

impl Asking {
    /// Questions that were neither answered nor passed over, the most telling first.
    fn open<'a>(&'a self, outlook: &'a Outlook) -> impl Iterator<Item = Item> + 'a {
        let questions = outlook.questions.iter().copied();
        questions.filter(|item| !self.skipped.contains(item))
    }

    /// How many questions are open. An answer makes them no more: a path that it brings into contention has
    /// questions of its own, which come before others.
    pub fn left(&self, outlook: &Outlook) -> usize {
        let open = self.open(outlook).count();
        self.left.map_or(open, |left| open.min(left.max(1)))
    }

    /// How many of the questions that would still tell something were passed over.
    pub fn passed_over(&self, outlook: &Outlook) -> usize {
        outlook.questions.len() - self.open(outlook).count()
    }

    /// Notes how many questions were left before an answer, if it is one to a question.
    pub const fn answering(&mut self, left: Option<usize>) {
        self.left = left;
    }

    /// Turns to the most telling question that is open, or to none.
    pub fn next(&mut self, outlook: &Outlook) {
        let next = self.open(outlook).next();
        self.before.extend(self.shown);
        self.shown = next;
    }

    /// Passes the shown question over.
    pub fn pass_over(&mut self) {
        self.skipped.extend(self.shown);
    }

    /// Turns to the question before. Whether there is one.
    pub fn back(&mut self) -> bool {
        let before = self.before.pop();
        self.skipped.retain(|item| before != Some(*item));
        self.shown = before.or(self.shown);
        before.is_some()
    }

    /// Turns to a question that was asked for by name.
    pub fn turn_to(&mut self, item: Item) {
        self.before
            .extend(self.shown.filter(|shown| *shown != item));
        self.shown = Some(item);
    }

    /// Has what was passed over asked again.
    pub fn again(&mut self) {
        self.skipped.clear();
        self.left = None;
    }
}

#[cfg(test)]
mod tests {
    use super::Asking;
    use fit::{Item, Outlook};

    fn outlook(questions: &[usize]) -> Outlook {
        Outlook {
            questions: questions.iter().copied().map(Item::Skill).collect(),
            settled: false,
        }
    }

    #[test]
    fn what_was_passed_over_comes_again_only_when_asked_for() {
        let (mut asking, outlook) = (Asking::default(), outlook(&[4, 2]));
        for shown in [Some(4), Some(2), None, None] {
            asking.next(&outlook);
            assert_eq!(asking.shown, shown.map(Item::Skill));
            asking.pass_over();
        }
        assert_eq!(
            (asking.left(&outlook), asking.passed_over(&outlook)),
            (0, 2)
        );
        asking.again();
        asking.next(&outlook);
        assert_eq!(asking.shown, Some(Item::Skill(4)));
        assert_eq!(
            (asking.left(&outlook), asking.passed_over(&outlook)),
            (2, 0)
        );
    }

    #[test]
    fn back_asks_again_what_was_passed_over() {
        let (mut asking, outlook) = (Asking::default(), outlook(&[4, 2]));
        asking.next(&outlook);
        asking.pass_over();
        asking.next(&outlook);
        assert!(asking.back());
        assert_eq!(
            (asking.shown, asking.passed_over(&outlook)),
            (Some(Item::Skill(4)), 0)
        );
        assert!(!asking.back());
        assert_eq!(asking.shown, Some(Item::Skill(4)));
    }

    #[test]
    fn a_question_opened_twice_stands_once_before_the_next() {
        let (mut asking, outlook) = (Asking::default(), outlook(&[4, 2]));
        asking.turn_to(Item::Skill(7));
        asking.turn_to(Item::Skill(7));
        asking.next(&outlook);
        assert!(asking.back());
        assert_eq!(asking.shown, Some(Item::Skill(7)));
        assert!(!asking.back());
    }

    #[test]
    fn no_answer_makes_more_questions_left() {
        let mut asking = Asking::default();
        let mut said = Vec::new();
        for questions in [
            &[1, 2, 3][..],
            &[2, 3, 5, 6, 7],
            &[3, 5],
            &[5, 8],
            &[8],
            &[9, 10],
            &[],
        ] {
            said.push(asking.left(&outlook(questions)));
            asking.answering(said.last().copied());
        }
        assert_eq!(said, [3, 3, 2, 2, 1, 1, 0]);
        asking.answering(None);
        assert_eq!(asking.left(&outlook(&[1, 2, 3])), 3);
    }
}
