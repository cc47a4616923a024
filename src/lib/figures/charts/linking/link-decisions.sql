-- How every release was decided and why. A release with several films counts once, by the best of them.
SELECT decision, reason, count(*) AS releases
FROM (
  FROM link_release_title
  QUALIFY row_number() OVER (
    PARTITION BY release_key
    ORDER BY list_position(['match', 'review', 'none'], decision), probability DESC, title_key
  ) = 1
)
GROUP BY decision, reason
ORDER BY list_position(['match', 'review', 'none'], decision), releases DESC, reason;
