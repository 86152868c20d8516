CREATE TABLE form_key (
    form_key {text} PRIMARY KEY,
    location {text} NOT NULL,
    at {instant} NOT NULL
);
