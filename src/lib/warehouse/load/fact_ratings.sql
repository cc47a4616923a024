INSERT INTO fact_ratings BY NAME
SELECT
  key_of('imdb:' || tconst) AS title_key,
  delivery_date             AS rating_date,
  average_rating,
  vote_count,
  coalesce((vote_count * average_rating + prior_votes * mean_rating) / nullif(vote_count + prior_votes, 0), average_rating)
    AS weighted_rating
FROM rated_title
JOIN rating_prior ON rating_prior.title_type = rated_title.title_type
JOIN newest_delivery ON newest_delivery.source = 'imdb';

DELETE FROM claim WHERE table_name = 'fact_ratings';

INSERT INTO claim BY NAME
SELECT *, 'warehouse/load/fact_ratings.sql' AS computed_by, 'fact_ratings' AS table_name
FROM (
  SELECT 'ratings.mean.' || title_type AS name, mean_rating AS value, 'points of 10' AS unit
  FROM rating_prior
  UNION ALL
  SELECT 'ratings.prior_votes.' || title_type, prior_votes, 'votes'
  FROM rating_prior
);
