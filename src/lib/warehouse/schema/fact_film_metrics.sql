CREATE TABLE fact_film_metrics (
  title_key         UUID NOT NULL,
  film_id           VARCHAR NOT NULL,
  attached_by       VARCHAR NOT NULL,
  metrics_date      DATE NOT NULL,
  release_date      DATE,
  status            VARCHAR,
  original_language VARCHAR,
  collection        VARCHAR,
  runtime_minutes   INTEGER,
  popularity        DOUBLE,
  vote_average      DOUBLE,
  vote_count        INTEGER,
  budget            BIGINT,
  revenue           BIGINT
);

COMMENT ON TABLE fact_film_metrics IS 'What TMDb knows of a film in figures, as of the newest delivery. Unknown is null, never zero.';
COMMENT ON COLUMN fact_film_metrics.title_key IS 'the title that the film was attached to, or its own';
COMMENT ON COLUMN fact_film_metrics.film_id IS 'id at TMDb, or the IMDb id in files that leave it out';
COMMENT ON COLUMN fact_film_metrics.attached_by IS 'how the film found its title: imdb_id, movielens, title_year, or none for a film that stands alone';
COMMENT ON COLUMN fact_film_metrics.metrics_date IS 'date of the delivery';
COMMENT ON COLUMN fact_film_metrics.release_date IS 'first release';
COMMENT ON COLUMN fact_film_metrics.status IS 'Released, Post Production and so on';
COMMENT ON COLUMN fact_film_metrics.original_language IS 'language, as a code';
COMMENT ON COLUMN fact_film_metrics.collection IS 'the series of films that it belongs to';
COMMENT ON COLUMN fact_film_metrics.runtime_minutes IS 'length in minutes';
COMMENT ON COLUMN fact_film_metrics.popularity IS 'TMDb''s measure of recent interest';
COMMENT ON COLUMN fact_film_metrics.vote_average IS 'average of the votes of TMDb''s users, from 0 to 10';
COMMENT ON COLUMN fact_film_metrics.vote_count IS 'number of votes';
COMMENT ON COLUMN fact_film_metrics.budget IS 'cost in US dollars';
COMMENT ON COLUMN fact_film_metrics.revenue IS 'takings in US dollars';
