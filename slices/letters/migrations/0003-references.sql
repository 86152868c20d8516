CREATE TABLE reference_work (
    id {id} PRIMARY KEY,
    kind {text} NOT NULL,
    number {text},
    dated {day},
    title {text} NOT NULL,
    link {text},
    unavailable {yesno} NOT NULL,
    valid_until {day},
    replaced_by {id} REFERENCES reference_work (id),
    version {integer} NOT NULL
);

CREATE TABLE reference_key (
    work_key {text} PRIMARY KEY,
    work_id {id} NOT NULL REFERENCES reference_work (id)
);

CREATE TABLE item_reference (
    item_id {id} NOT NULL REFERENCES letter_item (id),
    work_id {id} NOT NULL REFERENCES reference_work (id),
    PRIMARY KEY (item_id, work_id)
);

CREATE INDEX item_reference_work ON item_reference (work_id);

CREATE TABLE item_funding (
    item_id {id} NOT NULL REFERENCES letter_item (id),
    position {integer} NOT NULL,
    chapter {integer} NOT NULL,
    post {integer},
    PRIMARY KEY (item_id, position)
);

CREATE TABLE reporting_duty (
    id {id} PRIMARY KEY,
    item_id {id} NOT NULL REFERENCES letter_item (id),
    position {integer} NOT NULL,
    recipient {text} NOT NULL,
    rhythm {text} NOT NULL,
    partners {text} NOT NULL,
    due_words {text},
    due_rule {text},
    channel {text},
    template_promised {yesno} NOT NULL,
    UNIQUE (item_id, position)
);

CREATE TABLE reporting_rule (
    id {id} PRIMARY KEY,
    office_id {id} REFERENCES office (id),
    rhythm {text} NOT NULL,
    recipient {text} NOT NULL,
    rule {text} NOT NULL,
    version {integer} NOT NULL
);

CREATE UNIQUE INDEX reporting_rule_national ON reporting_rule (rhythm, recipient) WHERE office_id IS NULL;

CREATE UNIQUE INDEX reporting_rule_of_office ON reporting_rule (office_id, rhythm, recipient) WHERE office_id IS NOT NULL;

CREATE TABLE duty_delivery (
    duty_id {id} NOT NULL REFERENCES reporting_duty (id),
    office_id {id} NOT NULL REFERENCES office (id),
    period {integer} NOT NULL,
    delivered_at {instant} NOT NULL,
    delivered_by {text} NOT NULL,
    PRIMARY KEY (duty_id, office_id, period)
);
