SELECT source, table_name, delivery, rows_before, rows
FROM (
  SELECT *, lag(rows) OVER (PARTITION BY source, table_name ORDER BY delivery) AS rows_before
  FROM staged_table
)
WHERE abs(rows - rows_before) > (SELECT row_drift FROM gate_setting) * rows_before
