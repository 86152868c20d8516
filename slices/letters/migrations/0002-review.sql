CREATE TABLE letter_original (
    letter_id {id} PRIMARY KEY REFERENCES letter (id),
    name {text} NOT NULL,
    format {text} NOT NULL,
    bytes {bytes} NOT NULL,
    sha256 {text} NOT NULL
);

CREATE TABLE letter_correction (
    letter_id {id} NOT NULL REFERENCES letter (id),
    number {integer} NOT NULL,
    made_at {instant} NOT NULL,
    made_by {text} NOT NULL,
    maker_id {id} NOT NULL,
    concerns {integer},
    what {text} NOT NULL,
    undone {yesno} NOT NULL,
    draft {text} NOT NULL,
    PRIMARY KEY (letter_id, number)
);

ALTER TABLE letter_left_out ADD COLUMN why {text};

ALTER TABLE letter_item ADD COLUMN number {text};

ALTER TABLE letter_item ADD COLUMN priority {yesno} NOT NULL DEFAULT FALSE;

ALTER TABLE letter_item ADD COLUMN from_prose {yesno} NOT NULL DEFAULT FALSE;

ALTER TABLE letter_item ADD COLUMN addressing {text} NOT NULL DEFAULT 'all';

ALTER TABLE letter_item ADD COLUMN card {text};

CREATE TABLE item_addressee (
    item_id {id} NOT NULL REFERENCES letter_item (id),
    office_id {id} NOT NULL REFERENCES office (id),
    PRIMARY KEY (item_id, office_id)
);

CREATE TABLE item_applies (
    item_id {id} NOT NULL REFERENCES letter_item (id),
    office_id {id} NOT NULL REFERENCES office (id),
    applies {yesno} NOT NULL,
    decided_at {instant} NOT NULL,
    decided_by {text} NOT NULL,
    version {integer} NOT NULL,
    PRIMARY KEY (item_id, office_id)
);
