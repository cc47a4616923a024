-- Every release in the newest delivery.
CREATE OR REPLACE TEMP VIEW release_state AS
SELECT
  key_of('discogs:release:' || release_id) AS release_key,
  release_id,
  title,
  country,
  released,
  release_date,
  release_year,
  date_precision,
  key_of('discogs:master:' || master_id)   AS master_key,
  is_main_release,
  status,
  data_quality,
  formats,
  format_descriptions,
  genres,
  styles,
  is_screen,
  labels,
  track_count
FROM discogs_release;

CREATE OR REPLACE TEMP VIEW release_held AS
SELECT * FROM dim_release WHERE is_current;
