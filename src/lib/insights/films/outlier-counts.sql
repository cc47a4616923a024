-- The amounts of each film that vary by factors.
SELECT
  title_id, title, year,
  budget::DOUBLE AS budget,
  revenue::DOUBLE AS revenue,
  return_on_budget::DOUBLE AS "revenue ÷ budget",
  popularity,
  votes::DOUBLE AS votes,
  runtime_minutes::DOUBLE AS runtime
FROM film
ORDER BY title_id
