-- One row a film whose date of release is known: what could be known on the day before.
INSERT INTO film_features BY NAME
WITH
-- Films count from the day after their release, their takings from half a year after it.
usual AS (
  SELECT
    title_key,
    avg(millionths) OVER earlier / 1e6 AS log_revenue,
    avg(pays) OVER earlier AS hit_rate
  FROM film_to_predict
  WINDOW earlier AS (ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 180 PRECEDING)
), maker_record AS (
  SELECT
    title_key,
    role,
    count(*) OVER (PARTITION BY role, who ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS films,
    count(millionths) OVER earlier AS known_takings,
    sum(millionths) OVER earlier AS millionths,
    count(pays) OVER earlier AS known_money,
    sum(pays) OVER earlier AS paid
  FROM film_maker
  JOIN film_to_predict USING (title_key)
  WINDOW earlier AS (PARTITION BY role, who ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 180 PRECEDING)
), record AS (
  -- How far above all earlier films: 0 is usual. Four films of the usual success are added to each record, so that a
  -- single hit does not make a star.
  SELECT
    title_key,
    role,
    max(films) AS films,
    (sum(coalesce(millionths, 0))::DOUBLE / 1e6 - sum(known_takings) * any_value(log_revenue))
      / (sum(known_takings) + 4) AS takings,
    (sum(coalesce(paid, 0)) - sum(known_money) * any_value(hit_rate)) / (sum(known_money) + 4) AS hit_rate
  FROM maker_record
  JOIN usual USING (title_key)
  GROUP BY title_key, role
), records AS (
  PIVOT record ON role IN ('company', 'director', 'writer', 'cast', 'composer')
  USING any_value(films) AS films, any_value(takings) AS takings, any_value(hit_rate) AS hit_rate
  GROUP BY title_key
),

-- The music of the composers' earlier films.
earlier_music AS (
  SELECT DISTINCT f.title_key, e.title_key AS earlier_key, g.genres
  FROM film_to_predict AS f
  JOIN film_maker AS c ON c.title_key = f.title_key AND c.role = 'composer'
  JOIN film_maker AS ec ON ec.role = 'composer' AND ec.who = c.who
  JOIN film_to_predict AS e ON e.title_key = ec.title_key AND e.day < f.day
  JOIN film_music AS g ON g.title_key = e.title_key
), composer_music AS (
  SELECT
    title_key,
    count(*) AS composer_albums,
    count(*) FILTER (list_contains(genres, 'Electronic')) / count(*) AS composer_electronic
  FROM earlier_music
  GROUP BY title_key
), composer_genre AS (
  SELECT title_key, arg_max(genre, (films, genre)) AS composer_genre
  FROM (
    SELECT title_key, genre, count(*) AS films
    FROM (SELECT title_key, unnest(genres) AS genre FROM earlier_music)
    GROUP BY title_key, genre
  )
  GROUP BY title_key
),

-- A part of a series says so in its title, by a number or a subtitle, and an earlier film has the rest of the title.
titled AS (
  SELECT
    title_key,
    day,
    collection,
    lower(title) AS title,
    regexp_extract(lower(title), '^(.*\S)\s+(?:part\s+|chapter\s+)?(i{2,3}|iv|vi{0,3}|ix|[2-9])(?:\s*[:–-].*)?$', ['rest', 'part']) AS numbered,
    regexp_extract(lower(title), '^(.*\S)\s*(?::|\s[–-])\s', 1) AS headed
  FROM film_to_predict
), part AS (
  SELECT
    title_key,
    day,
    title,
    collection,
    coalesce(nullif(numbered.rest, ''), nullif(headed, '')) AS series,
    coalesce(
      try_cast(numbered.part AS INTEGER),
      list_position(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'], numbered.part)
    ) AS number
  FROM titled
), earlier_part AS (
  SELECT p.title_key, e.title_key AS earlier_key
  FROM part AS p
  JOIN part AS e ON (e.title = p.series OR e.series = p.series) AND e.day < p.day
  UNION
  SELECT p.title_key, e.title_key
  FROM part AS p
  JOIN part AS e ON e.collection = p.collection AND e.day < p.day
), franchise AS (
  SELECT
    title_key,
    count(earlier_key) AS earlier,
    -- A number counts where an earlier part is known; otherwise it may be a name: District 9.
    if(count(earlier_key) > 0, greatest(count(earlier_key), coalesce(any_value(number) - 1, 0)), 0) AS earlier_parts
  FROM part
  LEFT JOIN earlier_part USING (title_key)
  GROUP BY title_key
),

genre AS (
  SELECT DISTINCT title_key, if(g.genre = 'Science Fiction', 'Sci-Fi', g.genre) AS genre, b.source, b.position
  FROM title_genre_bridge AS b
  JOIN dim_genre AS g USING (genre_key)
  SEMI JOIN film_to_predict USING (title_key)
), genres AS (
  SELECT
    title_key,
    arg_min(genre, (source <> 'tmdb', position)) AS main_genre,
    list_sort(list(DISTINCT genre)) AS genres
  FROM genre
  GROUP BY title_key
), place AS (
  SELECT
    title_key,
    arg_min(label, position) FILTER (kind = 'country') AS country,
    count(*) FILTER (kind = 'country') AS countries,
    count(*) FILTER (kind = 'company') AS companies
  FROM title_label_bridge
  GROUP BY title_key
), origin (keyword, based_on, place) AS (
  VALUES
    ('based on comic', 'comic', 1), ('based on comic book', 'comic', 1), ('based on graphic novel', 'comic', 1),
    ('marvel comic', 'comic', 1), ('dc comics', 'comic', 1), ('based on manga', 'comic', 1),
    ('based on video game', 'game', 2), ('based on toy', 'game', 2),
    ('based on play', 'play', 3), ('based on play or musical', 'play', 3), ('based on stage musical', 'play', 3),
    ('based on true story', 'true story', 4), ('biography', 'true story', 4), ('biopic', 'true story', 4),
    ('based on novel', 'book', 5), ('based on novel or book', 'book', 5), ('based on young adult novel', 'book', 5),
    ('based on short story', 'book', 5), ('based on children''s book', 'book', 5), ('based on memoir', 'book', 5)
), story AS (
  SELECT title_key, arg_min(based_on, place) AS based_on
  FROM title_label_bridge
  JOIN origin ON origin.keyword = title_label_bridge.label
  WHERE kind = 'keyword'
  GROUP BY title_key
)
SELECT
  f.title_key,
  f.release_date,
  year(f.release_date) AS year,
  lpad(month(f.release_date)::VARCHAR, 2, '0') AS month,
  f.budget,
  f.runtime_minutes,
  f.language,
  p.country,
  coalesce(p.countries, 0) AS countries,
  coalesce(p.companies, 0) AS companies,
  g.main_genre,
  coalesce(g.genres, []) AS genres,
  s.earlier_parts > 0 AS is_sequel,
  s.earlier_parts,
  st.based_on,
  len(regexp_split_to_array(trim(f.title), '\s+')) AS title_words,
  tx.overview_words,
  tx.overview_sentiment,
  coalesce(tx.overview_topics, []) AS overview_topics,
  coalesce(company_films, 0) AS company_films,
  coalesce(company_takings, 0) AS company_takings,
  coalesce(company_hit_rate, 0) AS company_hit_rate,
  coalesce(director_films, 0) AS director_films,
  coalesce(director_takings, 0) AS director_takings,
  coalesce(director_hit_rate, 0) AS director_hit_rate,
  coalesce(writer_films, 0) AS writer_films,
  coalesce(writer_takings, 0) AS writer_takings,
  coalesce(writer_hit_rate, 0) AS writer_hit_rate,
  coalesce(cast_films, 0) AS cast_films,
  coalesce(cast_takings, 0) AS cast_takings,
  coalesce(cast_hit_rate, 0) AS cast_hit_rate,
  coalesce(composer_films, 0) AS composer_films,
  coalesce(composer_takings, 0) AS composer_takings,
  coalesce(composer_hit_rate, 0) AS composer_hit_rate,
  coalesce(cm.composer_albums, 0) AS composer_albums,
  cm.composer_electronic,
  cg.composer_genre
FROM film_to_predict AS f
JOIN franchise AS s USING (title_key)
LEFT JOIN records USING (title_key)
LEFT JOIN composer_music AS cm USING (title_key)
LEFT JOIN composer_genre AS cg USING (title_key)
LEFT JOIN film_text AS tx USING (title_key)
LEFT JOIN genres AS g USING (title_key)
LEFT JOIN place AS p USING (title_key)
LEFT JOIN story AS st USING (title_key)
ORDER BY f.title_key;
