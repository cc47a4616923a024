-- Every decision about a release for the screen, and every link, with ids and titles that people know. The other
-- releases without a film are left out, because a full dump has many millions of them, and so are titles where there is
-- no film.
SELECT
  'discogs:' || release.release_id AS release_id,
  CASE WHEN title.title_id IS NULL THEN '' ELSE release.title END AS release_title,
  coalesce(title.title_id, '')                                   AS film_id,
  coalesce(title.primary_title, '')                              AS film_title,
  round(probability, 4)                                          AS probability,
  decision,
  reason
FROM link_release_title AS link
JOIN dim_release AS release ON release.release_key = link.release_key AND release.is_current
LEFT JOIN dim_title AS title ON title.title_key = link.title_key AND title.is_current
WHERE release.is_screen OR link.decision <> 'none'
ORDER BY release.release_id, film_id;
