CREATE TABLE fact_audio_features (
  track_key        UUID NOT NULL,
  features_date    DATE NOT NULL,
  popularity       INTEGER,
  danceability     DOUBLE,
  energy           DOUBLE,
  musical_key      INTEGER,
  loudness         DOUBLE,
  mode             INTEGER,
  speechiness      DOUBLE,
  acousticness     DOUBLE,
  instrumentalness DOUBLE,
  liveness         DOUBLE,
  valence          DOUBLE,
  tempo            DOUBLE,
  time_signature   INTEGER
);

COMMENT ON TABLE fact_audio_features IS 'How a track sounds, by Spotify''s measures, as of the newest delivery. Shares go from 0 to 1.';
COMMENT ON COLUMN fact_audio_features.track_key IS 'the track';
COMMENT ON COLUMN fact_audio_features.features_date IS 'date of the delivery';
COMMENT ON COLUMN fact_audio_features.popularity IS 'from 0 to 100';
COMMENT ON COLUMN fact_audio_features.danceability IS 'share';
COMMENT ON COLUMN fact_audio_features.energy IS 'share';
COMMENT ON COLUMN fact_audio_features.musical_key IS '0 for C to 11 for B';
COMMENT ON COLUMN fact_audio_features.loudness IS 'decibels below full scale';
COMMENT ON COLUMN fact_audio_features.mode IS '1 for major, 0 for minor';
COMMENT ON COLUMN fact_audio_features.speechiness IS 'share';
COMMENT ON COLUMN fact_audio_features.acousticness IS 'share';
COMMENT ON COLUMN fact_audio_features.instrumentalness IS 'share';
COMMENT ON COLUMN fact_audio_features.liveness IS 'share';
COMMENT ON COLUMN fact_audio_features.valence IS 'share; high is cheerful';
COMMENT ON COLUMN fact_audio_features.tempo IS 'beats a minute; null where Spotify found none';
COMMENT ON COLUMN fact_audio_features.time_signature IS 'beats a bar';
