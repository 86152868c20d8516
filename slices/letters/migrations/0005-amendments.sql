CREATE TABLE letter_amendment (
    id {id} PRIMARY KEY,
    letter_id {id} NOT NULL REFERENCES letter (id),
    office_id {id} REFERENCES office (id),
    status {text} NOT NULL CHECK (status IN ('draft', 'published')),
    title {text} NOT NULL,
    dated {day},
    valid_from {day},
    source {text} NOT NULL,
    changes {text} NOT NULL,
    answers {id},
    version {integer} NOT NULL,
    created_at {instant} NOT NULL,
    created_by {text} NOT NULL,
    published_at {instant},
    published_by {text}
);

CREATE INDEX letter_amendment_letter ON letter_amendment (letter_id, valid_from);

ALTER TABLE letter_item ADD COLUMN office_id {id} REFERENCES office (id);

ALTER TABLE letter_item ADD COLUMN valid_from {day};

ALTER TABLE letter_item ADD COLUMN amendment_id {id} REFERENCES letter_amendment (id);

CREATE TABLE item_wording (
    id {id} PRIMARY KEY,
    item_id {id} NOT NULL REFERENCES letter_item (id),
    amendment_id {id} NOT NULL REFERENCES letter_amendment (id),
    office_id {id} REFERENCES office (id),
    valid_from {day} NOT NULL,
    text {text},
    guess {text} NOT NULL,
    UNIQUE (item_id, amendment_id)
);

ALTER TABLE requirement_binding ADD COLUMN valid_from {day};

ALTER TABLE requirement_binding ADD COLUMN valid_to {day};

ALTER TABLE requirement_binding ADD COLUMN replaces {id};

DROP INDEX requirement_binding_national;

DROP INDEX requirement_binding_of_office;

CREATE UNIQUE INDEX requirement_binding_national ON requirement_binding (item_id, measure) WHERE office_id IS NULL AND valid_to IS NULL;

CREATE UNIQUE INDEX requirement_binding_of_office ON requirement_binding (item_id, office_id, measure) WHERE office_id IS NOT NULL AND valid_to IS NULL;

CREATE TABLE letter_announcement (
    id {id} PRIMARY KEY,
    letter_id {id} NOT NULL REFERENCES letter (id),
    office_id {id} REFERENCES office (id),
    address {text},
    line {integer},
    kind {text} NOT NULL CHECK (kind IN ('letter', 'meeting', 'template', 'scheme', 'other')),
    words {text} NOT NULL,
    noted_by {text}
);

CREATE INDEX letter_announcement_letter ON letter_announcement (letter_id);

CREATE TABLE letter_announcement_answer (
    id {id} PRIMARY KEY,
    announcement_id {id} NOT NULL REFERENCES letter_announcement (id),
    office_id {id} REFERENCES office (id),
    status {text} NOT NULL CHECK (status IN ('received', 'not_coming')),
    received_on {day},
    amendment_id {id} REFERENCES letter_amendment (id),
    other_letter_id {id} REFERENCES letter (id),
    note {text},
    answered_at {instant} NOT NULL,
    answered_by {text} NOT NULL
);

CREATE UNIQUE INDEX letter_announcement_answer_national ON letter_announcement_answer (announcement_id) WHERE office_id IS NULL;

CREATE UNIQUE INDEX letter_announcement_answer_of_office ON letter_announcement_answer (announcement_id, office_id) WHERE office_id IS NOT NULL;
