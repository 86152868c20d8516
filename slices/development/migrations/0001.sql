CREATE TABLE project (
    id {id} PRIMARY KEY REFERENCES activity (id),
    ends_on {day} NOT NULL
);

CREATE TABLE project_milestone (
    id {id} PRIMARY KEY,
    project_id {id} NOT NULL REFERENCES project (id),
    title {text} NOT NULL,
    due_day {day} NOT NULL,
    done_on {day}
);
CREATE INDEX project_milestone_by_project ON project_milestone (project_id, due_day);

CREATE TABLE project_status (
    id {id} PRIMARY KEY,
    project_id {id} NOT NULL REFERENCES project (id),
    noted_on {day} NOT NULL,
    light {text} NOT NULL CHECK (light IN ('on_plan', 'at_risk', 'off_plan')),
    reason {text} NOT NULL,
    UNIQUE (project_id, noted_on)
);

CREATE TABLE experience (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    title {text} NOT NULL,
    theme {text} NOT NULL,
    practice {text} NOT NULL,
    result {text} NOT NULL,
    municipality_id {id} REFERENCES municipality (id),
    project_id {id} REFERENCES project (id),
    contact {text} NOT NULL,
    published_on {day},
    version {integer} NOT NULL
);
CREATE INDEX experience_by_office ON experience (office_id, theme);

CREATE TABLE experience_handing (
    id {id} PRIMARY KEY REFERENCES activity (id),
    experience_id {id} NOT NULL REFERENCES experience (id),
    way {text} NOT NULL
);
CREATE INDEX experience_handing_by_experience ON experience_handing (experience_id);

CREATE TABLE experience_use (
    handing_id {id} NOT NULL REFERENCES experience_handing (id),
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    used_on {day} NOT NULL,
    note {text} NOT NULL,
    PRIMARY KEY (handing_id, municipality_id)
);

CREATE TABLE cooperation_agreement (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    title {text} NOT NULL,
    theme {text} NOT NULL,
    host_id {id} REFERENCES municipality (id),
    from_day {day} NOT NULL,
    to_day {day},
    version {integer} NOT NULL,
    CHECK (to_day >= from_day)
);
CREATE INDEX cooperation_agreement_by_office ON cooperation_agreement (office_id, theme);

CREATE TABLE cooperation_member (
    agreement_id {id} NOT NULL REFERENCES cooperation_agreement (id),
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    PRIMARY KEY (agreement_id, municipality_id)
);

CREATE TABLE cooperation_mapping (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    theme {text} NOT NULL,
    need {text} NOT NULL CHECK (need IN ('none', 'could_gain')),
    mapped_on {day} NOT NULL,
    offered_on {day},
    acted_on {day},
    note {text} NOT NULL,
    version {integer} NOT NULL,
    UNIQUE (office_id, municipality_id, theme)
);

CREATE TABLE action_plan (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    theme {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('begun', 'adopted', 'in_use', 'ended')),
    plan_day {day} NOT NULL,
    help {text} NOT NULL,
    version {integer} NOT NULL
);
CREATE INDEX action_plan_by_office ON action_plan (office_id, theme, plan_day);

CREATE TABLE directorate_note (
    id {id} PRIMARY KEY REFERENCES activity (id),
    content {text} NOT NULL,
    sent_on {day}
);
