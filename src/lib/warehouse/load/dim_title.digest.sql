INSERT INTO new_digest
SELECT number_of(basics.tconst), row_digest(ROW(titleType, primaryTitle, originalTitle, isAdult, startYear, endYear, runtimeMinutes, genres, parentTconst, seasonNumber, episodeNumber))
FROM imdb_title_basics AS basics
LEFT JOIN imdb_title_episode AS episode ON episode.tconst = basics.tconst;
