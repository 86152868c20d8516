CREATE TABLE annual_report (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    year {integer} NOT NULL,
    as_of {day} NOT NULL,
    filed_at {instant} NOT NULL,
    filed_by {text} NOT NULL,
    language {text} NOT NULL,
    content {text} NOT NULL,
    UNIQUE (office_id, year)
);

CREATE TABLE frozen_figure (
    report_id {id} NOT NULL REFERENCES annual_report (id),
    position {integer} NOT NULL,
    requirement {text} NOT NULL,
    binding {text} NOT NULL,
    rule {text} NOT NULL,
    amount {text},
    row_count {integer} NOT NULL,
    fingerprint {text} NOT NULL,
    PRIMARY KEY (report_id, position)
);
