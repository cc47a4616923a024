-- How much better the model is that was chosen than each of the others.
SELECT g.model, g.song_view, g.measure, g.difference, g.low, g.high, m.kind
FROM recommendation_gain AS g
JOIN recommendation_model AS m USING (model, song_view)
WHERE NOT m.is_chosen
ORDER BY m.place, g.measure
