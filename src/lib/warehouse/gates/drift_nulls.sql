SELECT source, table_name, column_name, delivery, round(share_before, 4) AS share_before, round(share, 4) AS share
FROM (
  SELECT *, lag(share) OVER (PARTITION BY source, table_name, column_name ORDER BY delivery) AS share_before
  FROM (SELECT *, nulls / rows AS share FROM staged_column WHERE rows > 0)
)
WHERE abs(share - share_before) > (SELECT null_drift FROM gate_setting)
