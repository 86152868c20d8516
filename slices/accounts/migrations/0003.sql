CREATE TABLE user_identity (
    issuer {text} NOT NULL,
    subject_hash {text} NOT NULL,
    user_id {id} NOT NULL REFERENCES user_account (id),
    linked {instant} NOT NULL,
    closed_by_rule {yesno} NOT NULL,
    PRIMARY KEY (issuer, subject_hash)
);

CREATE UNIQUE INDEX user_identity_user ON user_identity (user_id, issuer);

CREATE TABLE sign_in_attempt (
    state_hash {text} PRIMARY KEY,
    provider {text} NOT NULL,
    destination {text} NOT NULL,
    expires {instant} NOT NULL
);

CREATE TABLE logout_token (
    token_hash {text} PRIMARY KEY,
    expires {instant} NOT NULL
);

ALTER TABLE user_session ADD COLUMN provider {text};

ALTER TABLE user_session ADD COLUMN provider_session {text};

CREATE INDEX user_session_provider ON user_session (provider, provider_session);
