-- A document for each release: with the films that it was linked to, and why it has none.
WITH
  release AS (SELECT * FROM dim_release WHERE is_current),
  artist AS (
    SELECT release_key, list(name ORDER BY position) AS artists
    FROM release_artist_bridge WHERE NOT is_credit AND name IS NOT NULL GROUP BY release_key
  ),
  title AS (SELECT title_key, title_id, primary_title FROM dim_title WHERE is_current),
  link AS (
    SELECT
      release_key,
      min(decision) AS decision,
      min(reason) AS reason,
      list(
        struct_pack(id := title_id, title := primary_title, probability, decision, reason)
        ORDER BY probability DESC, title_id
      ) FILTER (title_id IS NOT NULL) AS films
    FROM link_release_title LEFT JOIN title USING (title_key) GROUP BY release_key
  )
SELECT
  'discogs:' || release_id AS id,
  CAST(
    to_json(
      struct_pack(
        title,
        country,
        year := release_year,
        formats := coalesce(formats, []),
        genres := coalesce(genres, []),
        styles := coalesce(styles, []),
        artists := coalesce(artists, []),
        track_count,
        decision,
        reason,
        films := coalesce(films, [])
      )
    ) AS VARCHAR
  ) AS document
FROM release
LEFT JOIN artist USING (release_key)
LEFT JOIN link USING (release_key)
ORDER BY id
