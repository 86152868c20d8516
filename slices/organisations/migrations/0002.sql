CREATE TABLE office_settings (
    office_id {id} PRIMARY KEY REFERENCES office (id),
    turned_on {text} NOT NULL,
    version {integer} NOT NULL
);
