CREATE TABLE scorecard_line (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    nav_office_id {id} NOT NULL REFERENCES nav_office (id),
    indicator_id {id} REFERENCES indicator (id),
    proposal_id {id} REFERENCES indicator_proposal (id),
    name {text},
    measures {text} NOT NULL,
    numerator {text} NOT NULL,
    denominator {text} NOT NULL,
    collected_by {text} NOT NULL,
    rhythm {text} NOT NULL CHECK (rhythm IN ('year', 'tertial')),
    direction {text} NOT NULL CHECK (direction IN ('higher', 'lower')),
    target {integer} CHECK (target BETWEEN 0 AND 1000),
    added_at {instant} NOT NULL,
    removed_at {instant},
    removed_reason {text} NOT NULL,
    version {integer} NOT NULL,
    CHECK ((indicator_id IS NOT NULL AND proposal_id IS NULL AND name IS NULL)
        OR (indicator_id IS NULL AND proposal_id IS NOT NULL AND name IS NULL)
        OR (indicator_id IS NULL AND proposal_id IS NULL AND name IS NOT NULL))
);
CREATE INDEX scorecard_line_by_office ON scorecard_line (office_id, nav_office_id, added_at);
CREATE UNIQUE INDEX scorecard_line_once ON scorecard_line (nav_office_id, indicator_id) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX scorecard_line_proposal_once ON scorecard_line (nav_office_id, proposal_id) WHERE removed_at IS NULL;

CREATE TABLE scorecard_figure (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    line_id {id} NOT NULL REFERENCES scorecard_line (id),
    year {integer} NOT NULL,
    tertial {integer} NOT NULL CHECK (tertial BETWEEN 0 AND 3),
    part {integer},
    whole {integer},
    not_measured {text} NOT NULL,
    source {text} NOT NULL,
    entered_at {instant} NOT NULL,
    UNIQUE (line_id, year, tertial),
    CHECK ((part IS NULL AND whole IS NULL AND not_measured <> '') OR (0 <= part AND part <= whole AND not_measured = ''))
);
CREATE INDEX scorecard_figure_by_office ON scorecard_figure (office_id, line_id);
