-- What the explorer shows of each film, as JSON.
CREATE OR REPLACE TEMP VIEW case_film AS
SELECT
  film_id,
  to_json({
    'id': film_id,
    'title': title,
    'originalTitle': coalesce(original_title, ''),
    'year': year,
    'alternativeTitles': coalesce(alternative_titles, []),
    'composers': coalesce(composers, []),
    'tmdb': coalesce(nullif(regexp_extract(film_id, '^tmdb:(\d+)$', 1), ''), tmdb, '')
  }) AS film
FROM film_to_link
LEFT JOIN (
  SELECT title_id, min(metrics.film_id) AS tmdb
  FROM fact_film_metrics AS metrics
  JOIN dim_title AS title ON title.title_key = metrics.title_key AND title.is_current
  WHERE regexp_matches(metrics.film_id, '^\d+$')
  GROUP BY title_id
) ON title_id = film_id;
