CREATE TABLE staff_base (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    nav_office_id {id} NOT NULL REFERENCES nav_office (id),
    year {integer} NOT NULL,
    confirmed_on {day},
    version {integer} NOT NULL,
    UNIQUE (nav_office_id, year)
);
CREATE INDEX staff_base_by_year ON staff_base (office_id, year);

CREATE TABLE staff_count (
    base_id {id} NOT NULL REFERENCES staff_base (id),
    work {text} NOT NULL,
    role {text} NOT NULL,
    people {integer} NOT NULL CHECK (people >= 0),
    PRIMARY KEY (base_id, work, role)
);

CREATE TABLE course (
    id {id} PRIMARY KEY REFERENCES activity (id),
    office_id {id} NOT NULL REFERENCES office (id),
    course_type {text} NOT NULL,
    work {text},
    version {integer} NOT NULL
);
CREATE INDEX course_by_type ON course (office_id, course_type);

CREATE TABLE course_material (
    id {id} PRIMARY KEY,
    course_id {id} NOT NULL REFERENCES course (id),
    title {text} NOT NULL,
    link {text} NOT NULL,
    position {integer} NOT NULL
);
CREATE INDEX course_material_by_course ON course_material (course_id);

CREATE TABLE lecturer (
    id {id} PRIMARY KEY,
    owner_office_id {id} NOT NULL REFERENCES office (id),
    name {text} NOT NULL,
    organisation {text} NOT NULL,
    themes {text} NOT NULL,
    email {text},
    is_active {yesno} NOT NULL,
    version {integer} NOT NULL
);

CREATE TABLE course_lecturer (
    course_id {id} NOT NULL REFERENCES course (id),
    lecturer_id {id} NOT NULL REFERENCES lecturer (id),
    PRIMARY KEY (course_id, lecturer_id)
);

CREATE TABLE course_session (
    id {id} PRIMARY KEY,
    course_id {id} NOT NULL REFERENCES course (id),
    office_id {id} NOT NULL REFERENCES office (id),
    state {text} NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    held_on {day} NOT NULL,
    starts_at {text} NOT NULL,
    ends_at {text} NOT NULL,
    place {text} NOT NULL,
    link {text} NOT NULL,
    capacity {integer} NOT NULL CHECK (capacity > 0),
    deadline {day} NOT NULL,
    sign_up_hash {text} UNIQUE,
    attendance_hash {text} UNIQUE,
    next_position {integer} NOT NULL,
    version {integer} NOT NULL
);
CREATE INDEX course_session_by_course ON course_session (course_id, held_on);
CREATE INDEX course_session_by_day ON course_session (office_id, held_on);

CREATE TABLE course_offer (
    id {id} PRIMARY KEY,
    course_id {id} NOT NULL REFERENCES course (id),
    nav_office_id {id} NOT NULL REFERENCES nav_office (id),
    offered_on {day} NOT NULL,
    people {integer} NOT NULL CHECK (people >= 0),
    UNIQUE (course_id, nav_office_id)
);
CREATE INDEX course_offer_by_nav_office ON course_offer (nav_office_id);

CREATE TABLE participant (
    id {id} PRIMARY KEY,
    session_id {id} NOT NULL REFERENCES course_session (id),
    office_id {id} NOT NULL REFERENCES office (id),
    nav_office_id {id} REFERENCES nav_office (id),
    work {text},
    role {text},
    name {text},
    email {text},
    person_key {text} NOT NULL,
    language {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('confirmed', 'waiting', 'withdrawn')),
    position {integer} NOT NULL,
    signed_up_at {instant} NOT NULL,
    withdraw_hash {text} UNIQUE,
    attended {yesno},
    certificate_number {text} UNIQUE,
    forgotten_on {day},
    version {integer} NOT NULL,
    UNIQUE (session_id, position),
    UNIQUE (session_id, person_key)
);
CREATE INDEX participant_by_session ON participant (session_id, state, position);
CREATE INDEX participant_by_office ON participant (office_id, session_id);

CREATE TABLE course_evaluation (
    id {id} PRIMARY KEY,
    session_id {id} NOT NULL REFERENCES course_session (id),
    usefulness {integer} NOT NULL CHECK (usefulness BETWEEN 1 AND 5),
    content {integer} NOT NULL CHECK (content BETWEEN 1 AND 5),
    comment {text} NOT NULL
);
CREATE INDEX course_evaluation_by_session ON course_evaluation (session_id);

CREATE TABLE network (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    name {text} NOT NULL,
    theme {text} NOT NULL,
    work {text},
    started_on {day} NOT NULL,
    ended_on {day},
    version {integer} NOT NULL,
    CHECK (ended_on >= started_on)
);
CREATE INDEX network_by_office ON network (office_id, started_on);

CREATE TABLE network_member (
    id {id} PRIMARY KEY,
    network_id {id} NOT NULL REFERENCES network (id),
    nav_office_id {id} NOT NULL REFERENCES nav_office (id),
    people {integer} NOT NULL CHECK (people >= 0),
    offered_on {day} NOT NULL,
    joined_on {day},
    left_on {day},
    UNIQUE (network_id, nav_office_id)
);
CREATE INDEX network_member_by_nav_office ON network_member (nav_office_id);

CREATE TABLE network_meeting (
    id {id} PRIMARY KEY REFERENCES activity (id),
    network_id {id} NOT NULL REFERENCES network (id)
);
CREATE INDEX network_meeting_by_network ON network_meeting (network_id);

CREATE TABLE guide (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    name {text} NOT NULL,
    capacity_percent {integer} NOT NULL CHECK (capacity_percent BETWEEN 1 AND 100),
    first_day {day} NOT NULL,
    last_day {day},
    version {integer} NOT NULL,
    CHECK (last_day >= first_day)
);
CREATE INDEX guide_by_office ON guide (office_id, first_day);

CREATE TABLE guide_assignment (
    id {id} PRIMARY KEY,
    guide_id {id} NOT NULL REFERENCES guide (id),
    nav_office_id {id} NOT NULL REFERENCES nav_office (id),
    first_day {day} NOT NULL,
    last_day {day},
    theme {text} NOT NULL,
    CHECK (last_day >= first_day)
);
CREATE INDEX guide_assignment_by_guide ON guide_assignment (guide_id);

CREATE TABLE guide_support (
    id {id} PRIMARY KEY,
    guide_id {id} NOT NULL REFERENCES guide (id),
    given_on {day} NOT NULL,
    kind {text} NOT NULL,
    note {text} NOT NULL
);
CREATE INDEX guide_support_by_guide ON guide_support (guide_id, given_on);
