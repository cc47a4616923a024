-- Chance alone makes a large index where few films are new, so an index must also be improbable.
SELECT feature, films_before, films_new, stability_index, p
FROM feature_drift
WHERE stability_index > (SELECT feature_drift FROM gate_setting) AND p < 0.001
