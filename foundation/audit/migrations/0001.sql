CREATE TABLE audit_event (
    seq {integer} PRIMARY KEY,
    at {instant} NOT NULL,
    actor_id {id},
    actor {text} NOT NULL,
    office_id {id},
    action {text} NOT NULL,
    object_kind {text},
    object_id {id},
    before {text},
    after {text},
    reason {text},
    previous_hash {text} NOT NULL,
    hash {text} NOT NULL
);

CREATE INDEX audit_event_object ON audit_event (object_id, seq);

CREATE TABLE audit_head (
    id {integer} PRIMARY KEY,
    seq {integer} NOT NULL,
    hash {text} NOT NULL
);

INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '');
