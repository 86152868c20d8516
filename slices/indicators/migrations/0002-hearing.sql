CREATE TABLE profile_correction (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    indicator_id {id} NOT NULL REFERENCES indicator (id),
    year {integer} NOT NULL,
    number {real},
    wrong {text} NOT NULL,
    correct {text} NOT NULL,
    basis {text} NOT NULL,
    suggested_at {instant} NOT NULL,
    suggested_by {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('suggested', 'accepted', 'declined')),
    answered_at {instant},
    answered_by {text} NOT NULL,
    answer {text} NOT NULL,
    version {integer} NOT NULL
);
CREATE INDEX profile_correction_by_municipality ON profile_correction (office_id, municipality_id, suggested_at);
