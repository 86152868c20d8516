ALTER TABLE indicator ADD COLUMN figures_hash {text};

-- Without a foreign key: it is looked up for each of hundreds of thousands of rows (decision 0039).
CREATE TABLE statistics_observation_new (
    edition {integer} NOT NULL,
    region {text} NOT NULL,
    number {real},
    mark {text},
    PRIMARY KEY (edition, region)
);
INSERT INTO statistics_observation_new (edition, region, number, mark)
    SELECT edition, region, number, mark FROM statistics_observation;
DROP TABLE statistics_observation;
ALTER TABLE statistics_observation_new RENAME TO statistics_observation;

CREATE TABLE indicator_value_new (
    indicator_id {id} NOT NULL,
    region {text} NOT NULL,
    year {integer} NOT NULL,
    part {real},
    whole {real},
    number {real},
    mark {text},
    note {text} NOT NULL,
    covered {integer} NOT NULL,
    members {integer} NOT NULL,
    PRIMARY KEY (region, indicator_id, year)
);
INSERT INTO indicator_value_new (indicator_id, region, year, part, whole, number, mark, note, covered, members)
    SELECT indicator_id, region, year, part, whole, number, mark, note, covered, members FROM indicator_value;
DROP TABLE indicator_value;
ALTER TABLE indicator_value_new RENAME TO indicator_value;
CREATE INDEX indicator_value_by_indicator ON indicator_value (indicator_id, year, region, number);
