CREATE TABLE boundary_draft (
    id {id} PRIMARY KEY,
    file_name {text} NOT NULL,
    file {bytes} NOT NULL,
    uploaded_at {instant} NOT NULL,
    uploaded_by {id} NOT NULL
);

CREATE TABLE boundary_set (
    id {id} PRIMARY KEY,
    kind {text} NOT NULL CHECK (kind IN ('municipality', 'county')),
    first_year {integer} NOT NULL,
    file_name {text} NOT NULL,
    file_hash {text} NOT NULL,
    attribution {text} NOT NULL,
    licence {text} NOT NULL,
    numbers {text} NOT NULL,
    nation {text} NOT NULL,
    county {text} NOT NULL,
    imported_at {instant} NOT NULL,
    imported_by {text} NOT NULL,
    of_office {id} REFERENCES office (id),
    withdrawn_at {instant},
    withdrawn_why {text}
);
