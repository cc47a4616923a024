-- A document for each title but episodes: with what is read together with it. Numbers are at the top, because not every
-- server that speaks MongoDB's language adds up nested ones.
WITH
  title AS (SELECT * FROM dim_title WHERE is_current AND title_type <> 'tvEpisode'),
  genre AS (
    SELECT title_key, list_sort(list_distinct(list(genre))) AS genres
    FROM title_genre_bridge JOIN dim_genre USING (genre_key) GROUP BY title_key
  ),
  other_name AS (
    SELECT title_key, list_sort(list_distinct(list(name))) AS names FROM title_name GROUP BY title_key
  ),
  person AS (
    SELECT
      title_key,
      list(
        struct_pack(id := person_id, name := dim_person.name, category, job, characters)
        ORDER BY source, position
      ) AS people
    FROM fact_cast_crew JOIN dim_person USING (person_key) GROUP BY title_key
  ),
  money AS (
    SELECT title_key, release_date, original_language, popularity, budget, revenue
    FROM fact_film_metrics
    QUALIFY row_number() OVER (PARTITION BY title_key ORDER BY metrics_date DESC, film_id) = 1
  ),
  soundtrack AS (
    SELECT
      title_key,
      list(
        struct_pack(
          release_id := 'discogs:' || release_id,
          title := dim_release.title,
          year := release_year,
          country,
          formats,
          styles,
          probability,
          decision,
          reason
        )
        ORDER BY probability DESC, release_id
      ) AS soundtracks
    FROM link_release_title JOIN dim_release USING (release_key)
    WHERE is_current AND title_key IS NOT NULL
    GROUP BY title_key
  )
SELECT
  title_id AS id,
  CAST(
    to_json(
      struct_pack(
        title := primary_title,
        original_title,
        type := title_type,
        year := start_year,
        decade := start_year - start_year % 10,
        runtime_minutes,
        genres := coalesce(genre.genres, title.genres, []),
        names := coalesce(names, []),
        rating := CAST(average_rating AS DOUBLE),
        votes := vote_count,
        weighted_rating := CAST(weighted_rating AS DOUBLE),
        release_date,
        original_language,
        popularity,
        budget,
        revenue,
        people := coalesce(people, []),
        soundtracks := coalesce(soundtracks, [])
      )
    ) AS VARCHAR
  ) AS document
FROM title
LEFT JOIN genre USING (title_key)
LEFT JOIN other_name USING (title_key)
LEFT JOIN person USING (title_key)
LEFT JOIN fact_ratings USING (title_key)
LEFT JOIN money USING (title_key)
LEFT JOIN soundtrack USING (title_key)
ORDER BY id
