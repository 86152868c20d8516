ALTER TABLE course_session ADD COLUMN evaluation_hash {text};
CREATE UNIQUE INDEX course_session_by_evaluation ON course_session (evaluation_hash);
-- Who was at a course before, and who of all are one and the same.
CREATE INDEX participant_by_person ON participant (office_id, person_key, attended);
