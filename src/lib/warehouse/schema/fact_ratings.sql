CREATE TABLE fact_ratings (
  title_key       UUID NOT NULL,
  rating_date     DATE NOT NULL,
  average_rating  DECIMAL(4, 2) NOT NULL,
  vote_count      INTEGER NOT NULL,
  weighted_rating DECIMAL(6, 4) NOT NULL
);

COMMENT ON TABLE fact_ratings IS 'How IMDb''s users rate a title, as of the newest delivery.';
COMMENT ON COLUMN fact_ratings.title_key IS 'the rated title';
COMMENT ON COLUMN fact_ratings.rating_date IS 'date of the delivery';
COMMENT ON COLUMN fact_ratings.average_rating IS 'average of the votes, from 1 to 10';
COMMENT ON COLUMN fact_ratings.vote_count IS 'number of votes';
COMMENT ON COLUMN fact_ratings.weighted_rating IS 'the average drawn towards the mean of the title''s type, the more the fewer the votes: (v * R + m * C) / (v + m)';
