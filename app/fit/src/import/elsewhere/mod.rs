//! Work that is not in technology.
//!
//! No list of titles is complete: one that nothing knows may be a new name for any of these jobs, and the
//! years that it was held count. Those of a nurse don't make an analyst a senior one.

mod stated;

pub(super) use stated::Elsewhere;

use super::list::has_any;

/// Words that say of a title that its work is none in technology.
const ELSEWHERE: [&str; 76] = [
    "accountant",
    "actor",
    "actress",
    "attorney",
    "babysitter",
    "baker",
    "banker",
    "barber",
    "barista",
    "bartender",
    "bookkeeper",
    "bricklayer",
    "butcher",
    "caregiver",
    "carer",
    "carpenter",
    "cashier",
    "chauffeur",
    "chef",
    "childminder",
    "cleaner",
    "cook",
    "courier",
    "dancer",
    "dentist",
    "dietitian",
    "dishwasher",
    "driver",
    "electrician",
    "farmer",
    "firefighter",
    "florist",
    "gardener",
    "hairdresser",
    "housekeeper",
    "janitor",
    "journalist",
    "laborer",
    "labourer",
    "lawyer",
    "librarian",
    "lifeguard",
    "locksmith",
    "mechanic",
    "midwife",
    "musician",
    "nanny",
    "nurse",
    "optician",
    "paralegal",
    "paramedic",
    "pharmacist",
    "photographer",
    "physician",
    "physiotherapist",
    "plumber",
    "psychologist",
    "radiographer",
    "realtor",
    "receptionist",
    "salesperson",
    "seamstress",
    "secretary",
    "shopkeeper",
    "singer",
    "soldier",
    "sommelier",
    "surgeon",
    "tailor",
    "teacher",
    "therapist",
    "veterinarian",
    "waiter",
    "waitress",
    "warehouse",
    "welder",
];

/// Words beside which the others say nothing: "Driver Developer", "Data Warehouse Lead".
const TECHNOLOGY: [&str; 32] = [
    "administrator",
    "analyst",
    "architect",
    "automation",
    "cloud",
    "code",
    "coding",
    "computer",
    "computing",
    "cyber",
    "data",
    "database",
    "developer",
    "development",
    "devops",
    "digital",
    "engineer",
    "engineering",
    "informatics",
    "it",
    "network",
    "programmer",
    "programming",
    "qa",
    "security",
    "software",
    "system",
    "systems",
    "tech",
    "technical",
    "technology",
    "web",
];

/// Whether a title, which is that of no path, says that its work is none in technology.
pub(super) fn is_elsewhere(title: &str) -> bool {
    has_any(title, &ELSEWHERE) && !has_any(title, &TECHNOLOGY)
}

#[cfg(test)]
mod tests {
    use super::is_elsewhere;

    #[test]
    fn some_titles_say_that_the_work_is_none_in_technology() {
        for title in [
            "Registered Nurse",
            "Nurse (ICU)",
            "Head Barista",
            "pastry chef",
            "Primary School Teacher",
        ] {
            assert!(is_elsewhere(title), "{title}");
        }
    }

    #[test]
    fn what_nothing_knows_may_be_in_technology() {
        for title in [
            "Member of Technical Staff",
            "Founder/CEO",
            "Driver Developer",
            "Data Warehouse Lead",
            "Teacher of Computer Science",
            "Frobnicator",
            "",
        ] {
            assert!(!is_elsewhere(title), "{title}");
        }
    }
}
