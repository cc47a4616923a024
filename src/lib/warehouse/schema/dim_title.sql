CREATE TABLE dim_title (
  title_key        UUID NOT NULL,
  title_id         VARCHAR NOT NULL,
  version          INTEGER NOT NULL,
  valid_from       DATE NOT NULL,
  valid_to         DATE,
  is_current       BOOLEAN NOT NULL,
  change_kind      VARCHAR NOT NULL,
  end_kind         VARCHAR,
  imdb_id          VARCHAR,
  title_type       VARCHAR NOT NULL,
  primary_title    VARCHAR NOT NULL,
  original_title   VARCHAR,
  is_adult         BOOLEAN,
  start_year       INTEGER,
  end_year         INTEGER,
  runtime_minutes  INTEGER,
  genres           VARCHAR[],
  parent_title_key UUID,
  season_number    INTEGER,
  episode_number   INTEGER
);

COMMENT ON TABLE dim_title IS 'A film, series, episode or game in each of its versions. A version holds from valid_from up to, not including, valid_to.';
COMMENT ON COLUMN dim_title.title_key IS 'MD5 of title_id; the same in all versions';
COMMENT ON COLUMN dim_title.title_id IS 'imdb:tt0000001, or tmdb:1 for a film that only TMDb has';
COMMENT ON COLUMN dim_title.version IS 'counts the versions of this title, from 1';
COMMENT ON COLUMN dim_title.valid_from IS 'date of the delivery that brought this version';
COMMENT ON COLUMN dim_title.valid_to IS 'date of the delivery from which it no longer holds; null while it holds';
COMMENT ON COLUMN dim_title.is_current IS 'whether this version holds now';
COMMENT ON COLUMN dim_title.change_kind IS 'what brought this version: new, renamed, reclassified, updated or returned';
COMMENT ON COLUMN dim_title.end_kind IS 'what ended this version: renamed, reclassified, updated or deleted; null while it holds';
COMMENT ON COLUMN dim_title.imdb_id IS 'id at IMDb; null for a film that only TMDb has';
COMMENT ON COLUMN dim_title.title_type IS 'movie, short, tvSeries, tvEpisode, video, videoGame and so on, in IMDb''s words';
COMMENT ON COLUMN dim_title.primary_title IS 'the title it is best known by';
COMMENT ON COLUMN dim_title.original_title IS 'the title in the original language';
COMMENT ON COLUMN dim_title.is_adult IS 'whether it is for adults only';
COMMENT ON COLUMN dim_title.start_year IS 'year of release; of a series, its first year';
COMMENT ON COLUMN dim_title.end_year IS 'last year of a series';
COMMENT ON COLUMN dim_title.runtime_minutes IS 'length in minutes';
COMMENT ON COLUMN dim_title.genres IS 'genres in the order of the source';
COMMENT ON COLUMN dim_title.parent_title_key IS 'of an episode, the title_key of its series';
COMMENT ON COLUMN dim_title.season_number IS 'of an episode, the season';
COMMENT ON COLUMN dim_title.episode_number IS 'of an episode, the number within the season';
