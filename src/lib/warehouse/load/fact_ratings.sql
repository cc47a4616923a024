-- For each type of title: the mean rating, and the number of votes that a quantile of the titles does not exceed.
CREATE OR REPLACE TEMP TABLE rating_prior AS
SELECT
  title_type,
  -- A sum of decimals, unlike one of doubles, does not depend on the order of the rows.
  CAST(sum(average_rating) AS DOUBLE) / count(*) AS mean_rating,
  min(CASE WHEN place >= vote_quantile * titles THEN vote_count END) AS prior_votes
FROM (
  SELECT
    title_type,
    average_rating,
    vote_count,
    row_number() OVER (PARTITION BY title_type ORDER BY vote_count) AS place,
    count(*) OVER (PARTITION BY title_type) AS titles
  FROM (
    SELECT titleType AS title_type, CAST(averageRating AS DECIMAL(4, 2)) AS average_rating, numVotes AS vote_count
    FROM imdb_title_ratings
    JOIN imdb_title_basics ON imdb_title_basics.tconst = imdb_title_ratings.tconst
  )
)
CROSS JOIN load_setting
GROUP BY title_type;

INSERT INTO fact_ratings
SELECT
  key_of('imdb:' || ratings.tconst),
  delivery_date,
  averageRating,
  numVotes,
  coalesce((numVotes * averageRating + prior_votes * mean_rating) / nullif(numVotes + prior_votes, 0), averageRating)
FROM imdb_title_ratings AS ratings
JOIN imdb_title_basics AS basics ON basics.tconst = ratings.tconst
JOIN rating_prior ON rating_prior.title_type = basics.titleType
JOIN newest_delivery ON newest_delivery.source = 'imdb';

DELETE FROM claim WHERE table_name = 'fact_ratings';

INSERT INTO claim
SELECT 'ratings.mean.' || title_type, mean_rating, 'points of 10', 'warehouse/load/fact_ratings.sql', 'fact_ratings'
FROM rating_prior
UNION ALL
SELECT 'ratings.prior_votes.' || title_type, prior_votes, 'votes', 'warehouse/load/fact_ratings.sql', 'fact_ratings'
FROM rating_prior;
