-- The known numbers of each film.
SELECT budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, popularity, votes, average_rating AS rating, runtime_minutes AS runtime, year
FROM film
ORDER BY title_id
