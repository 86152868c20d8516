CREATE TABLE statistics_source (
    id {id} PRIMARY KEY,
    key {text} NOT NULL UNIQUE,
    owner {text} NOT NULL,
    name {text} NOT NULL,
    address {text} NOT NULL,
    licence {text} NOT NULL,
    attribution {text} NOT NULL,
    every_months {integer} NOT NULL,
    month {integer} NOT NULL,
    version {integer} NOT NULL
);

CREATE TABLE statistics_series (
    id {id} PRIMARY KEY,
    key {text} NOT NULL UNIQUE,
    kind {text} NOT NULL CHECK (kind IN ('count', 'amount')),
    codes {text} NOT NULL,
    name_nb {text} NOT NULL,
    name_nn {text} NOT NULL,
    name_en {text} NOT NULL
);

CREATE TABLE statistics_import (
    id {id} PRIMARY KEY,
    source_id {id} NOT NULL REFERENCES statistics_source (id),
    file_name {text} NOT NULL,
    file_hash {text} NOT NULL,
    published_on {day} NOT NULL,
    imported_at {instant} NOT NULL,
    imported_by {text} NOT NULL,
    of_office {id} REFERENCES office (id),
    synthetic {yesno} NOT NULL,
    cells {integer} NOT NULL,
    new_editions {integer} NOT NULL,
    changed_editions {integer} NOT NULL,
    withdrawn_at {instant},
    withdrawn_why {text}
);
CREATE INDEX statistics_import_by_source ON statistics_import (source_id, imported_at);

CREATE TABLE statistics_edition (
    number {integer} PRIMARY KEY,
    series_id {id} NOT NULL REFERENCES statistics_series (id),
    year {integer} NOT NULL,
    import_id {id} NOT NULL REFERENCES statistics_import (id),
    UNIQUE (series_id, year, import_id)
);
CREATE INDEX statistics_edition_by_import ON statistics_edition (import_id);

CREATE TABLE statistics_observation (
    edition {integer} NOT NULL REFERENCES statistics_edition (number),
    region {text} NOT NULL,
    number {real},
    mark {text},
    PRIMARY KEY (edition, region)
);

CREATE TABLE statistics_draft (
    id {id} PRIMARY KEY,
    source_id {id} NOT NULL REFERENCES statistics_source (id),
    file_name {text} NOT NULL,
    file {bytes} NOT NULL,
    uploaded_at {instant} NOT NULL,
    uploaded_by {id} NOT NULL
);

CREATE TABLE indicator (
    id {id} PRIMARY KEY,
    key {text} NOT NULL UNIQUE,
    theme {text} NOT NULL,
    children_and_youth {yesno} NOT NULL,
    source_id {id} NOT NULL REFERENCES statistics_source (id),
    part_id {id} NOT NULL REFERENCES statistics_series (id),
    whole_id {id} REFERENCES statistics_series (id),
    weight_id {id} REFERENCES statistics_series (id),
    per {integer} NOT NULL,
    decimals {integer} NOT NULL,
    need {text} NOT NULL CHECK (need IN ('high', 'low', 'none')),
    merging {text} NOT NULL CHECK (merging IN ('sum', 'weighted', 'not_comparable')),
    least {integer} NOT NULL,
    name_nb {text} NOT NULL,
    name_nn {text} NOT NULL,
    name_en {text} NOT NULL,
    definition_nb {text} NOT NULL,
    definition_nn {text} NOT NULL,
    definition_en {text} NOT NULL,
    caveat_nb {text} NOT NULL,
    caveat_nn {text} NOT NULL,
    caveat_en {text} NOT NULL,
    version {integer} NOT NULL
);

CREATE TABLE indicator_value (
    indicator_id {id} NOT NULL REFERENCES indicator (id),
    region {text} NOT NULL,
    year {integer} NOT NULL,
    part {real},
    whole {real},
    number {real},
    mark {text},
    note {text} NOT NULL,
    covered {integer} NOT NULL,
    members {integer} NOT NULL,
    PRIMARY KEY (indicator_id, region, year)
);
CREATE INDEX indicator_value_by_region ON indicator_value (region, indicator_id, year);
