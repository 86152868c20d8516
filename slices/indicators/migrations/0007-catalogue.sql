ALTER TABLE indicator ADD COLUMN retired_on {day};

CREATE TABLE indicator_proposal (
    id {id} PRIMARY KEY,
    of_office {id} NOT NULL REFERENCES office (id),
    name {text} NOT NULL,
    measures {text} NOT NULL,
    numerator {text} NOT NULL,
    denominator {text} NOT NULL,
    collected_by {text} NOT NULL,
    why {text} NOT NULL,
    proposed_at {instant} NOT NULL,
    proposed_by {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('proposed', 'recommended', 'not_recommended')),
    answer {text} NOT NULL,
    answered_at {instant},
    version {integer} NOT NULL
);

CREATE TABLE indicator_comment (
    id {id} PRIMARY KEY,
    proposal_id {id} NOT NULL REFERENCES indicator_proposal (id),
    of_office {id} REFERENCES office (id),
    said_at {instant} NOT NULL,
    said_by {text} NOT NULL,
    comment {text} NOT NULL
);
CREATE INDEX indicator_comment_by_proposal ON indicator_comment (proposal_id, said_at);
