CREATE TABLE case_limit (
    kind {text} NOT NULL,
    months {integer} NOT NULL CHECK (months > 0),
    valid_from {day} NOT NULL,
    valid_to {day},
    PRIMARY KEY (kind, valid_from)
);
INSERT INTO case_limit (kind, months, valid_from) VALUES ('decision', 3, '2010-01-01'), ('preliminary_reply', 1, '2010-01-01');

CREATE TABLE import_batch (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    content_hash {text} NOT NULL,
    file_name {text} NOT NULL,
    cases {integer} NOT NULL,
    imported_at {instant} NOT NULL,
    UNIQUE (office_id, content_hash)
);

CREATE TABLE import_draft (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    content_hash {text} NOT NULL,
    file_name {text} NOT NULL,
    sheet {text} NOT NULL,
    uploaded_at {instant} NOT NULL
);

CREATE TABLE appeal_case (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    archive_number {text} NOT NULL,
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    nav_office_id {id} REFERENCES nav_office (id),
    received {day} NOT NULL,
    due_day {day} NOT NULL,
    preliminary_due {day} NOT NULL,
    preliminary_sent {day},
    officer_id {id},
    state {text} NOT NULL CHECK (state IN ('open', 'waiting', 'decided')),
    sections {text} NOT NULL,
    outcome {text},
    decided {day},
    decided_month {integer},
    handling_days {integer},
    handling_months {integer},
    net_handling_days {integer},
    net_handling_months {integer},
    note {text} NOT NULL,
    batch_id {id} REFERENCES import_batch (id),
    version {integer} NOT NULL,
    UNIQUE (office_id, archive_number),
    CHECK (decided >= received),
    CHECK ((state = 'decided') = (decided IS NOT NULL)),
    CHECK ((decided IS NULL) = (outcome IS NULL)),
    CHECK ((decided IS NULL) = (handling_months IS NULL)),
    CHECK ((decided IS NULL) = (net_handling_months IS NULL))
);
CREATE INDEX appeal_case_by_due_day ON appeal_case (office_id, decided, due_day, id);
CREATE INDEX appeal_case_figures ON appeal_case (office_id, decided, decided_month, outcome, handling_months, net_handling_months, handling_days, net_handling_days);
CREATE INDEX appeal_case_by_officer ON appeal_case (office_id, officer_id, decided, due_day);
CREATE INDEX appeal_case_by_municipality ON appeal_case (office_id, municipality_id, decided, due_day);
CREATE INDEX appeal_case_by_receipt ON appeal_case (office_id, received);
CREATE INDEX appeal_case_by_batch ON appeal_case (batch_id);
CREATE INDEX appeal_case_all_by_due_day ON appeal_case (office_id, due_day, id);

CREATE TABLE case_section (
    case_id {id} NOT NULL REFERENCES appeal_case (id),
    section {text} NOT NULL,
    PRIMARY KEY (case_id, section)
);

CREATE TABLE waiting_period (
    case_id {id} NOT NULL REFERENCES appeal_case (id),
    from_day {day} NOT NULL,
    to_day {day},
    reason {text} NOT NULL,
    position {integer} NOT NULL,
    PRIMARY KEY (case_id, position),
    CHECK (to_day >= from_day)
);

CREATE TABLE case_finding (
    case_id {id} NOT NULL REFERENCES appeal_case (id),
    kind {text} NOT NULL CHECK (kind IN ('reason', 'theme')),
    code {text} NOT NULL,
    PRIMARY KEY (case_id, kind, code)
);
