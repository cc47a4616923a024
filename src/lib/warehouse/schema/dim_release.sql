CREATE TABLE dim_release (
  release_key         UUID NOT NULL,
  release_id          INTEGER NOT NULL,
  version             INTEGER NOT NULL,
  valid_from          DATE NOT NULL,
  valid_to            DATE,
  is_current          BOOLEAN NOT NULL,
  change_kind         VARCHAR NOT NULL,
  end_kind            VARCHAR,
  title               VARCHAR NOT NULL,
  country             VARCHAR,
  released            VARCHAR,
  release_date        DATE,
  release_year        INTEGER,
  date_precision      VARCHAR,
  master_key          UUID,
  is_main_release     BOOLEAN,
  status              VARCHAR,
  data_quality        VARCHAR,
  formats             VARCHAR[],
  format_descriptions VARCHAR[],
  genres              VARCHAR[],
  styles              VARCHAR[],
  is_screen           BOOLEAN NOT NULL,
  labels              VARCHAR[],
  track_count         INTEGER
);

COMMENT ON TABLE dim_release IS 'A release, which is one edition of an album, in each of its versions. A version holds from valid_from up to, not including, valid_to.';
COMMENT ON COLUMN dim_release.release_key IS 'MD5 of discogs:release:<release_id>; the same in all versions';
COMMENT ON COLUMN dim_release.release_id IS 'id at Discogs';
COMMENT ON COLUMN dim_release.version IS 'counts the versions of this release, from 1';
COMMENT ON COLUMN dim_release.valid_from IS 'date of the delivery that brought this version';
COMMENT ON COLUMN dim_release.valid_to IS 'date of the delivery from which it no longer holds; null while it holds';
COMMENT ON COLUMN dim_release.is_current IS 'whether this version holds now';
COMMENT ON COLUMN dim_release.change_kind IS 'what brought this version: new, renamed, reclassified, updated or returned';
COMMENT ON COLUMN dim_release.end_kind IS 'what ended this version: renamed, reclassified, updated or deleted; null while it holds';
COMMENT ON COLUMN dim_release.title IS 'title of the release';
COMMENT ON COLUMN dim_release.country IS 'where it came out';
COMMENT ON COLUMN dim_release.released IS 'when it came out, as the source has it';
COMMENT ON COLUMN dim_release.release_date IS 'when it came out, the first day of what is known';
COMMENT ON COLUMN dim_release.release_year IS 'year in which it came out';
COMMENT ON COLUMN dim_release.date_precision IS 'how much of the date is known: day, month or year';
COMMENT ON COLUMN dim_release.master_key IS 'the master that it is an edition of';
COMMENT ON COLUMN dim_release.is_main_release IS 'whether it is the main edition of its master';
COMMENT ON COLUMN dim_release.status IS 'what the source says of the entry: Accepted, Draft and so on';
COMMENT ON COLUMN dim_release.data_quality IS 'what the source says of the entry''s quality';
COMMENT ON COLUMN dim_release.formats IS 'Vinyl, CD, File and so on';
COMMENT ON COLUMN dim_release.format_descriptions IS 'LP, Album, Reissue and so on';
COMMENT ON COLUMN dim_release.genres IS 'genres in the order of the source';
COMMENT ON COLUMN dim_release.styles IS 'styles in the order of the source';
COMMENT ON COLUMN dim_release.is_screen IS 'whether a genre or style says that the music belongs to a film, a show or a stage';
COMMENT ON COLUMN dim_release.labels IS 'labels that it came out on';
COMMENT ON COLUMN dim_release.track_count IS 'number of tracks, headings included';
