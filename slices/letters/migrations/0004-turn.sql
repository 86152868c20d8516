CREATE TABLE item_owner (
    item_id {id} NOT NULL REFERENCES letter_item (id),
    office_id {id} NOT NULL REFERENCES office (id),
    user_id {id},
    name {text},
    version {integer} NOT NULL,
    PRIMARY KEY (item_id, office_id)
);

CREATE TABLE comparison_decision (
    id {id} PRIMARY KEY,
    old_letter {id} NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
    new_letter {id} NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
    office_id {id} REFERENCES office (id),
    decisions {text} NOT NULL,
    version {integer} NOT NULL
);

CREATE UNIQUE INDEX comparison_decision_national ON comparison_decision (old_letter, new_letter) WHERE office_id IS NULL;

CREATE UNIQUE INDEX comparison_decision_of_office ON comparison_decision (old_letter, new_letter, office_id) WHERE office_id IS NOT NULL;

CREATE TABLE letter_turn (
    id {id} PRIMARY KEY,
    old_letter {id} NOT NULL REFERENCES letter (id),
    new_letter {id} NOT NULL REFERENCES letter (id),
    office_id {id} REFERENCES office (id),
    number {integer} NOT NULL,
    carried {text} NOT NULL,
    taken_at {instant} NOT NULL,
    taken_by {text} NOT NULL
);

CREATE UNIQUE INDEX letter_turn_national ON letter_turn (new_letter, number) WHERE office_id IS NULL;

CREATE UNIQUE INDEX letter_turn_of_office ON letter_turn (new_letter, office_id, number) WHERE office_id IS NOT NULL;

CREATE TABLE item_succession (
    id {id} PRIMARY KEY,
    turn_id {id} NOT NULL REFERENCES letter_turn (id),
    old_item {id} NOT NULL REFERENCES letter_item (id),
    new_item {id} REFERENCES letter_item (id),
    office_id {id} REFERENCES office (id),
    change {text} NOT NULL,
    reason {text}
);

CREATE INDEX item_succession_old ON item_succession (old_item);

CREATE INDEX item_succession_new ON item_succession (new_item);
