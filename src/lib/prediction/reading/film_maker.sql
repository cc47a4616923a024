-- Who made a film: its companies, and people by IMDb where it tells of the role, otherwise by TMDb.
CREATE OR REPLACE TEMP TABLE film_maker AS
WITH role_credit AS (
  SELECT
    c.title_key,
    if(c.category IN ('actor', 'actress'), 'cast', c.category) AS role,
    c.person_key,
    c.source = 'tmdb' AS is_second_choice,
    min(c.position) AS position
  FROM fact_cast_crew AS c
  SEMI JOIN film_to_predict USING (title_key)
  WHERE c.category IN ('actor', 'actress', 'director', 'writer', 'composer')
  GROUP BY ALL
)
SELECT title_key, role, person_key::VARCHAR AS who
FROM (FROM role_credit QUALIFY is_second_choice = min(is_second_choice) OVER (PARTITION BY title_key, role))
QUALIFY role <> 'cast' OR row_number() OVER (PARTITION BY title_key, role ORDER BY position, person_key) <= 3
UNION ALL
SELECT title_key, 'company', label FROM title_label_bridge SEMI JOIN film_to_predict USING (title_key) WHERE kind = 'company'
