INSERT INTO fact_ratings
SELECT
  key_of('imdb:' || tconst),
  delivery_date,
  average_rating,
  vote_count,
  coalesce((vote_count * average_rating + prior_votes * mean_rating) / nullif(vote_count + prior_votes, 0), average_rating)
FROM rated_title
JOIN rating_prior ON rating_prior.title_type = rated_title.title_type
JOIN newest_delivery ON newest_delivery.source = 'imdb';

DELETE FROM claim WHERE table_name = 'fact_ratings';

INSERT INTO claim
SELECT 'ratings.mean.' || title_type, mean_rating, 'points of 10', 'warehouse/load/fact_ratings.sql', 'fact_ratings'
FROM rating_prior
UNION ALL
SELECT 'ratings.prior_votes.' || title_type, prior_votes, 'votes', 'warehouse/load/fact_ratings.sql', 'fact_ratings'
FROM rating_prior;
