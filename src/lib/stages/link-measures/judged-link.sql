-- The links, with the ids that people know.
SELECT
  'discogs:' || release.release_id AS release_id,
  coalesce(title.title_id, '')     AS film_id,
  probability,
  decision
FROM link_release_title AS link
JOIN dim_release AS release ON release.release_key = link.release_key AND release.is_current
LEFT JOIN dim_title AS title ON title.title_key = link.title_key AND title.is_current
ORDER BY release.release_id, film_id;
