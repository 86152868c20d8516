ALTER TABLE reporting_duty ADD COLUMN amendment_id {id} REFERENCES letter_amendment (id);

ALTER TABLE item_funding ADD COLUMN amendment_id {id} REFERENCES letter_amendment (id);

CREATE TABLE amended_reference (
    item_id {id} NOT NULL REFERENCES letter_item (id),
    amendment_id {id} NOT NULL REFERENCES letter_amendment (id),
    work_id {id} NOT NULL REFERENCES reference_work (id),
    PRIMARY KEY (item_id, amendment_id, work_id)
);

CREATE INDEX amended_reference_work ON amended_reference (work_id);

CREATE TABLE letter_replacement (
    new_letter {id} PRIMARY KEY REFERENCES letter (id),
    old_letter {id} NOT NULL UNIQUE REFERENCES letter (id),
    account {text} NOT NULL,
    replaced_at {instant} NOT NULL,
    replaced_by {text} NOT NULL
);

CREATE TABLE item_replacement (
    old_item {id} PRIMARY KEY REFERENCES letter_item (id),
    new_item {id} NOT NULL REFERENCES letter_item (id)
);

CREATE INDEX item_replacement_new ON item_replacement (new_item);
