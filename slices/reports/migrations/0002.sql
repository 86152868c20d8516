CREATE TABLE prepared_report (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    year {integer} NOT NULL,
    prepared_at {instant} NOT NULL,
    prepared_by {id} NOT NULL,
    prepared_for {id},
    prepared_name {text} NOT NULL,
    language {text} NOT NULL,
    fingerprint {text} NOT NULL,
    UNIQUE (office_id, year)
);
