-- What nobody could have known before a film opened: how people received it, and the record of its makers with this film
-- and all later ones. Only the leak laboratory reads it.
WITH record AS (
  SELECT
    title_key,
    role,
    sum(millionths) OVER (PARTITION BY role, who) AS millionths,
    count(millionths) OVER (PARTITION BY role, who) AS known_takings,
    sum(pays) OVER (PARTITION BY role, who) AS paid,
    count(pays) OVER (PARTITION BY role, who) AS known_money
  FROM film_maker
  JOIN film_to_predict USING (title_key)
), pooled AS (
  SELECT
    title_key,
    role,
    sum(millionths)::DOUBLE / 1e6 / nullif(sum(known_takings), 0) AS takings,
    sum(paid) / nullif(sum(known_money), 0) AS hit_rate
  FROM record
  GROUP BY title_key, role
), records AS (
  PIVOT pooled ON role IN ('company', 'director', 'writer', 'cast', 'composer')
  USING any_value(takings) AS takings, any_value(hit_rate) AS hit_rate
  GROUP BY title_key
)
SELECT records.* REPLACE (title_key::VARCHAR AS title_key), m.vote_count, m.vote_average, m.popularity
FROM records
JOIN fact_film_metrics AS m USING (title_key)
