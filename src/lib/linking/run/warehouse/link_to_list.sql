-- The links of the warehouse in the form that `leitmotif link` writes.
CREATE OR REPLACE TEMP VIEW link_to_list AS
SELECT
  'discogs:' || release.release_id               AS release_id,
  coalesce(title.title_id, '')                   AS film_id,
  printf('%.4f', probability)                    AS probability,
  decision,
  reason,
  coalesce(rule, '')                             AS rule,
  coalesce(printf('%.2f', margin), '')           AS margin,
  coalesce(rival.title_id, '')                   AS runner_up
FROM link_release_title AS link
JOIN dim_release AS release ON release.release_key = link.release_key AND release.is_current
LEFT JOIN dim_title AS title ON title.title_key = link.title_key AND title.is_current
LEFT JOIN dim_title AS rival ON rival.title_key = link.runner_up_title_key AND rival.is_current;
