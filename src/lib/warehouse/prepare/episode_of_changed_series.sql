-- An episode also changes when its series comes or goes.
INSERT INTO changed_title
SELECT tconst, 'other'
FROM imdb_title_episode
WHERE parentTconst IN (SELECT imdb_id FROM changed_listing) AND tconst NOT IN (SELECT imdb_id FROM changed_title);
