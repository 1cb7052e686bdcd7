//! The formulae of the `fit` crate, in words. A test holds their numbers against the code.

use crate::Site;
use catalog::Points;
use leptos::prelude::*;

pub(super) fn fit(_: &Site) -> AnyView {
    let Points {
        skills,
        tools,
        preferences,
        experience,
    } = Points::default();
    view! {
        <p>
            {format!("A fit is a number from 0 to 100: how much of what a path takes is there. It adds up four parts. On most paths skills can bring {skills} points, tools {tools}, preferences {preferences} and experience {experience}; a path that one enters after years in another job may give more to experience.")}
        </p>
        <p class="formula"><var>"fit"</var>" = skills + tools + preferences + experience"</p>
        <p>
            "What you didn't say is unknown, never zero. Each part therefore comes as three numbers: the least it can turn out to be, what it most likely is, and the most. Answers narrow the range; the roles you held are one answer together. Of a skill, a tool or experience that you said nothing about, 0.3 is expected to be there; of preferences, 0.5, neither for nor against."
        </p>
        <p>
            "Somebody who says nothing so gets the same expected score on every path that divides its points alike. That is the baseline. Each answer adds points to it or takes some, and the baseline and all contributions together are the score: nothing else goes in."
        </p>
    }
    .into_any()
}

pub(super) fn skills(_: &Site) -> AnyView {
    view! {
        <p>
            "Each path has a rubric: the skills it takes, with weights that add up to 100, and the level each needs on each step of the ladder, from 0 (never) to 4 (lead or teach it). A fit is measured against the mid step, where one works alone."
        </p>
        <p class="formula">
            <var>"skills"</var>" = points × Σ"<sub>"i"</sub>" weight"<sub>"i"</sub>" × min(have"
            <sub>"i"</sub>", need"<sub>"i"</sub>") / need"<sub>"i"</sub>" / 100"
        </p>
        <p>
            "Only a shortfall costs. Being better than needed never lowers a fit, so that ten years of practice don't count against anybody. A skill that a CV names, without a level, is expected to be there at 0.5. Of skills that you were not asked about, as much is expected as of those you answered: the 0.3 to begin with counts like answers to 100% of the path's skills, and each answer then counts by its weight."
        </p>
    }
    .into_any()
}

pub(super) fn tools(_: &Site) -> AnyView {
    view! {
        <p>
            "Git says little, Terraform much: a tool weighs by how much it sets the paths apart. "
            <var>"s"</var>"(t, p) is how many in a hundred people on path "<var>"p"</var>" use tool "
            <var>"t"</var>". In the survey of 2021 one could name several roles, so each role's shares are in part everybody's. With "
            <var>"M"</var>" the mean over the surveyed roles and "<var>"b"</var>" 0.4 of the tenth percentile of "
            <var>"s / M"</var>", that part is taken out again:"
        </p>
        <p class="formula">
            <var>"s\u{2032}"</var>" = max( (s \u{2212} b × M) / (1 \u{2212} b), 0.15 × s )"
        </p>
        <p>
            "A list shows about half of what somebody uses; one in a hundred is added for whom no survey reaches. So the odds that a list names the tool are"
        </p>
        <p class="formula"><var>"o"</var>" = q / (1 \u{2212} q), with q = (s\u{2032} + 1) / 200"</p>
        <p>
            "The chance that a name on the list is this tool is its odds by the sum of all odds on the path, "
            <var>"m"</var>"(t, p), taken over the tools that the survey asked about and over the others apart. The tool then speaks for the path by"
        </p>
        <p class="formula">
            <var>"l"</var>"(t, p) = ln( m(t, p) / mean of m(t, q) over all paths q ), held between \u{2212}1.2 and 2.5"
        </p>
        <p>
            "to which an eighth (0.125) of what the path lacks in distinction is added, since people on a general path differ most from one another; less the smallest value that the tool has on any path. This is how the multinomial naive Bayes classifier weighs words in texts (McCallum and Nigam, "
            <cite>"A Comparison of Event Models for Naive Bayes Text Classification"</cite>
            ", 1998). The bounds keep a rare tool, whose share is least certain, from deciding alone. The weights of all tools you use add up to "
            <var>"e"</var>", and"
        </p>
        <p class="formula"><var>"tools"</var>" = points × e / (16 + e)"</p>
        <p>
            "is what is shown for certain: the first few telling tools count most, and no list of tools, however long, is worth more than the part. What is still expected of tools that you didn't name, 0.3 × 16 to begin with, thins out as you name some or say that you never used them."
        </p>
    }
    .into_any()
}

