SELECT f.* EXCLUDE (title_key, release_date)
FROM film_features AS f
JOIN dim_title AS t ON t.title_key = f.title_key AND t.is_current
WHERE $id IN (t.title_id, t.imdb_id, split_part(t.title_id, ':', 2))
ORDER BY t.title_id
LIMIT 1
