-- The keywords that most films have.
WITH keywords AS (
  SELECT title_key, label AS keyword FROM film JOIN title_label_bridge USING (title_key) WHERE kind = 'keyword'
), totals AS (
  SELECT count(DISTINCT title_key) AS films_with_keywords, count(DISTINCT keyword) AS keywords FROM keywords
)
SELECT keyword, count(*) AS films, count(*) / films_with_keywords AS share, films_with_keywords, keywords
FROM keywords CROSS JOIN totals
GROUP BY keyword, films_with_keywords, keywords
ORDER BY films DESC, keyword
LIMIT 30
