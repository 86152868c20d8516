CREATE TABLE dialogue_meeting (
    id {id} PRIMARY KEY REFERENCES activity (id),
    counterpart {text} NOT NULL,
    level {text} NOT NULL CHECK (level IN ('steering', 'professional'))
);

CREATE TABLE meeting_topic (
    id {id} PRIMARY KEY,
    meeting_id {id} NOT NULL REFERENCES dialogue_meeting (id),
    place {integer} NOT NULL,
    theme {text} NOT NULL,
    title {text} NOT NULL
);
CREATE INDEX meeting_topic_by_meeting ON meeting_topic (meeting_id, place);

CREATE TABLE meeting_participant (
    meeting_id {id} NOT NULL REFERENCES dialogue_meeting (id),
    role {text} NOT NULL,
    people {integer} NOT NULL CHECK (people > 0),
    PRIMARY KEY (meeting_id, role)
);

CREATE TABLE meeting_decision (
    id {id} PRIMARY KEY,
    meeting_id {id} NOT NULL REFERENCES dialogue_meeting (id),
    text {text} NOT NULL
);
CREATE INDEX meeting_decision_by_meeting ON meeting_decision (meeting_id, id);

CREATE TABLE meeting_follow_up (
    id {id} PRIMARY KEY,
    meeting_id {id} NOT NULL REFERENCES dialogue_meeting (id),
    task {text} NOT NULL,
    owner_id {id},
    due_day {day} NOT NULL,
    done_on {day},
    note {text} NOT NULL
);
CREATE INDEX meeting_follow_up_by_meeting ON meeting_follow_up (meeting_id, due_day);

CREATE TABLE standing_topic (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    counterpart {text} NOT NULL,
    theme {text} NOT NULL,
    UNIQUE (office_id, counterpart, theme)
);

CREATE TABLE enquiry (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    asker {text} NOT NULL,
    municipality_id {id} REFERENCES municipality (id),
    nav_office_id {id} REFERENCES nav_office (id),
    channel {text} NOT NULL,
    theme {text} NOT NULL,
    question {text} NOT NULL,
    received_on {day} NOT NULL,
    owner_id {id},
    answered_on {day},
    answer {text} NOT NULL,
    version {integer} NOT NULL,
    CHECK (answered_on >= received_on)
);
CREATE INDEX enquiry_by_day ON enquiry (office_id, received_on, id);
CREATE INDEX enquiry_by_answer ON enquiry (office_id, answered_on);

CREATE TABLE help_request (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    to_office_id {id} REFERENCES office (id),
    theme {text} NOT NULL,
    title {text} NOT NULL,
    wish {text} NOT NULL,
    asked_on {day} NOT NULL,
    needed_by {day},
    closed_on {day},
    version {integer} NOT NULL
);
CREATE INDEX help_request_by_office ON help_request (office_id, asked_on);
CREATE INDEX help_request_by_other ON help_request (to_office_id, asked_on);

CREATE TABLE help_answer (
    id {id} PRIMARY KEY,
    request_id {id} NOT NULL REFERENCES help_request (id),
    office_id {id} NOT NULL REFERENCES office (id),
    asking_office_id {id} NOT NULL REFERENCES office (id),
    kind {text} NOT NULL,
    text {text} NOT NULL,
    given_on {day} NOT NULL
);
CREATE INDEX help_answer_by_request ON help_answer (request_id, id);
CREATE INDEX help_answer_by_office ON help_answer (office_id, request_id);
