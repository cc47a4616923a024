-- The verdicts that people gave, and the links that wait for one, most probable first.
SELECT
  'discogs:' || release.release_id AS release_id,
  release.title                    AS release_title,
  title.title_id                   AS film_id,
  title.primary_title              AS film_title,
  title.start_year                 AS film_year,
  verdict,
  probability
FROM (
  SELECT release_key, title_key, 'open' AS verdict, probability
  FROM link_release_title
  WHERE decision = 'review'
  UNION ALL
  SELECT release_key, title_key, if(belongs, 'yes', 'no'), NULL
  FROM link_verdict
  JOIN dim_release AS release ON 'discogs:' || release.release_id = link_verdict.release_id AND release.is_current
  JOIN dim_title AS title ON title.title_id = link_verdict.film_id AND title.is_current
) AS case_of
JOIN dim_release AS release ON release.release_key = case_of.release_key AND release.is_current
JOIN dim_title AS title ON title.title_key = case_of.title_key AND title.is_current
ORDER BY list_position(['yes', 'no', 'open'], verdict), probability DESC, release.release_id, film_id;
