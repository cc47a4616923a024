-- Films with their budget and revenue.
SELECT year, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue
FROM film
ORDER BY year, budget, revenue
