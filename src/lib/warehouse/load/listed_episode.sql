-- Episodes with their series, which is null where IMDb does not list it.
CREATE OR REPLACE TEMP VIEW listed_episode AS
SELECT episode.tconst, series.tconst AS series, seasonNumber, episodeNumber
FROM imdb_title_episode AS episode
LEFT JOIN imdb_title_basics AS series ON series.tconst = episode.parentTconst;
