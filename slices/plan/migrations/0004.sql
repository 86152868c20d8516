CREATE TABLE plan_reminder (
    user_id {id} PRIMARY KEY REFERENCES user_account (id),
    office_id {id} NOT NULL REFERENCES office (id),
    rhythm {text} NOT NULL CHECK (rhythm IN ('never', 'daily', 'weekly')),
    last_sent {day},
    version {integer} NOT NULL
);
CREATE INDEX plan_reminder_by_office ON plan_reminder (office_id);
