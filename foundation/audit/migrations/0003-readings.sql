CREATE TABLE reading (
    id {id} PRIMARY KEY,
    at {instant} NOT NULL,
    day {day} NOT NULL,
    hour {integer} NOT NULL,
    person_id {id} NOT NULL,
    person {text} NOT NULL,
    role {text} NOT NULL,
    office_id {id} NOT NULL,
    way {text} NOT NULL,
    object_kind {text} NOT NULL,
    object_id {id} NOT NULL,
    object {text} NOT NULL,
    municipality_id {id},
    own {yesno} NOT NULL,
    count {integer} NOT NULL,
    UNIQUE (person_id, object_id, way, day, hour)
);
CREATE INDEX reading_by_office ON reading (office_id, day, id);
CREATE INDEX reading_by_object ON reading (object_id, at);

-- sqlite
CREATE TRIGGER reading_is_not_changed BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'the log of readings stands: an entry is never changed'); END;

-- sqlite
CREATE TRIGGER reading_is_not_removed BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'the log of readings stands: an entry is never removed'); END;

-- sqlite
CREATE TRIGGER reading_is_not_replaced BEFORE INSERT ON reading WHEN EXISTS (SELECT 1 FROM reading WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'the log of readings stands: an entry is never changed'); END;

-- postgres
CREATE TRIGGER reading_is_not_changed BEFORE UPDATE ON reading FOR EACH ROW EXECUTE FUNCTION the_log_stands('a reading is never changed');

-- postgres
CREATE TRIGGER reading_is_not_removed BEFORE DELETE ON reading FOR EACH ROW EXECUTE FUNCTION the_log_stands('a reading is never removed');

-- postgres
CREATE TRIGGER reading_is_not_emptied BEFORE TRUNCATE ON reading FOR EACH STATEMENT EXECUTE FUNCTION the_log_stands('readings are never removed');
