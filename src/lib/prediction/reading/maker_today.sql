-- The record that a maker of films brings to the next film: all earlier films count, as in film_features.
WITH usual AS (
  SELECT avg(millionths) / 1e6 AS log_revenue, avg(pays) AS hit_rate FROM film_to_predict
), record AS (
  SELECT
    role,
    who,
    count(*) AS films,
    (coalesce(sum(millionths), 0)::DOUBLE / 1e6 - count(millionths) * any_value(log_revenue))
      / (count(millionths) + 4) AS takings,
    (coalesce(sum(pays), 0) - count(pays) * any_value(usual.hit_rate)) / (count(pays) + 4) AS hit_rate
  FROM film_maker
  JOIN film_to_predict USING (title_key)
  CROSS JOIN usual
  GROUP BY role, who
), composed AS (
  SELECT who, genres FROM film_maker JOIN film_music USING (title_key) WHERE role = 'composer'
), albums AS (
  SELECT
    who,
    count(*) AS albums,
    count(*) FILTER (list_contains(genres, 'Electronic')) / count(*) AS electronic
  FROM composed
  GROUP BY who
), usual_genre AS (
  SELECT who, arg_max(genre, (films, genre)) AS genre
  FROM (SELECT who, genre, count(*) AS films FROM (SELECT who, unnest(genres) AS genre FROM composed) GROUP BY who, genre)
  GROUP BY who
)
SELECT
  r.role,
  r.who,
  if(r.role = 'company', r.who, p.name) AS name,
  r.films,
  r.takings,
  r.hit_rate,
  if(r.role = 'composer', coalesce(a.albums, 0), NULL) AS albums,
  if(r.role = 'composer', a.electronic, NULL) AS electronic,
  if(r.role = 'composer', g.genre, NULL) AS genre
FROM record AS r
LEFT JOIN dim_person AS p ON r.role <> 'company' AND p.person_key::VARCHAR = r.who
LEFT JOIN albums AS a ON r.role = 'composer' AND a.who = r.who
LEFT JOIN usual_genre AS g ON r.role = 'composer' AND g.who = r.who
WHERE coalesce(p.name, r.who) <> ''
ORDER BY r.role, r.films DESC, r.who
