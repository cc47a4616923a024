CREATE OR REPLACE TEMP TABLE rated_title AS
SELECT ratings.tconst, titleType AS title_type, averageRating AS average_rating, numVotes AS vote_count
FROM imdb_title_ratings AS ratings
JOIN imdb_title_basics AS basics ON basics.tconst = ratings.tconst;

-- For each type of title: the mean rating, and the quantile of the number of votes.
CREATE OR REPLACE TEMP TABLE rating_prior AS
SELECT
  title_type,
  -- A sum of decimals, unlike one of doubles, does not depend on the order of the rows.
  CAST(sum(CAST(average_rating AS DECIMAL(4, 2))) AS DOUBLE) / count(*) AS mean_rating,
  min(CASE WHEN place >= vote_quantile * titles THEN vote_count END) AS prior_votes
FROM (
  SELECT
    title_type,
    average_rating,
    vote_count,
    row_number() OVER (PARTITION BY title_type ORDER BY vote_count) AS place,
    count(*) OVER (PARTITION BY title_type) AS titles
  FROM rated_title
)
CROSS JOIN load_setting
GROUP BY title_type;
