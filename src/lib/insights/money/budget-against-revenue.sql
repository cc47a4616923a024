-- Films in random order, drawn by hash, with their budget and revenue.
SELECT title_id, title, year, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue
FROM film
ORDER BY md5(title_id), title_id
