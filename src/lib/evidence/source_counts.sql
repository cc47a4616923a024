SELECT source, delivery::DATE AS delivery, kind, files, read, kept, rejected
FROM counts
ORDER BY source, kind, delivery
