CREATE TABLE statistics_fetch_plan (
    source_id {id} PRIMARY KEY REFERENCES statistics_source (id),
    at_once {yesno} NOT NULL,
    on_schedule {yesno} NOT NULL,
    version {integer} NOT NULL
);

CREATE TABLE statistics_fetch_line (
    id {id} PRIMARY KEY,
    source_id {id} NOT NULL REFERENCES statistics_source (id),
    place {integer} NOT NULL,
    service {text} NOT NULL,
    table_code {text} NOT NULL,
    series_id {id} NOT NULL REFERENCES statistics_series (id),
    years {integer} NOT NULL,
    chosen {text} NOT NULL
);
CREATE INDEX statistics_fetch_line_by_source ON statistics_fetch_line (source_id, place);

CREATE TABLE statistics_table (
    id {id} PRIMARY KEY,
    service {text} NOT NULL,
    code {text} NOT NULL,
    contents {text} NOT NULL,
    asked_at {instant} NOT NULL,
    UNIQUE (service, code)
);

CREATE TABLE statistics_fetch (
    id {id} PRIMARY KEY,
    source_id {id} NOT NULL REFERENCES statistics_source (id),
    state {text} NOT NULL CHECK (state IN ('waiting', 'running', 'fetched', 'opened', 'imported', 'nothing', 'dropped', 'failed', 'cancelled')),
    asked_at {instant} NOT NULL,
    asked_by {id},
    asked_by_name {text} NOT NULL,
    of_office {id} REFERENCES office (id),
    parts_done {integer} NOT NULL,
    parts {integer} NOT NULL,
    cells_done {integer} NOT NULL,
    cells {integer} NOT NULL,
    waits_until {instant},
    advice {text},
    fault {text},
    published_on {day},
    file {bytes},
    ended_at {instant}
);
CREATE INDEX statistics_fetch_by_source ON statistics_fetch (source_id, asked_at);

CREATE TABLE statistics_fetch_part (
    part_key {text} PRIMARY KEY,
    answer {bytes} NOT NULL,
    kept_at {instant} NOT NULL
);
