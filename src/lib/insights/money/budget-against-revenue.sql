-- Films by lot, as their hashes fall, with what they cost and took in.
SELECT title_id, title, year, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue
FROM film
ORDER BY md5(title_id), title_id
