-- The films with what they cost and took in.
SELECT year, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue
FROM film
ORDER BY year, budget, revenue
