ALTER TABLE appeal_case ADD COLUMN proposed_outcome {text};
ALTER TABLE appeal_case ADD COLUMN proposed_reasons {text};
ALTER TABLE appeal_case ADD COLUMN proposed_themes {text};
ALTER TABLE appeal_case ADD COLUMN proposed_at {instant};
ALTER TABLE appeal_case ADD COLUMN proposed_by {id} CHECK (proposed_by IS NULL OR (proposed_outcome IS NOT NULL AND decided IS NULL));
ALTER TABLE appeal_case ADD COLUMN proposed_for {id} CHECK (proposed_for IS NULL OR proposed_by IS NOT NULL);
ALTER TABLE appeal_case ADD COLUMN return_reason {text} CHECK (return_reason IS NULL OR (proposed_by IS NULL AND decided IS NULL));
