-- Every film with what is known before its release, and its takings if these and the budget can be believed: smaller
-- amounts are mostly in millions, or made up.
SELECT
  f.* REPLACE (f.title_key::VARCHAR AS title_key),
  CASE WHEN m.budget >= 1000 AND m.revenue >= 1000 THEN m.revenue END AS known_revenue
FROM film_features AS f
JOIN fact_film_metrics AS m USING (title_key)
ORDER BY f.release_date, f.title_key
