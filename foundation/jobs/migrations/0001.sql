CREATE TABLE job (
    id {id} PRIMARY KEY,
    kind {text} NOT NULL,
    periodic {text} UNIQUE,
    payload {text} NOT NULL,
    run_at {instant} NOT NULL,
    attempts {integer} NOT NULL,
    lease_until {instant},
    node_id {id},
    fault {text},
    given_up {yesno} NOT NULL,
    last_done {instant},
    version {integer} NOT NULL
);
CREATE INDEX job_run_at ON job (run_at);

CREATE TABLE node (
    id {id} PRIMARY KEY,
    program_version {text} NOT NULL,
    began {instant} NOT NULL,
    seen {instant} NOT NULL
);
