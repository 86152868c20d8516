ALTER TABLE course_session ADD COLUMN evaluation_hash {text};
CREATE UNIQUE INDEX course_session_by_evaluation ON course_session (evaluation_hash);
-- Who was at a course before, and who of all are one and the same.
CREATE INDEX participant_by_person ON participant (office_id, person_key, attended);
-- How many have a place and how many wait, with the office that the wall asks for, from the index alone.
CREATE INDEX participant_by_seat ON participant (session_id, state, office_id);