pub(super) fn preferences(_: &Site) -> AnyView {
    view! {
        <p>
            "Each question sets two tasks from real jobs against each other, with no better-sounding side. A path's loading "
            <var>"l"</var>
            ", from −2 to 2, says how much its days are like the left or the right one; your answer "
            <var>"a"</var>", from −2 to 2, says how much you lean. Then"
        </p>
        <p class="formula">
            <var>"preferences"</var>" = points × ( 0.5 + Σ l × a / (4 × Σ |l|) )"
        </p>
        <p>
            "For every path the loadings nearly balance, so that answering left everywhere, or right everywhere, favors none. Interests as such are not scored: career tests of that kind hardly tell one tech job from another."
        </p>
    }
    .into_any()
}

pub(super) fn experience(_: &Site) -> AnyView {
    view! {
        <p>
            "Years of work count for 0.1 of this part, up to half-way through the mid step, where one works alone for good; more change nothing. The other 0.9 is what your closest role has in common with the path: all of it for the same path, otherwise the similarity described under "
            <a href="#moves">"moves"</a>". A role that has ended counts 0.9 of one that goes on."
        </p>
        <p class="formula">
            <var>"experience"</var>
            " = points × ( 0.1 × min(years, settled) / settled + 0.9 × closest role )"
        </p>
    }
    .into_any()
}

pub(super) fn constraints(_: &Site) -> AnyView {
    view! {
        <p>
            "A pay floor, no on-call duty, no managing of people, work from anywhere: a path that breaks what you stated is marked and set apart below the others. Its score stays as it is and in sight. A path breaks the pay floor where the pay of the step that fits you ends below it; on-call where being called out belongs to the job; managing people where that begins at the mid step, at the step that fits you, or before; and work from anywhere where hardly an employer allows it."
        </p>
    }
    .into_any()
}

pub(super) fn level(_: &Site) -> AnyView {
    view! {
        <p>
            "Two readings, and the lower one is yours. By years: the highest step whose years you have. By skills: the highest step, each one below included, of whose needs you meet 80%, by weight, of those skills that you answered; it is given once half of the path's skills, by weight, are answered; fewer can only lower the reading by years. The report says which reading holds you back."
        </p>
        <p>
            "Companies level by scope, not by years. Take the step as where to start a conversation, not as a verdict."
        </p>
    }
    .into_any()
}

pub(super) fn gaps(_: &Site) -> AnyView {
    view! {
        <p>
            "A gap is a skill of which a step needs more than you have. Its size is the levels that are missing times the skill's weight; where you said nothing, that counts 0.7, and where a CV names the skill, 0.35, since some of it is likely there. The largest gap comes first."
        </p>
        <p>
            "A plan holds at most six proof projects. Each time it takes the one that closes most gap for an hour of work, and among equals one that the path's guide names. Hours are our estimate for somebody one level below."
        </p>
    }
    .into_any()
}

pub(super) fn moves(_: &Site) -> AnyView {
    view! {
        <p>
            "How close two paths are is the mean of two similarities. The first is the share of what the new path needs that somebody brings along who works alone on the old one,"
        </p>
        <p class="formula">
            <var>"s"</var>" = Σ"<sub>"i"</sub>" weight"<sub>"i"</sub>
            "(new) × min(need"<sub>"i"</sub>"(old), need"<sub>"i"</sub>"(new)) / need"<sub>"i"</sub>"(new) / 100"
        </p>
        <p>
            "with needs at the mid step. The second compares the days: the cosine of the two paths' loadings, moved to run from 0 to 1. A move is viable above 0.3 and highly viable above 0.4, provided that the O*NET job zones are at most one apart; it is desirable where typical pay on the new path is also at least three quarters of the old. Thresholds and conditions follow Nesta's "
            <a href="https://www.nesta.org.uk/report/mapping-career-causeways-supporting-workers-risk/" rel="external">
                <cite>"Mapping Career Causeways"</cite>
            </a>
            " (Kanders, Djumalieva, Sleeman and Orlik, 2020); the similarities are our own, from our rubrics."
        </p>
    }
    .into_any()
}

pub(super) fn confidence(_: &Site) -> AnyView {
    view! {
        <p>
            "A ranking is shown once there is something to rank. It is called sure where the ranges of the first three paths are at most 25 points wide, fairly sure up to 55, and unsure beyond that; also where fewer than five things were answered, where eight or more answers of a kind are all the same, or where six skills are at the top with less than a year of work."
        </p>
        <p>
            "The next question is the one whose answer is expected to change the first three most. For each open question all five answers are tried, and what counts is how far they move a path "
            <var>"p"</var>" among the first three against a path "<var>"q"</var>" close behind:"
        </p>
        <p class="formula">
            <var>"gain"</var>" = Σ"<sub>"p, q"</sub>" Var( δ"<sub>"p"</sub>" − δ"<sub>"q"</sub>
            " ) / ( gap(p, q)² + 1 )"
        </p>
        <p>
            "The first three are called settled once each of those gaps is wider than 0.85 standard deviations of what is left to ask."
        </p>
    }
    .into_any()
}
