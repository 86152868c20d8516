CREATE TABLE user_account (
    id {id} PRIMARY KEY,
    name {text} NOT NULL,
    email {text} NOT NULL UNIQUE,
    role {text} NOT NULL,
    office_id {id} REFERENCES office (id),
    language {text} NOT NULL,
    active {yesno} NOT NULL
);

CREATE INDEX user_account_office ON user_account (office_id);

CREATE TABLE sign_in_link (
    token_hash {text} PRIMARY KEY,
    user_id {id} NOT NULL REFERENCES user_account (id),
    made {instant} NOT NULL,
    expires {instant} NOT NULL,
    used {instant}
);

CREATE TABLE user_session (
    id_hash {text} PRIMARY KEY,
    user_id {id} REFERENCES user_account (id),
    data {text} NOT NULL,
    began {instant} NOT NULL,
    last_seen {instant} NOT NULL
);

CREATE INDEX user_session_user ON user_session (user_id);
