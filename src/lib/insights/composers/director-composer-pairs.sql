-- Directors and composers with at least two films together, the films of each, and how many such pairs there would be if
-- films found their composers by chance (Poisson's distribution, from the number of films of each person).
WITH director AS (
  SELECT c.title_key, c.person_key, p.person_id, c.name
  FROM film_credit AS c
  JOIN dim_person AS p USING (person_key)
  WHERE c.category = 'director'
), both_known AS (
  SELECT DISTINCT title_key FROM director JOIN film_composer USING (title_key)
), directors AS (
  SELECT person_id, name, count(*) AS films FROM director JOIN both_known USING (title_key) GROUP BY person_id, name
), composers AS (
  SELECT person_id, composer, count(*) AS films
  FROM film_composer JOIN both_known USING (title_key)
  GROUP BY person_id, composer
), films AS (
  SELECT count(*) AS films FROM both_known
), chance AS (
  SELECT round(sum(d.people * c.people * (1 - exp(-d.films * c.films / f.films) * (1 + d.films * c.films / f.films))), 3) AS repeated
  FROM (SELECT films, count(*) AS people FROM directors GROUP BY films) AS d
  CROSS JOIN (SELECT films, count(*) AS people FROM composers GROUP BY films) AS c
  CROSS JOIN films AS f
), pairs AS (
  SELECT
    d.person_id AS director_id,
    c.person_id AS composer_id,
    count(*) AS films,
    count(*) FILTER (WHERE title_key IN (SELECT title_key FROM soundtrack)) AS films_with_music
  FROM director AS d
  JOIN film_composer AS c USING (title_key)
  GROUP BY d.person_id, c.person_id
)
SELECT
  d.name AS director,
  p.director_id,
  c.composer,
  p.composer_id,
  p.films AS "both",
  p.films_with_music,
  d.films AS "left",
  c.films AS "right",
  f.films AS n,
  count(*) OVER () AS repeated,
  (SELECT count(*) FROM pairs) AS pairs,
  chance.repeated AS by_chance
FROM pairs AS p
JOIN directors AS d ON d.person_id = p.director_id
JOIN composers AS c ON c.person_id = p.composer_id
CROSS JOIN films AS f
CROSS JOIN chance
WHERE p.films >= 2 AND p.director_id <> p.composer_id
ORDER BY p.films DESC, p.films / (d.films * c.films) DESC, d.name, c.composer, p.director_id, p.composer_id
