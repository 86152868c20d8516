CREATE TABLE calendar_feed (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    user_id {id} NOT NULL,
    token_hash {text} NOT NULL UNIQUE,
    extent {text} NOT NULL CHECK (extent IN ('plan', 'mine')),
    language {text} NOT NULL,
    made {instant} NOT NULL,
    revoked {instant}
);
CREATE INDEX calendar_feed_by_user ON calendar_feed (office_id, user_id, made);
