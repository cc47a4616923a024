-- The artists of each release in one line, as on the cover.
CREATE OR REPLACE TEMP VIEW cover_artist AS
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
GROUP BY release_key;

-- Who wrote the music, if the credits say so for the whole release: even an album by various artists has a composer.
-- More than a few names belong to a compilation, and those on the cover are known already.
CREATE OR REPLACE TEMP VIEW credited_composer AS
SELECT release_key, string_agg(name, ', ' ORDER BY position) FILTER (WHERE NOT is_on_cover) AS composers
FROM (
  SELECT
    release_key,
    coalesce(name, printed_name) AS name,
    min(position)                AS position,
    bool_or(is_credit)           AS is_composer,
    bool_or(NOT is_credit)       AS is_on_cover
  FROM release_artist_bridge
  WHERE NOT is_credit OR (tracks IS NULL AND regexp_matches(role, '\b(Composed|Music) By\b'))
  GROUP BY release_key, coalesce(name, printed_name)
)
WHERE name IS NOT NULL AND is_composer
GROUP BY release_key
HAVING count(*) <= 3;

-- What linking may know about each release.
CREATE OR REPLACE TEMP VIEW release_to_link AS
SELECT
  'discogs:' || release.release_id          AS release_id,
  title,
  nullif(concat_ws(', ', artist, composers), '') AS artist,
  release_year                              AS year,
  country,
  list_concat(formats, format_descriptions) AS formats,
  genres,
  styles
FROM dim_release AS release
LEFT JOIN cover_artist ON cover_artist.release_key = release.release_key
LEFT JOIN credited_composer ON credited_composer.release_key = release.release_key
WHERE is_current;
