-- The keywords that most films have, the commonest first.
SELECT label AS word, count(*) AS films
FROM film JOIN title_label_bridge USING (title_key)
WHERE kind = 'keyword'
GROUP BY label
ORDER BY films DESC, word
LIMIT 80
