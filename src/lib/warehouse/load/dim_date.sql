INSERT INTO dim_date
SELECT
  date_key,
  extract(year FROM date_key),
  extract(quarter FROM date_key),
  extract(month FROM date_key),
  strftime(date_key, '%B'),
  extract(day FROM date_key),
  extract(doy FROM date_key),
  extract(isoyear FROM date_key),
  extract(week FROM date_key),
  extract(isodow FROM date_key),
  strftime(date_key, '%A'),
  extract(year FROM date_key) // 10 * 10
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
