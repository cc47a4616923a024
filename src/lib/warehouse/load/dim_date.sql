INSERT INTO dim_date BY NAME
SELECT
  date_key,
  extract(year FROM date_key)            AS year,
  extract(quarter FROM date_key)         AS quarter,
  extract(month FROM date_key)           AS month,
  strftime(date_key, '%B')               AS month_name,
  extract(day FROM date_key)             AS day_of_month,
  extract(doy FROM date_key)             AS day_of_year,
  extract(isoyear FROM date_key)         AS iso_year,
  extract(week FROM date_key)            AS iso_week,
  extract(isodow FROM date_key)          AS iso_weekday,
  strftime(date_key, '%A')               AS weekday_name,
  extract(year FROM date_key) // 10 * 10 AS decade
FROM (
  SELECT CAST(unnest(generate_series(first_day, last_day, INTERVAL 1 DAY)) AS DATE) AS date_key
  FROM (
    SELECT make_date(extract(year FROM min(used)), 1, 1) AS first_day, make_date(extract(year FROM max(used)), 12, 31) AS last_day
    FROM (
      SELECT release_date AS used FROM fact_film_metrics
      UNION ALL
      SELECT release_date FROM dim_release
      UNION ALL
      SELECT delivery_date FROM loaded_delivery
    )
  )
);
