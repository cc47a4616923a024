-- Every film that was accepted for a release or is to be reviewed, with ids and titles that people know.
SELECT
  release.release_id,
  release.title                AS release_title,
  release.release_year,
  title.title_id               AS film_id,
  metrics.film_id              AS tmdb_id,
  title.primary_title          AS film_title,
  title.start_year             AS film_year,
  printf('%.4f', probability)  AS probability,
  decision,
  reason,
  rule,
  printf('%.2f', margin)       AS margin,
  rival.title_id               AS runner_up
FROM link_release_title AS link
JOIN dim_release AS release ON release.release_key = link.release_key AND release.is_current
JOIN dim_title AS title ON title.title_key = link.title_key AND title.is_current
LEFT JOIN fact_film_metrics AS metrics ON metrics.title_key = link.title_key
LEFT JOIN dim_title AS rival ON rival.title_key = link.runner_up_title_key AND rival.is_current
ORDER BY release.release_id, probability DESC, film_id, tmdb_id;
