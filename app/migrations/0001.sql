CREATE TABLE installation (
    id {integer} PRIMARY KEY,
    demo {yesno} NOT NULL,
    since {instant} NOT NULL
);
