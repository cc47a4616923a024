-- Keywords may come with the film or apart from it. A label that is listed twice means it once; a language may lack its name.
INSERT INTO title_label_bridge BY NAME
WITH listed AS (
  SELECT film_id, 'company' AS kind, unnest(production_companies) AS label, generate_subscripts(production_companies, 1) AS place
  FROM film
  UNION ALL
  SELECT film_id, 'country', unnest(production_countries), generate_subscripts(production_countries, 1) FROM film
  UNION ALL
  SELECT film_id, 'language', unnest(spoken_languages), generate_subscripts(spoken_languages, 1) FROM film
  UNION ALL
  SELECT film_id, 'keyword', unnest(keywords), generate_subscripts(keywords, 1) FROM film
  UNION ALL
  SELECT CAST(tmdb_id AS VARCHAR), 'keyword', keyword, NULL FROM tmdb_film_keyword
)
SELECT
  title_key, kind, label,
  row_number() OVER (PARTITION BY title_key, kind ORDER BY min(place) NULLS LAST, label) AS position
FROM listed
JOIN film_title ON film_title.film_id = listed.film_id
WHERE label IS NOT NULL
GROUP BY title_key, kind, label;
