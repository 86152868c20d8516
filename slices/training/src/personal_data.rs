use slice::PersonalData;

const BASIS: &str = "GDPR article 6(1)(e): the office's task of training under its mandate";

/// What the courses, networks and guides hold of people. The participants' own columns are declared beside them.
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
];
