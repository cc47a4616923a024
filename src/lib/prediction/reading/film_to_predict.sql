-- Films with a known date of release. Amounts below a thousand dollars are mostly in millions, or made up, so they count as
-- unknown. Logarithms are whole millionths: sums of such numbers do not depend on their order.
CREATE OR REPLACE TEMP TABLE film_to_predict AS
WITH film AS (
  SELECT
    t.title_key,
    t.title_id,
    t.primary_title AS title,
    m.release_date,
    CASE WHEN m.budget >= 1000 THEN m.budget END AS budget,
    CASE WHEN m.revenue >= 1000 THEN m.revenue END AS revenue,
    coalesce(m.runtime_minutes, t.runtime_minutes) AS runtime_minutes,
    m.original_language AS language,
    m.collection,
    m.overview
  FROM dim_title AS t
  JOIN fact_film_metrics AS m USING (title_key)
  WHERE t.is_current AND t.title_type = 'movie' AND m.release_date IS NOT NULL
)
SELECT
  *,
  release_date - DATE '1800-01-01' AS day,
  round(ln(revenue) * 1e6)::BIGINT AS millionths,
  (revenue >= getvariable('pays_from') * budget)::INTEGER AS pays
FROM film
