CREATE INDEX indicator_value_by_year ON indicator_value (year, indicator_id, region, number);
