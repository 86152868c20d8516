CREATE TABLE api_key (
    id {id} PRIMARY KEY,
    hash {text} NOT NULL UNIQUE,
    prefix {text} NOT NULL,
    name {text} NOT NULL,
    office_id {id} REFERENCES office (id),
    scopes {text} NOT NULL,
    made_by_id {id},
    made_by {text} NOT NULL,
    made {instant} NOT NULL,
    expires {instant} NOT NULL,
    last_used {instant},
    revoked {instant}
);

CREATE INDEX api_key_office ON api_key (office_id);
