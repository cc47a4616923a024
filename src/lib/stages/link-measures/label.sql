-- The films of every current release according to the truth; the first kind of difficulty is the category.
SELECT
  'discogs:' || release.release_id              AS release_id,
  coalesce('imdb:' || film, '')                 AS film_id,
  coalesce(truth.reason, truth.kinds[1], 'plain') AS category
FROM dim_release AS release
LEFT JOIN (
  SELECT release_id, reason, kinds, unnest(CASE WHEN len(films) = 0 THEN [NULL] ELSE films END) AS film
  FROM (FROM true_release QUALIFY row_number() OVER (PARTITION BY release_id ORDER BY last_delivery DESC, master_id) = 1)
) AS truth ON truth.release_id = release.release_id
WHERE release.is_current
ORDER BY release.release_id, film_id;
