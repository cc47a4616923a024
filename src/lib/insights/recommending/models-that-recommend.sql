-- All measures of all models, from plain to good; where they saw the genre of a song, and where not.
SELECT s.model, s.song_view, s.measure, s.value, s.low, s.high, s.pairs, s.films, m.kind, m.means, m.is_chosen
FROM recommendation_score AS s
JOIN recommendation_model AS m USING (model, song_view)
ORDER BY m.place, s.measure
