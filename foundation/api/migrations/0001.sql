CREATE TABLE api_answer (
    key_id {id} NOT NULL,
    repeat_key {text} NOT NULL,
    request_hash {text} NOT NULL,
    status {integer} NOT NULL,
    etag {text},
    location {text},
    body {text} NOT NULL,
    at {instant} NOT NULL,
    PRIMARY KEY (key_id, repeat_key)
);

CREATE INDEX api_answer_at ON api_answer (at);
