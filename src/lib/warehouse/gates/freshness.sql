SELECT source, max(delivery_date) AS newest, (SELECT max(delivery_date) FROM loaded_delivery) - max(delivery_date) AS days_behind
FROM loaded_delivery
GROUP BY source
HAVING days_behind > (SELECT freshness_days FROM gate_setting)
