CREATE TABLE connecting_link (
    token_hash {text} PRIMARY KEY,
    user_id {id} NOT NULL REFERENCES user_account (id),
    made_by_id {id},
    made_by {text} NOT NULL,
    made {instant} NOT NULL,
    expires {instant} NOT NULL,
    used {instant},
    revoked {instant}
);

CREATE INDEX connecting_link_user ON connecting_link (user_id);

ALTER TABLE sign_in_attempt ADD COLUMN connecting_link {text};
