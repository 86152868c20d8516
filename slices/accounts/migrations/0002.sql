ALTER TABLE user_account ADD COLUMN last_day {day};

ALTER TABLE user_account ADD COLUMN last_seen {instant};

ALTER TABLE user_account ADD COLUMN version {integer} NOT NULL DEFAULT 1;

CREATE TABLE role_grant (
    id {id} PRIMARY KEY,
    user_id {id} NOT NULL REFERENCES user_account (id),
    role {text} NOT NULL,
    office_id {id} REFERENCES office (id),
    from_moment {instant} NOT NULL,
    until_moment {instant},
    given_by {text} NOT NULL,
    reason {text}
);

CREATE INDEX role_grant_user ON role_grant (user_id, from_moment);

CREATE TABLE user_place (
    user_id {id} NOT NULL REFERENCES user_account (id),
    municipality_id {id} REFERENCES municipality (id),
    nav_office_id {id} REFERENCES nav_office (id)
);

CREATE INDEX user_place_user ON user_place (user_id);

CREATE TABLE deputyship (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    principal_id {id} NOT NULL REFERENCES user_account (id),
    deputy_id {id} NOT NULL REFERENCES user_account (id),
    from_day {day} NOT NULL,
    until_day {day} NOT NULL,
    given_by {text} NOT NULL,
    given {instant} NOT NULL,
    reason {text},
    ended {instant}
);

CREATE INDEX deputyship_deputy ON deputyship (deputy_id, until_day);

CREATE INDEX deputyship_office ON deputyship (office_id);

CREATE TABLE access_review (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    reviewed {instant} NOT NULL,
    reviewed_by {text} NOT NULL,
    note {text}
);

CREATE INDEX access_review_office ON access_review (office_id, reviewed);
