-- Releases that were linked to a film, with the probability of the link. Links that a person is to look at are left out,
-- and singles that are known by their song only: they repeat what is on an album.
SELECT
  l.release_key,
  l.title_key,
  l.probability,
  r.release_id,
  r.title AS release_title,
  r.release_year,
  coalesce(r.master_key, r.release_key) AS album_key,
  f.year AS film_year,
  f.decade
FROM link_release_title AS l
JOIN dim_release AS r ON r.release_key = l.release_key AND r.is_current
JOIN film AS f USING (title_key)
WHERE l.decision = 'match' AND l.rule IS DISTINCT FROM 'song of a linked album'
