-- One row per film with a known popularity and per threshold that its surest link reaches. Its music is that of all
-- releases linked to it with at least this probability, accepted or not, besides singles that only their song links.
WITH thresholds AS (
  SELECT unnest([0.3, 0.9, 0.99]) AS threshold
), links AS (
  SELECT t.threshold, l.title_key, l.release_key, l.probability
  FROM link_release_title AS l
  JOIN thresholds AS t ON l.probability >= t.threshold
  WHERE l.title_key IS NOT NULL AND l.rule IS DISTINCT FROM 'song of a linked album'
), music AS (
  SELECT
    l.threshold,
    l.title_key,
    list(DISTINCT b.style ORDER BY b.style) FILTER (WHERE b.kind = 'genre') AS music_genres,
    list(DISTINCT b.style ORDER BY b.style) FILTER (WHERE b.kind = 'style') AS music_styles
  FROM links AS l
  JOIN release_style_bridge AS b USING (release_key)
  WHERE b.style NOT IN ('Stage & Screen', 'Soundtrack', 'Score', 'Theme', 'Musical')
  GROUP BY l.threshold, l.title_key
), linked AS (
  SELECT threshold, title_key, max(probability) AS probability
  FROM links
  GROUP BY threshold, title_key
)
SELECT
  l.threshold,
  f.*,
  coalesce(m.music_genres, []) AS music_genres,
  coalesce(m.music_styles, []) AS music_styles,
  l.probability
FROM linked AS l
JOIN scored_film AS f USING (title_key)
LEFT JOIN music AS m USING (threshold, title_key)
ORDER BY l.threshold, f.title_key
