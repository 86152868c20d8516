CREATE TABLE letter (
    id {id} PRIMARY KEY,
    office_id {id} REFERENCES office (id),
    status {text} NOT NULL CHECK (status IN ('draft', 'published', 'replaced')),
    title {text} NOT NULL,
    year {integer},
    source {text} NOT NULL,
    sections {text} NOT NULL,
    draft {text},
    undo {text},
    version {integer} NOT NULL,
    created_at {instant} NOT NULL,
    created_by {text} NOT NULL,
    published_at {instant},
    published_by {text}
);

CREATE UNIQUE INDEX letter_one_national ON letter (year) WHERE status = 'published' AND office_id IS NULL;

CREATE UNIQUE INDEX letter_one_of_office ON letter (office_id, year) WHERE status = 'published' AND office_id IS NOT NULL;

CREATE TABLE letter_item (
    id {id} PRIMARY KEY,
    letter_id {id} NOT NULL REFERENCES letter (id),
    position {integer} NOT NULL,
    section {text} NOT NULL,
    kind {text} NOT NULL,
    address {text} NOT NULL,
    stable_key {text} NOT NULL,
    text {text} NOT NULL,
    lead_in {text},
    line {integer} NOT NULL,
    nested_in {text},
    links {text} NOT NULL,
    guess {text} NOT NULL,
    UNIQUE (letter_id, position),
    UNIQUE (letter_id, address),
    UNIQUE (letter_id, stable_key)
);

CREATE TABLE letter_left_out (
    letter_id {id} NOT NULL REFERENCES letter (id),
    position {integer} NOT NULL,
    line {integer} NOT NULL,
    text {text} NOT NULL,
    reason {text} NOT NULL,
    PRIMARY KEY (letter_id, position)
);

CREATE TABLE requirement_binding (
    id {id} PRIMARY KEY,
    item_id {id} NOT NULL REFERENCES letter_item (id),
    office_id {id} REFERENCES office (id),
    measure {text} NOT NULL,
    parameters {text} NOT NULL,
    target {integer},
    version {integer} NOT NULL
);

CREATE UNIQUE INDEX requirement_binding_national ON requirement_binding (item_id, measure) WHERE office_id IS NULL;

CREATE UNIQUE INDEX requirement_binding_of_office ON requirement_binding (item_id, office_id, measure) WHERE office_id IS NOT NULL;

CREATE TABLE item_statement (
    item_id {id} NOT NULL REFERENCES letter_item (id),
    office_id {id} NOT NULL REFERENCES office (id),
    year {integer} NOT NULL,
    text {text} NOT NULL,
    version {integer} NOT NULL,
    written_at {instant} NOT NULL,
    written_by {text} NOT NULL,
    PRIMARY KEY (item_id, office_id, year)
);

CREATE INDEX item_statement_office ON item_statement (office_id, year);
