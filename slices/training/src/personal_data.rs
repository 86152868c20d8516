use slice::PersonalData;

const BASIS: &str = "GDPR article 6(1)(e): the office's task of training under its mandate";
const TWELVE_MONTHS: &str = "Twelve months after the session; a job forgets it then, and the page where one signs up says so";

/// What the courses, networks and guides hold of people.
pub const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        table: "lecturer",
        column: "name",
        purpose: "To know whom to ask to teach",
        basis: BASIS,
        retention: "As long as the lecturer is in the pool; the office that keeps the lecturer can write it over",
    },
    PersonalData {
        table: "lecturer",
        column: "organisation",
        purpose: "To tell lecturers with the same name apart",
        basis: BASIS,
        retention: "As long as the lecturer is in the pool; the office that keeps the lecturer can write it over",
    },
    PersonalData {
        table: "lecturer",
        column: "themes",
        purpose: "To know what the lecturer can teach",
        basis: BASIS,
        retention: "As long as the lecturer is in the pool; the office that keeps the lecturer can write it over",
    },
    PersonalData {
        table: "lecturer",
        column: "email",
        purpose: "To reach the lecturer",
        basis: BASIS,
        retention: "As long as the lecturer is in the pool; the office that keeps the lecturer can write it over",
    },
    PersonalData {
        table: "guide",
        column: "name",
        purpose: "To know whom the office supports as a municipal guide",
        basis: BASIS,
        retention: "As long as the register of guides is kept; the office can write it over",
    },
    PersonalData {
        table: "guide_support",
        column: "note",
        purpose: "What the support was about; screened for national identity numbers",
        basis: BASIS,
        retention: "As long as the guide is kept",
    },
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
