-- The releases in the order in which the explorer lists them, each with its links and verdicts, as JSON.
CREATE OR REPLACE TEMP VIEW linked_release AS
WITH link AS (
  SELECT
    'discogs:' || release.release_id AS release_id,
    list({
      'filmId': coalesce(title.title_id, ''),
      'probability': probability,
      'decision': decision,
      'reason': reason,
      'rule': coalesce(rule, ''),
      'margin': margin,
      'runnerUp': coalesce(rival.title_id, '')
    } ORDER BY probability DESC, title.title_id)              AS links,
    -- Of several links, that of the likeliest film.
    min_by(decision, (-probability, title.title_id))          AS decision,
    min_by(reason, (-probability, title.title_id))            AS reason
  FROM link_release_title AS link
  JOIN dim_release AS release ON release.release_key = link.release_key AND release.is_current
  LEFT JOIN dim_title AS title ON title.title_key = link.title_key AND title.is_current
  LEFT JOIN dim_title AS rival ON rival.title_key = link.runner_up_title_key AND rival.is_current
  GROUP BY ALL
),
verdict AS (
  SELECT release_id, list({'filmId': film_id, 'belongs': belongs, 'note': ''} ORDER BY film_id) AS verdicts
  FROM link_verdict
  GROUP BY release_id
)
SELECT
  release_id,
  decision,
  reason,
  to_json({
    'release': {
      'id': release_id,
      'title': title,
      'artist': coalesce(artist, ''),
      'year': year,
      'country': coalesce(country, ''),
      'formats': coalesce(formats, []),
      'genres': coalesce(genres, []),
      'styles': coalesce(styles, [])
    },
    'songs': songs,
    'links': links,
    'verdicts': coalesce(verdicts, [])
  })                                                          AS linked,
  row_number() OVER (
    ORDER BY
      list_position(['match', 'review', 'none'], decision),
      regexp_replace(lower(strip_accents(title)), '^[^\p{L}\p{N}]+', ''),
      release_id
  )                                                           AS place
FROM release_with_songs
JOIN link USING (release_id)
LEFT JOIN verdict USING (release_id);
