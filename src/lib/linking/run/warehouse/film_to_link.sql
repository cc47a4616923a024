-- What linking may know about each film, and about series and games, which are rivals of films. Shorts, specials,
-- television films and videos are films; episodes have no albums of their own. A bar separates the items of a list, so
-- items must not contain one.
CREATE OR REPLACE TEMP VIEW film_to_link AS
SELECT
  title.title_id       AS film_id,
  title.primary_title  AS title,
  title.original_title AS original_title,
  title.start_year     AS year,
  alternative_titles,
  composers,
  title.title_type     AS type,
  rating.vote_count    AS votes
FROM dim_title AS title
LEFT JOIN fact_ratings AS rating ON rating.title_key = title.title_key
LEFT JOIN (
  SELECT title_key, list_sort(list(DISTINCT replace(name, '|', ' '))) AS alternative_titles
  FROM title_name
  GROUP BY title_key
) AS names ON names.title_key = title.title_key
LEFT JOIN (
  SELECT title_key, list_sort(list(DISTINCT replace(person.name, '|', ' '))) AS composers
  FROM fact_cast_crew AS credit
  JOIN dim_person AS person ON person.person_key = credit.person_key
  WHERE category = 'composer' AND person.name IS NOT NULL
  GROUP BY title_key
) AS music ON music.title_key = title.title_key
WHERE is_current AND (is_film_type(title_type) OR title_type IN ('tvSeries', 'tvMiniSeries', 'tvPilot', 'videoGame'));
