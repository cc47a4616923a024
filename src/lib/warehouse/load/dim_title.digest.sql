INSERT INTO new_digest
SELECT
  number_of(basics.tconst),
  row_digest(ROW(
    titleType, primaryTitle, originalTitle, isAdult, startYear, endYear, runtimeMinutes, genres, series,
    seasonNumber, episodeNumber
  ))
FROM imdb_title_basics AS basics
LEFT JOIN listed_episode ON listed_episode.tconst = basics.tconst;
