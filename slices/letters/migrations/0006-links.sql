CREATE TABLE link_check (
    work_id {id} PRIMARY KEY REFERENCES reference_work (id),
    link {text} NOT NULL,
    checked_at {instant} NOT NULL,
    outcome {text} NOT NULL,
    answered {integer},
    moved_to {text}
);
