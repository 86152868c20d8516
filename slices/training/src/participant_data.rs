use slice::PersonalData;

const BASIS: &str = "GDPR article 6(1)(e): the office's task of training those who carry out the Social Services Act";
const TWELVE_MONTHS: &str =
    "Twelve months after the session; a job forgets it then, and the page where one signs up says so";

/// What is kept of those who sign up.
pub(crate) const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        table: "participant",
        column: "name",
        purpose: "To know who has a place, and whom a certificate is for",
        basis: BASIS,
        retention: TWELVE_MONTHS,
    },
    PersonalData {
        table: "participant",
        column: "email",
        purpose: "To confirm the place and to write to those who take part",
        basis: BASIS,
        retention: TWELVE_MONTHS,
    },
    PersonalData {
        table: "participant",
        column: "withdraw_hash",
        purpose: "To know the person's own link again",
        basis: BASIS,
        retention: TWELVE_MONTHS,
    },
    PersonalData {
        table: "participant",
        column: "person_key",
        purpose: "To count a person once, and to know who never took part before; the address hashed with the office, \
                  which cannot be read back but can be found again by whoever guesses the address",
        basis: BASIS,
        retention: "As long as the figures of the year are kept",
    },
    PersonalData {
        table: "participant",
        column: "certificate_number, attended, nav_office_id, work, role",
        purpose: "To know whether the person was there, and what those who were taught work with",
        basis: BASIS,
        retention: "As long as the figures of the year are kept; they lead to nobody when the name is forgotten",
    },
    PersonalData {
        table: "course_evaluation",
        column: "comment",
        purpose: "What somebody thought of a course; it holds no name, but people may write one",
        basis: BASIS,
        retention: "As long as the course is kept",
    },
];
