CREATE TABLE dim_genre (
  genre_key UUID NOT NULL,
  genre     VARCHAR NOT NULL
);

COMMENT ON TABLE dim_genre IS 'A genre of titles.';
COMMENT ON COLUMN dim_genre.genre_key IS 'MD5 of genre';
COMMENT ON COLUMN dim_genre.genre IS 'the name of the genre, as the sources write it';
