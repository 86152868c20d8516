-- sqlite
CREATE TRIGGER audit_event_is_not_changed BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'the log stands: an entry is never changed'); END;

-- sqlite
CREATE TRIGGER audit_event_is_not_removed BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'the log stands: an entry is never removed'); END;

-- sqlite
CREATE TRIGGER audit_event_comes_last BEFORE INSERT ON audit_event WHEN NOT EXISTS (SELECT 1 FROM audit_head WHERE seq = NEW.seq AND hash = NEW.hash) OR EXISTS (SELECT 1 FROM audit_event WHERE seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'the log stands: a new entry comes last and nowhere else'); END;

-- sqlite
CREATE TRIGGER audit_head_goes_forward BEFORE UPDATE ON audit_head WHEN NOT ((NEW.id, NEW.seq, NEW.hash) IS (OLD.id, OLD.seq, OLD.hash) OR (NEW.id IS OLD.id AND NEW.seq IS OLD.seq + 1 AND NEW.hash IS NOT OLD.hash)) BEGIN SELECT RAISE(ABORT, 'the log stands: its end goes one step forward and no other way'); END;

-- sqlite
CREATE TRIGGER audit_head_is_not_removed BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'the log stands: its end is never removed'); END;

-- sqlite
CREATE TRIGGER audit_head_is_one BEFORE INSERT ON audit_head BEGIN SELECT RAISE(ABORT, 'the log stands: it has one end'); END;

-- postgres
CREATE FUNCTION the_log_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log stands: %', TG_ARGV[0]; END $$;

-- postgres
CREATE TRIGGER audit_event_is_not_changed BEFORE UPDATE ON audit_event FOR EACH ROW EXECUTE FUNCTION the_log_stands('an entry is never changed');

-- postgres
CREATE TRIGGER audit_event_is_not_removed BEFORE DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION the_log_stands('an entry is never removed');

-- postgres
CREATE TRIGGER audit_event_is_not_emptied BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION the_log_stands('it is never emptied');

-- postgres
CREATE FUNCTION audit_event_comes_last() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT EXISTS (SELECT 1 FROM audit_head WHERE seq = NEW.seq AND hash = NEW.hash) THEN RAISE EXCEPTION 'the log stands: a new entry comes last and nowhere else'; END IF; RETURN NEW; END $$;

-- postgres
CREATE TRIGGER audit_event_comes_last BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_comes_last();

-- postgres
CREATE TRIGGER audit_head_goes_forward BEFORE UPDATE ON audit_head FOR EACH ROW WHEN (NOT ((NEW.id = OLD.id AND NEW.seq = OLD.seq AND NEW.hash = OLD.hash) OR (NEW.id = OLD.id AND NEW.seq = OLD.seq + 1 AND NEW.hash <> OLD.hash))) EXECUTE FUNCTION the_log_stands('its end goes one step forward and no other way');

-- postgres
CREATE TRIGGER audit_head_is_not_removed BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION the_log_stands('its end is never removed');

-- postgres
CREATE TRIGGER audit_head_is_not_emptied BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION the_log_stands('its end is never removed');

-- postgres
CREATE TRIGGER audit_head_is_one BEFORE INSERT ON audit_head FOR EACH ROW EXECUTE FUNCTION the_log_stands('it has one end');
