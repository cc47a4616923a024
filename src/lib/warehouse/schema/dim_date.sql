CREATE TABLE dim_date (
  date_key     DATE NOT NULL,
  year         INTEGER NOT NULL,
  quarter      INTEGER NOT NULL,
  month        INTEGER NOT NULL,
  month_name   VARCHAR NOT NULL,
  day_of_month INTEGER NOT NULL,
  day_of_year  INTEGER NOT NULL,
  iso_year     INTEGER NOT NULL,
  iso_week     INTEGER NOT NULL,
  iso_weekday  INTEGER NOT NULL,
  weekday_name VARCHAR NOT NULL,
  decade       INTEGER NOT NULL
);

COMMENT ON TABLE dim_date IS 'A day of the calendar: every day of the years from the first to the last date in the warehouse.';
COMMENT ON COLUMN dim_date.date_key IS 'the day';
COMMENT ON COLUMN dim_date.year IS 'year';
COMMENT ON COLUMN dim_date.quarter IS 'quarter of the year, from 1';
COMMENT ON COLUMN dim_date.month IS 'month of the year, from 1';
COMMENT ON COLUMN dim_date.month_name IS 'English name of the month';
COMMENT ON COLUMN dim_date.day_of_month IS 'day of the month, from 1';
COMMENT ON COLUMN dim_date.day_of_year IS 'day of the year, from 1';
COMMENT ON COLUMN dim_date.iso_year IS 'year that the ISO week belongs to';
COMMENT ON COLUMN dim_date.iso_week IS 'ISO week of that year, from 1';
COMMENT ON COLUMN dim_date.iso_weekday IS '1 for Monday to 7 for Sunday';
COMMENT ON COLUMN dim_date.weekday_name IS 'English name of the weekday';
COMMENT ON COLUMN dim_date.decade IS 'first year of the decade';
