-- What linking may know of each release. The artists stand in one line, as on the cover.
CREATE OR REPLACE TEMP VIEW release_to_link AS
SELECT
  'discogs:' || release.release_id          AS release_id,
  title,
  artist,
  release_year                              AS year,
  country,
  list_concat(formats, format_descriptions) AS formats,
  genres,
  styles
FROM dim_release AS release
LEFT JOIN (
  SELECT release_key, string_agg(name || after, '' ORDER BY position) AS artist
  FROM (
    SELECT
      release_key,
      position,
      coalesce(name, printed_name, '') AS name,
      CASE
        WHEN lead(position) OVER (PARTITION BY release_key ORDER BY position) IS NULL THEN ''
        WHEN join_phrase IS NULL OR join_phrase = ',' THEN ', '
        ELSE ' ' || join_phrase || ' '
      END AS after
    FROM release_artist_bridge
    WHERE NOT is_credit
  )
  GROUP BY release_key
) AS cover ON cover.release_key = release.release_key
WHERE is_current;
