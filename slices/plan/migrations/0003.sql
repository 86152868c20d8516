CREATE TABLE coordination_acceptance (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    year {integer} NOT NULL,
    warning {text} NOT NULL,
    fingerprint {text} NOT NULL,
    reason {text} NOT NULL,
    accepted_by {text} NOT NULL,
    accepted_at {instant} NOT NULL,
    UNIQUE (office_id, fingerprint)
);

CREATE TABLE competence_plan (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    year {integer} NOT NULL,
    number {integer} NOT NULL,
    introduction {text} NOT NULL,
    lines {text} NOT NULL,
    made_by {text} NOT NULL,
    made_at {instant} NOT NULL,
    UNIQUE (office_id, year, number)
);

CREATE TABLE competence_plan_approval (
    plan_id {id} NOT NULL REFERENCES competence_plan (id),
    side {text} NOT NULL CHECK (side IN ('office', 'nav_county')),
    approved_by_id {id} NOT NULL,
    approved_for_id {id},
    approved_by {text} NOT NULL,
    approved_at {instant} NOT NULL,
    PRIMARY KEY (plan_id, side)
);

CREATE TABLE activity_import_draft (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    organiser {text} NOT NULL,
    file_name {text} NOT NULL,
    sheet {text} NOT NULL,
    uploaded_at {instant} NOT NULL
);
CREATE INDEX activity_import_draft_by_office ON activity_import_draft (office_id, uploaded_at);
