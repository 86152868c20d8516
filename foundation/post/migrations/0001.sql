CREATE TABLE mail (
    id {id} PRIMARY KEY,
    office_id {id},
    recipient {text} NOT NULL,
    subject {text} NOT NULL,
    body {text} NOT NULL,
    message_id {text} NOT NULL UNIQUE,
    about_kind {text},
    about_id {id},
    state {text} NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
    queued_at {instant} NOT NULL,
    not_before {instant} NOT NULL,
    attempts {integer} NOT NULL,
    sent_at {instant},
    fault {text},
    version {integer} NOT NULL
);
CREATE INDEX mail_queue ON mail (state, not_before, id);
CREATE INDEX mail_about ON mail (about_id);
