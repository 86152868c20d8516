CREATE TABLE activity (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    kind {text} NOT NULL,
    organiser {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('draft', 'planned', 'held', 'cancelled')),
    title {text} NOT NULL,
    description {text} NOT NULL,
    first_day {day} NOT NULL,
    last_day {day} NOT NULL,
    year {integer} NOT NULL,
    owner_id {id},
    budget_chapter {text},
    cost_kroner {integer},
    outcome {text} NOT NULL,
    lesson {text} NOT NULL,
    copied_from {id} REFERENCES activity (id),
    version {integer} NOT NULL,
    CHECK (last_day >= first_day),
    CHECK (cost_kroner >= 0)
);
CREATE INDEX activity_by_day ON activity (office_id, year, first_day, id);
CREATE INDEX activity_by_owner ON activity (office_id, owner_id, first_day);
CREATE INDEX activity_by_source ON activity (copied_from);

CREATE TABLE activity_mark (
    activity_id {id} NOT NULL REFERENCES activity (id),
    kind {text} NOT NULL CHECK (kind IN ('theme', 'target_group', 'partner', 'unit')),
    code {text} NOT NULL,
    PRIMARY KEY (activity_id, kind, code)
);

CREATE TABLE activity_item (
    activity_id {id} NOT NULL REFERENCES activity (id),
    item_key {text} NOT NULL,
    PRIMARY KEY (activity_id, item_key)
);

CREATE TABLE activity_place (
    id {id} PRIMARY KEY,
    activity_id {id} NOT NULL REFERENCES activity (id),
    municipality_id {id} REFERENCES municipality (id),
    nav_office_id {id} REFERENCES nav_office (id),
    asked_on {day},
    offered_on {day},
    reached_on {day},
    CHECK ((municipality_id IS NULL) <> (nav_office_id IS NULL)),
    UNIQUE (activity_id, municipality_id),
    UNIQUE (activity_id, nav_office_id)
);
CREATE INDEX activity_place_by_municipality ON activity_place (municipality_id);
CREATE INDEX activity_place_by_nav_office ON activity_place (nav_office_id);
