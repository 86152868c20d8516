CREATE TABLE office (
    id {id} PRIMARY KEY,
    key {text} NOT NULL UNIQUE,
    place {text} NOT NULL,
    first_year {integer},
    last_year {integer}
);

CREATE TABLE municipality (
    id {id} PRIMARY KEY,
    key {text} NOT NULL UNIQUE,
    name {text} NOT NULL
);

CREATE TABLE municipality_number (
    number {text} PRIMARY KEY,
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    name {text} NOT NULL,
    county_number {text} NOT NULL,
    first_year {integer},
    last_year {integer}
);

CREATE INDEX municipality_number_municipality ON municipality_number (municipality_id);

CREATE TABLE nav_office (
    id {id} PRIMARY KEY,
    office_id {id} NOT NULL REFERENCES office (id),
    name {text} NOT NULL
);

CREATE INDEX nav_office_office ON nav_office (office_id);

CREATE TABLE nav_office_municipality (
    municipality_id {id} NOT NULL REFERENCES municipality (id),
    nav_office_id {id} NOT NULL REFERENCES nav_office (id),
    PRIMARY KEY (municipality_id, nav_office_id)
);

CREATE INDEX nav_office_municipality_nav_office ON nav_office_municipality (nav_office_id);

CREATE TABLE nation_edition (
    id {integer} PRIMARY KEY,
    edition {text} NOT NULL
);
