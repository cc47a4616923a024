-- How much the best model on all features needs each of them.
SELECT feature, label, feature_group, known_share, importance, least_importance, most_importance, is_used
FROM film_feature
WHERE importance IS NOT NULL
ORDER BY importance DESC, feature
