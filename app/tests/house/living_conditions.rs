//! What the forms of living conditions make only of real figures and of what a municipality says.

use database::{Reach, Statement, values};

use crate::demo::Demo;

const CORRECTION: &str = "INSERT INTO profile_correction (id, office_id, municipality_id, indicator_id, year, number, wrong, correct,
        basis, suggested_at, suggested_by, state, answered_at, answered_by, answer, version)
    SELECT $1, $2, (SELECT municipality_id FROM municipality_number WHERE number = $5), id, 2025, 3.5, $3, $3, $3, $4, $3,
        'accepted', $4, $3, $3, 1
    FROM indicator WHERE key = 'social-assistance'";
const WATCH: &str = "INSERT INTO indicator_watch (id, office_id, indicator_id, places, rule, threshold, since_year, reason, begun_at, seen,
        seen_at, seen_note, ended_at, end_reason, version)
    SELECT $1, $2, id, $5, 'above', 1.5, NULL, $3, $4, '', $4, $3, $4, $3, 1
    FROM indicator WHERE key = 'social-assistance'";
const EVALUATION: &str = "INSERT INTO effect_evaluation (id, office_id, indicator_id, theme, theme_name, began, before_first, before_last,
        after_first, after_last, estimate, low, high, p_value, draws, with_effort, compared_with, placebo, placebo_p_value, alike_level,
        alike_trend, alike_size, published_on, synthetic, can_say, cannot_say, kept_at, withdrawn_at, withdrawn_reason, version)
    SELECT $1, $2, id, 'children', $3, 2023, 2018, 2022, 2023, 2025, -1.5, -2.5, -0.5, 0.01, 1000, $5, 3, 0.5, 0.5, 0.5, 0.5, 0.5,
        NULL, FALSE, $3, $3, $4, NULL, '', 1
    FROM indicator WHERE key = 'social-assistance'";
const SCORECARD_LINE: &str = "INSERT INTO scorecard_line (id, office_id, nav_office_id, indicator_id, proposal_id, name, measures, numerator,
        denominator, collected_by, rhythm, direction, target, added_at, removed_at, removed_reason, version)
    SELECT $1, $2, m.nav_office_id, NULL, NULL, $3, $3, $3, $3, $3, 'year', 'higher', 800, $4, NULL, '', 1
    FROM nav_office_municipality m JOIN municipality_number n ON n.municipality_id = m.municipality_id WHERE n.number = $5
    ORDER BY m.nav_office_id LIMIT 1";
const SCORECARD_FIGURE: &str = "INSERT INTO scorecard_figure (id, office_id, line_id, year, tertial, part, whole, not_measured, source,
        entered_at)
    SELECT $1, $2, l.id, 2024, 0, 1, 3, '', $3, $4 FROM scorecard_line l WHERE l.id = $5";

const TABLE: &str = "INSERT INTO statistics_table (id, service, code, contents, asked_at) VALUES ($1, 'ssb', '07459', $2, $3)";
const CONTENTS: &str = r#"{"title":"Befolkning","updated":null,"dimensions":[
    {"id":"Region","name":"region","role":"geo","may_be_left_out":false,"codes":[["4601","Bergen"]]},
    {"id":"Alder","name":"alder","role":null,"may_be_left_out":true,"codes":[["000","0 år"],["001","1 år"]]},
    {"id":"ContentsCode","name":"statistikkvariabel","role":"metric","may_be_left_out":false,"codes":[["Personer1","Personer"]]},
    {"id":"Tid","name":"år","role":"time","may_be_left_out":false,"codes":[["2025","2025"],["2026","2026"]]}]}"#;

/// Lets a service have told what its table has, and gives the address where one chooses of it.
pub async fn put_table(demo: &Demo) -> String {
    let id = demo.app().new_id();
    let values = values![id, CONTENTS, demo.app().now()];
    let statement = Statement::new("PUT_TABLE", TABLE);
    let made = demo.database().run_without_event(&statement, values).await;
    assert_eq!(made.unwrap(), 1);
    format!("/levekar/kilder/ssb-population/tabell/{id}")
}

/// Lets the office have a correction by the municipality with the number, something that it followed there, an evaluation
/// and a line of its NAV office's scorecard with a figure, with these words in every field, and gives their addresses.
pub async fn put(demo: &Demo, (office, number): (&str, &str), words: &str) -> Vec<String> {
    let office = organisations::office_id(office);
    let database = demo.database();
    let all = [
        (CORRECTION, "rettelser"),
        (WATCH, "varsler"),
        (EVALUATION, "effekt/vurderinger"),
        (SCORECARD_LINE, "malekort/linjer"),
    ];
    database::within(Reach::Office(office), async {
        let mut addresses = Vec::new();
        for (sql, place) in all {
            let id = demo.app().new_id();
            let statement = Statement::new("PUT", sql);
            let values = values![id, office, words, demo.app().now(), number];
            let made = database.run_without_event(&statement, values).await;
            assert_eq!(made.unwrap(), 1, "{sql}");
            addresses.push(format!("/levekar/{place}/{id}"));
            if sql == SCORECARD_LINE {
                let statement = Statement::new("PUT", SCORECARD_FIGURE);
                let figure = demo.app().new_id();
                let values = values![figure, office, words, demo.app().now(), id];
                let made = database.run_without_event(&statement, values).await;
                assert_eq!(made.unwrap(), 1);
            }
        }
        addresses
    })
    .await
}
