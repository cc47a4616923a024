INSERT INTO fact_film_metrics BY NAME
SELECT
  title_key, film.film_id, attached_by, delivery_date AS metrics_date, release_date, status, original_language, collection,
  runtime AS runtime_minutes, popularity, vote_average, vote_count, budget, revenue, overview
FROM film
JOIN film_title ON film_title.film_id = film.film_id
JOIN newest_delivery ON newest_delivery.source = 'tmdb';
