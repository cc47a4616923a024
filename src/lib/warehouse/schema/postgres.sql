-- Generated from src/lib/contract/warehouse: the warehouse's schema for PostgreSQL 15 or newer.
-- After a change there: npx vitest run tests/warehouse/schema -u
-- A reference to a title or a release means its current version, which no foreign key can say.

CREATE TABLE dim_date (
  date_key date NOT NULL,
  year integer NOT NULL,
  quarter integer NOT NULL,
  month integer NOT NULL,
  month_name text NOT NULL,
  day_of_month integer NOT NULL,
  day_of_year integer NOT NULL,
  iso_year integer NOT NULL,
  iso_week integer NOT NULL,
  iso_weekday integer NOT NULL,
  weekday_name text NOT NULL,
  decade integer NOT NULL
);
COMMENT ON TABLE dim_date IS 'A day of the calendar: every day of the years from the first to the last date in the warehouse.';
COMMENT ON COLUMN dim_date.date_key IS 'the day';
COMMENT ON COLUMN dim_date.year IS 'year';
COMMENT ON COLUMN dim_date.quarter IS 'quarter of the year, from 1';
COMMENT ON COLUMN dim_date.month IS 'month of the year, from 1';
COMMENT ON COLUMN dim_date.month_name IS 'English name of the month';
COMMENT ON COLUMN dim_date.day_of_month IS 'day of the month, from 1';
COMMENT ON COLUMN dim_date.day_of_year IS 'day of the year, from 1';
COMMENT ON COLUMN dim_date.iso_year IS 'year that the ISO week belongs to';
COMMENT ON COLUMN dim_date.iso_week IS 'ISO week of that year, from 1';
COMMENT ON COLUMN dim_date.iso_weekday IS '1 for Monday to 7 for Sunday';
COMMENT ON COLUMN dim_date.weekday_name IS 'English name of the weekday';
COMMENT ON COLUMN dim_date.decade IS 'first year of the decade';

CREATE TABLE dim_title (
  title_key uuid NOT NULL,
  title_id text NOT NULL,
  version integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  is_current boolean NOT NULL,
  change_kind text NOT NULL,
  end_kind text,
  imdb_id text,
  title_type text NOT NULL,
  primary_title text NOT NULL,
  original_title text,
  is_adult boolean,
  start_year integer,
  end_year integer,
  runtime_minutes integer,
  genres text[],
  parent_title_key uuid,
  season_number integer,
  episode_number integer
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

CREATE TABLE dim_person (
  person_key uuid NOT NULL,
  person_id text NOT NULL,
  name text,
  birth_year integer,
  death_year integer,
  professions text[],
  is_described boolean NOT NULL
);
COMMENT ON TABLE dim_person IS 'A person credited on a title.';
COMMENT ON COLUMN dim_person.person_key IS 'MD5 of person_id';
COMMENT ON COLUMN dim_person.person_id IS 'imdb:nm0000001, or tmdb:1 for the people of TMDb''s credits';
COMMENT ON COLUMN dim_person.name IS 'the name the person is most often credited by; null where the source credits a person it does not describe';
COMMENT ON COLUMN dim_person.birth_year IS 'year of birth';
COMMENT ON COLUMN dim_person.death_year IS 'year of death';
COMMENT ON COLUMN dim_person.professions IS 'up to three professions, in the order of the source';
COMMENT ON COLUMN dim_person.is_described IS 'whether the source describes the person; otherwise only the id is known, from a credit';

CREATE TABLE dim_genre (
  genre_key uuid NOT NULL,
  genre text NOT NULL
);
COMMENT ON TABLE dim_genre IS 'A genre of titles.';
COMMENT ON COLUMN dim_genre.genre_key IS 'MD5 of genre';
COMMENT ON COLUMN dim_genre.genre IS 'the name of the genre, as the sources write it';

CREATE TABLE title_genre_bridge (
  title_key uuid NOT NULL,
  genre_key uuid NOT NULL,
  source text NOT NULL,
  position integer NOT NULL
);
COMMENT ON TABLE title_genre_bridge IS 'Which genres a title has, as of the newest delivery.';
COMMENT ON COLUMN title_genre_bridge.title_key IS 'the title';
COMMENT ON COLUMN title_genre_bridge.genre_key IS 'the genre';
COMMENT ON COLUMN title_genre_bridge.source IS 'who says so: imdb or tmdb';
COMMENT ON COLUMN title_genre_bridge.position IS 'from 1, in the order of the source';

CREATE TABLE title_label_bridge (
  title_key uuid NOT NULL,
  kind text NOT NULL,
  position integer NOT NULL,
  label text NOT NULL
);
COMMENT ON TABLE title_label_bridge IS 'What TMDb says of a film in names: who produced it, where, what is spoken in it, what it is about. As of the newest delivery.';
COMMENT ON COLUMN title_label_bridge.title_key IS 'the title';
COMMENT ON COLUMN title_label_bridge.kind IS 'company and country of the production, language that is spoken, or keyword';
COMMENT ON COLUMN title_label_bridge.position IS 'from 1, in the order of the source, among the labels of one kind';
COMMENT ON COLUMN title_label_bridge.label IS 'the name, as the source writes it';

CREATE TABLE title_name (
  title_key uuid NOT NULL,
  source text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  region text,
  language text,
  types text[],
  attributes text[]
);
COMMENT ON TABLE title_name IS 'Every name a title goes by, as of the newest delivery.';
COMMENT ON COLUMN title_name.title_key IS 'the title';
COMMENT ON COLUMN title_name.source IS 'imdb_title for the names in IMDb''s list of titles, imdb_aka for its list of other names, tmdb';
COMMENT ON COLUMN title_name.position IS 'tells the names of one title and source apart, in the order of the source';
COMMENT ON COLUMN title_name.kind IS 'primary, original, aka or translation';
COMMENT ON COLUMN title_name.name IS 'the name';
COMMENT ON COLUMN title_name.region IS 'where it goes by that name: a country or a region, as a code';
COMMENT ON COLUMN title_name.language IS 'language of the name, as a code';
COMMENT ON COLUMN title_name.types IS 'what the source says the name is: alternative, dvd, festival, tv, video, working, imdbDisplay and so on';
COMMENT ON COLUMN title_name.attributes IS 'what else is known about the name, in words';

CREATE TABLE fact_ratings (
  title_key uuid NOT NULL,
  rating_date date NOT NULL,
  average_rating decimal(4,2) NOT NULL,
  vote_count integer NOT NULL,
  weighted_rating decimal(6,4) NOT NULL
);
COMMENT ON TABLE fact_ratings IS 'How IMDb''s users rate a title, as of the newest delivery.';
COMMENT ON COLUMN fact_ratings.title_key IS 'the rated title';
COMMENT ON COLUMN fact_ratings.rating_date IS 'date of the delivery';
COMMENT ON COLUMN fact_ratings.average_rating IS 'average of the votes, from 1 to 10';
COMMENT ON COLUMN fact_ratings.vote_count IS 'number of votes';
COMMENT ON COLUMN fact_ratings.weighted_rating IS 'the average, pulled towards the mean of the title''s type when votes are few: (v * R + m * C) / (v + m)';

CREATE TABLE fact_cast_crew (
  title_key uuid NOT NULL,
  source text NOT NULL,
  position integer NOT NULL,
  person_key uuid NOT NULL,
  category text NOT NULL,
  job text,
  characters text[]
);
COMMENT ON TABLE fact_cast_crew IS 'Who did what on a title, as of the newest delivery. A row is a credit.';
COMMENT ON COLUMN fact_cast_crew.title_key IS 'the title';
COMMENT ON COLUMN fact_cast_crew.source IS 'imdb for the principals, imdb_crew for directors and writers missing from the principals, tmdb';
COMMENT ON COLUMN fact_cast_crew.position IS 'tells the credits of one title and source apart, in the order of the source';
COMMENT ON COLUMN fact_cast_crew.person_key IS 'the person';
COMMENT ON COLUMN fact_cast_crew.category IS 'what the person did, in IMDb''s words: actor, director, writer, composer and so on';
COMMENT ON COLUMN fact_cast_crew.job IS 'the job, where the source gives it in words';
COMMENT ON COLUMN fact_cast_crew.characters IS 'the characters played';

CREATE TABLE fact_film_metrics (
  title_key uuid NOT NULL,
  film_id text NOT NULL,
  attached_by text NOT NULL,
  metrics_date date NOT NULL,
  release_date date,
  status text,
  original_language text,
  collection text,
  runtime_minutes integer,
  popularity double precision,
  vote_average double precision,
  vote_count integer,
  budget bigint,
  revenue bigint,
  overview text
);
COMMENT ON TABLE fact_film_metrics IS 'What TMDb tells of a film, as of the newest delivery. Unknown values are null, never zero.';
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
COMMENT ON COLUMN fact_film_metrics.overview IS 'what happens in it, in a few sentences';

CREATE TABLE dim_master (
  master_key uuid NOT NULL,
  master_id integer NOT NULL,
  title text,
  release_year integer,
  main_release_key uuid,
  artists text[],
  genres text[],
  styles text[],
  is_screen boolean,
  data_quality text,
  is_described boolean NOT NULL
);
COMMENT ON TABLE dim_master IS 'What all editions of an album have in common, as of the newest delivery.';
COMMENT ON COLUMN dim_master.master_key IS 'MD5 of discogs:master:<master_id>';
COMMENT ON COLUMN dim_master.master_id IS 'id at Discogs';
COMMENT ON COLUMN dim_master.title IS 'title of the album; null for a master that only its releases name';
COMMENT ON COLUMN dim_master.release_year IS 'year of the first edition';
COMMENT ON COLUMN dim_master.main_release_key IS 'the main edition, which is not always in the warehouse';
COMMENT ON COLUMN dim_master.artists IS 'names of the artists in the order of the source';
COMMENT ON COLUMN dim_master.genres IS 'genres in the order of the source';
COMMENT ON COLUMN dim_master.styles IS 'styles in the order of the source';
COMMENT ON COLUMN dim_master.is_screen IS 'whether a genre or style says that the music belongs to a film, a show or a stage';
COMMENT ON COLUMN dim_master.data_quality IS 'what the source says of the entry''s quality';
COMMENT ON COLUMN dim_master.is_described IS 'whether the source describes the master; otherwise only the id is known, from a version of a release';

CREATE TABLE dim_artist (
  artist_key uuid NOT NULL,
  artist_id integer NOT NULL,
  name text NOT NULL,
  real_name text,
  name_variations text[],
  aliases text[],
  members text[],
  data_quality text,
  is_described boolean NOT NULL
);
COMMENT ON TABLE dim_artist IS 'A musician, group, conductor or other credit at Discogs, as of the newest delivery.';
COMMENT ON COLUMN dim_artist.artist_key IS 'MD5 of discogs:artist:<artist_id>';
COMMENT ON COLUMN dim_artist.artist_id IS 'id at Discogs';
COMMENT ON COLUMN dim_artist.name IS 'name; a number in brackets tells people of the same name apart';
COMMENT ON COLUMN dim_artist.real_name IS 'name in private life, where it differs';
COMMENT ON COLUMN dim_artist.name_variations IS 'other ways of writing the name';
COMMENT ON COLUMN dim_artist.aliases IS 'other artist names of the same person';
COMMENT ON COLUMN dim_artist.members IS 'names of a group''s members';
COMMENT ON COLUMN dim_artist.data_quality IS 'what the source says of the entry''s quality';
COMMENT ON COLUMN dim_artist.is_described IS 'whether the source describes the artist; otherwise only id and name are known, from a release';

CREATE TABLE dim_release (
  release_key uuid NOT NULL,
  release_id integer NOT NULL,
  version integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  is_current boolean NOT NULL,
  change_kind text NOT NULL,
  end_kind text,
  title text NOT NULL,
  country text,
  released text,
  release_date date,
  release_year integer,
  date_precision text,
  master_key uuid,
  is_main_release boolean,
  status text,
  data_quality text,
  formats text[],
  format_descriptions text[],
  genres text[],
  styles text[],
  is_screen boolean NOT NULL,
  labels text[],
  track_count integer
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
COMMENT ON COLUMN dim_release.released IS 'when it came out, as the source writes it';
COMMENT ON COLUMN dim_release.release_date IS 'when it came out; the first possible day where only the year or month is known';
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

CREATE TABLE release_style_bridge (
  release_key uuid NOT NULL,
  kind text NOT NULL,
  position integer NOT NULL,
  style text NOT NULL
);
COMMENT ON TABLE release_style_bridge IS 'Which genres and styles a release has, as of the newest delivery.';
COMMENT ON COLUMN release_style_bridge.release_key IS 'the release';
COMMENT ON COLUMN release_style_bridge.kind IS 'genre or style';
COMMENT ON COLUMN release_style_bridge.position IS 'from 1, in the order of the source';
COMMENT ON COLUMN release_style_bridge.style IS 'name of the genre or style';

CREATE TABLE release_artist_bridge (
  release_key uuid NOT NULL,
  is_credit boolean NOT NULL,
  position integer NOT NULL,
  artist_key uuid,
  name text,
  printed_name text,
  join_phrase text,
  role text,
  tracks text
);
COMMENT ON TABLE release_artist_bridge IS 'Who made a release and who is credited on it, as of the newest delivery.';
COMMENT ON COLUMN release_artist_bridge.release_key IS 'the release';
COMMENT ON COLUMN release_artist_bridge.is_credit IS 'whether this is a credit; otherwise one of the artists on the cover';
COMMENT ON COLUMN release_artist_bridge.position IS 'from 1, among the artists and among the credits';
COMMENT ON COLUMN release_artist_bridge.artist_key IS 'the artist; null for a name without an entry of its own';
COMMENT ON COLUMN release_artist_bridge.name IS 'name of the artist';
COMMENT ON COLUMN release_artist_bridge.printed_name IS 'the name as printed on the release, where it differs';
COMMENT ON COLUMN release_artist_bridge.join_phrase IS 'text between this artist and the next';
COMMENT ON COLUMN release_artist_bridge.role IS 'of a credit, what the artist did';
COMMENT ON COLUMN release_artist_bridge.tracks IS 'the tracks that a credit is limited to, as printed';

CREATE TABLE dim_track (
  track_key uuid NOT NULL,
  track_id text NOT NULL,
  release_key uuid,
  position integer,
  parent_position integer,
  number text,
  title text,
  album text,
  artists text[],
  genres text[],
  is_explicit boolean,
  duration_ms integer
);
COMMENT ON TABLE dim_track IS 'A piece of music: a track of a release at Discogs, or a track at Spotify, as of the newest delivery.';
COMMENT ON COLUMN dim_track.track_key IS 'MD5 of track_id';
COMMENT ON COLUMN dim_track.track_id IS 'discogs:<release>:<position> or spotify:<id>';
COMMENT ON COLUMN dim_track.release_key IS 'the release that it is on; null for Spotify''s tracks';
COMMENT ON COLUMN dim_track.position IS 'from 1, in the order of the release';
COMMENT ON COLUMN dim_track.parent_position IS 'position of the track that this one is a part of';
COMMENT ON COLUMN dim_track.number IS 'number as printed; null for a heading';
COMMENT ON COLUMN dim_track.title IS 'title of the track';
COMMENT ON COLUMN dim_track.album IS 'title of the album, where no release is known';
COMMENT ON COLUMN dim_track.artists IS 'artists of the track; null where they are those of the release';
COMMENT ON COLUMN dim_track.genres IS 'genres under which Spotify lists it, sorted';
COMMENT ON COLUMN dim_track.is_explicit IS 'whether the words are marked as explicit';
COMMENT ON COLUMN dim_track.duration_ms IS 'length in milliseconds';

CREATE TABLE fact_audio_features (
  track_key uuid NOT NULL,
  features_date date NOT NULL,
  popularity integer,
  danceability double precision,
  energy double precision,
  musical_key integer,
  loudness double precision,
  mode integer,
  speechiness double precision,
  acousticness double precision,
  instrumentalness double precision,
  liveness double precision,
  valence double precision,
  tempo double precision,
  time_signature integer
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

CREATE TABLE link_release_title (
  release_key uuid NOT NULL,
  title_key uuid,
  probability double precision,
  decision text NOT NULL,
  reason text NOT NULL,
  rule text,
  margin double precision,
  runner_up_title_key uuid
);
COMMENT ON TABLE link_release_title IS 'Which release belongs to which title, and how certain that is. Filled by linking.';
COMMENT ON COLUMN link_release_title.release_key IS 'the release';
COMMENT ON COLUMN link_release_title.title_key IS 'the title; null where none was found';
COMMENT ON COLUMN link_release_title.probability IS 'probability that the release belongs to the title';
COMMENT ON COLUMN link_release_title.decision IS 'match, review or none';
COMMENT ON COLUMN link_release_title.reason IS 'why this was decided, as a code';
COMMENT ON COLUMN link_release_title.rule IS 'the rule that found the candidate';
COMMENT ON COLUMN link_release_title.margin IS 'how far behind the runner-up is, as a difference of weights';
COMMENT ON COLUMN link_release_title.runner_up_title_key IS 'the next best title';

CREATE TABLE claim (
  name text NOT NULL,
  value double precision NOT NULL,
  unit text NOT NULL,
  computed_by text NOT NULL,
  table_name text NOT NULL
);
COMMENT ON TABLE claim IS 'A named figure that pages and notebooks may quote.';
COMMENT ON COLUMN claim.name IS 'name of the figure';
COMMENT ON COLUMN claim.value IS 'the figure';
COMMENT ON COLUMN claim.unit IS 'what is counted or measured';
COMMENT ON COLUMN claim.computed_by IS 'the query or function behind it';
COMMENT ON COLUMN claim.table_name IS 'the table that it was computed from';

CREATE TABLE link_rule (
  place integer NOT NULL,
  rule text NOT NULL,
  pairs bigint NOT NULL,
  pairs_per_release double precision,
  found bigint NOT NULL,
  recall double precision,
  recall_so_far double precision
);
COMMENT ON TABLE link_rule IS 'What each rule that finds films for releases adds to those before it. Empty where the truth is not known.';
COMMENT ON COLUMN link_rule.place IS 'the order of the rules, from 1';
COMMENT ON COLUMN link_rule.rule IS 'the rule';
COMMENT ON COLUMN link_rule.pairs IS 'pairs of a release and a film that it is the first to find';
COMMENT ON COLUMN link_rule.pairs_per_release IS 'the same for each release, on average';
COMMENT ON COLUMN link_rule.found IS 'how many of its pairs are true';
COMMENT ON COLUMN link_rule.recall IS 'their share of all true pairs';
COMMENT ON COLUMN link_rule.recall_so_far IS 'the share that it finds together with the rules before it';

CREATE TABLE link_calibration (
  from_probability double precision NOT NULL,
  links bigint NOT NULL,
  probability double precision NOT NULL,
  correct double precision NOT NULL
);
COMMENT ON TABLE link_calibration IS 'How often links of similar probability are true. Empty where the truth is not known.';
COMMENT ON COLUMN link_calibration.from_probability IS 'start of the range of probabilities, which is a tenth wide';
COMMENT ON COLUMN link_calibration.links IS 'links to accept or review whose probability lies in this range';
COMMENT ON COLUMN link_calibration.probability IS 'their probability, on average';
COMMENT ON COLUMN link_calibration.correct IS 'share of them that are true';

CREATE TABLE link_score (
  category text NOT NULL,
  releases bigint NOT NULL,
  right_links bigint NOT NULL,
  wrong_links bigint NOT NULL,
  missed_links bigint NOT NULL,
  without_film bigint NOT NULL,
  linked_without_film bigint NOT NULL
);
COMMENT ON TABLE link_score IS 'How the links of each kind of release compare with the truth. Empty where the truth is not known.';
COMMENT ON COLUMN link_score.category IS 'what makes the release easy or hard to link, or why it has no film';
COMMENT ON COLUMN link_score.releases IS 'releases of this kind';
COMMENT ON COLUMN link_score.right_links IS 'accepted links that are true';
COMMENT ON COLUMN link_score.wrong_links IS 'accepted links that are not true';
COMMENT ON COLUMN link_score.missed_links IS 'true links that were not accepted';
COMMENT ON COLUMN link_score.without_film IS 'releases that belong to no film';
COMMENT ON COLUMN link_score.linked_without_film IS 'those of them that were linked anyway';

CREATE TABLE link_verdict (
  release_id text NOT NULL,
  film_id text NOT NULL,
  belongs boolean NOT NULL
);
COMMENT ON TABLE link_verdict IS 'People''s decisions about doubtful pairs. They override the links.';
COMMENT ON COLUMN link_verdict.release_id IS 'id of the release, with its source: discogs:1';
COMMENT ON COLUMN link_verdict.film_id IS 'id of the film, with its source: imdb:tt1';
COMMENT ON COLUMN link_verdict.belongs IS 'whether the release is music of the film';

CREATE TABLE gold_score (
  category text NOT NULL,
  releases bigint NOT NULL,
  right_links bigint NOT NULL,
  wrong_links bigint NOT NULL,
  missed_links bigint NOT NULL,
  without_film bigint NOT NULL,
  linked_without_film bigint NOT NULL
);
COMMENT ON TABLE gold_score IS 'How the links of each kind of real release compare with labels made by hand. Empty where there are none.';
COMMENT ON COLUMN gold_score.category IS 'what makes the release easy or hard to link, or why it has no film';
COMMENT ON COLUMN gold_score.releases IS 'releases of this kind';
COMMENT ON COLUMN gold_score.right_links IS 'accepted links that are true';
COMMENT ON COLUMN gold_score.wrong_links IS 'accepted links that are not true';
COMMENT ON COLUMN gold_score.missed_links IS 'true links that were not accepted';
COMMENT ON COLUMN gold_score.without_film IS 'releases that belong to no film';
COMMENT ON COLUMN gold_score.linked_without_film IS 'those of them that were linked anyway';

CREATE TABLE gold_calibration (
  from_probability double precision NOT NULL,
  links bigint NOT NULL,
  probability double precision NOT NULL,
  correct double precision NOT NULL
);
COMMENT ON TABLE gold_calibration IS 'How often links of real releases of similar probability are true. Empty where there are no labels.';
COMMENT ON COLUMN gold_calibration.from_probability IS 'start of the range of probabilities, which is a tenth wide';
COMMENT ON COLUMN gold_calibration.links IS 'links to accept or review whose probability lies in this range';
COMMENT ON COLUMN gold_calibration.probability IS 'their probability, on average';
COMMENT ON COLUMN gold_calibration.correct IS 'share of them that are true';

CREATE TABLE gold_error (
  release_id text NOT NULL,
  film_id text NOT NULL,
  kind text NOT NULL,
  category text NOT NULL,
  release text NOT NULL,
  film text NOT NULL,
  decision text NOT NULL,
  probability double precision,
  reason text NOT NULL,
  note text NOT NULL
);
COMMENT ON TABLE gold_error IS 'Real releases whose link differs from the label made by hand.';
COMMENT ON COLUMN gold_error.release_id IS 'the release among the labelled ones';
COMMENT ON COLUMN gold_error.film_id IS 'the film that was linked wrongly, or that was missed';
COMMENT ON COLUMN gold_error.kind IS 'wrong link or missed';
COMMENT ON COLUMN gold_error.category IS 'what makes the release easy or hard to link, or why it has no film';
COMMENT ON COLUMN gold_error.release IS 'title, artist and year of the release';
COMMENT ON COLUMN gold_error.film IS 'title and year of the film';
COMMENT ON COLUMN gold_error.decision IS 'what was decided about the film';
COMMENT ON COLUMN gold_error.probability IS 'probability that the release belongs to the film; null if it was no candidate';
COMMENT ON COLUMN gold_error.reason IS 'why this was decided, as a code';
COMMENT ON COLUMN gold_error.note IS 'what the person who labelled it wrote';

CREATE TABLE fold_score (
  labels text NOT NULL,
  composers boolean NOT NULL,
  releases bigint NOT NULL,
  precision double precision NOT NULL,
  precision_mean double precision NOT NULL,
  precision_spread double precision NOT NULL,
  recall double precision NOT NULL,
  recall_mean double precision NOT NULL,
  recall_spread double precision NOT NULL,
  linked_without_film double precision NOT NULL,
  linked_without_film_mean double precision NOT NULL,
  linked_without_film_spread double precision NOT NULL,
  calibration_error double precision NOT NULL,
  calibration_error_mean double precision NOT NULL,
  calibration_error_spread double precision NOT NULL
);
COMMENT ON TABLE fold_score IS 'How good linking of labelled records is on works that the model in use was not trained on, in five folds that share no film, composer or artist.';
COMMENT ON COLUMN fold_score.labels IS 'which labels: all, those made by hand for records drawn by chance, or those of a file';
COMMENT ON COLUMN fold_score.composers IS 'whether the films'' composers were known';
COMMENT ON COLUMN fold_score.releases IS 'labelled releases';
COMMENT ON COLUMN fold_score.precision IS 'share of the links that are right, for the links of all folds together';
COMMENT ON COLUMN fold_score.precision_mean IS 'share of the links that are right, on average over the folds';
COMMENT ON COLUMN fold_score.precision_spread IS 'share of the links that are right: its standard deviation over the folds';
COMMENT ON COLUMN fold_score.recall IS 'share of the true links that were found, for the links of all folds together';
COMMENT ON COLUMN fold_score.recall_mean IS 'share of the true links that were found, on average over the folds';
COMMENT ON COLUMN fold_score.recall_spread IS 'share of the true links that were found: its standard deviation over the folds';
COMMENT ON COLUMN fold_score.linked_without_film IS 'share of the releases without a film that were linked all the same, for the links of all folds together';
COMMENT ON COLUMN fold_score.linked_without_film_mean IS 'share of the releases without a film that were linked all the same, on average over the folds';
COMMENT ON COLUMN fold_score.linked_without_film_spread IS 'share of the releases without a film that were linked all the same: its standard deviation over the folds';
COMMENT ON COLUMN fold_score.calibration_error IS 'how far probabilities lie from what is true, for the links of all folds together';
COMMENT ON COLUMN fold_score.calibration_error_mean IS 'how far probabilities lie from what is true, on average over the folds';
COMMENT ON COLUMN fold_score.calibration_error_spread IS 'how far probabilities lie from what is true: its standard deviation over the folds';

CREATE TABLE fold_threshold (
  threshold double precision NOT NULL,
  links bigint NOT NULL,
  precision double precision NOT NULL,
  recall double precision NOT NULL,
  linked_without_film double precision NOT NULL
);
COMMENT ON TABLE fold_threshold IS 'What accepting links from a probability on gives, on works that the model in use was not trained on, in five folds that share no film, composer or artist.';
COMMENT ON COLUMN fold_threshold.threshold IS 'the lowest probability that is accepted';
COMMENT ON COLUMN fold_threshold.links IS 'links that are accepted';
COMMENT ON COLUMN fold_threshold.precision IS 'share of them that are right';
COMMENT ON COLUMN fold_threshold.recall IS 'share of the true links among them';
COMMENT ON COLUMN fold_threshold.linked_without_film IS 'share of the releases without a film that are linked all the same';

CREATE TABLE fold_evidence (
  evidence text NOT NULL,
  composers boolean NOT NULL,
  links bigint NOT NULL,
  probability double precision NOT NULL,
  correct double precision NOT NULL,
  correct_low double precision NOT NULL,
  correct_high double precision NOT NULL
);
COMMENT ON TABLE fold_evidence IS 'How reliable accepted links are by what speaks for them, on works that the model in use was not trained on, in five folds that share no film, composer or artist.';
COMMENT ON COLUMN fold_evidence.evidence IS 'what agrees: the title only, also the year, also the people, or all';
COMMENT ON COLUMN fold_evidence.composers IS 'whether the films'' composers were known';
COMMENT ON COLUMN fold_evidence.links IS 'links that were accepted on this evidence';
COMMENT ON COLUMN fold_evidence.probability IS 'their probability, on average';
COMMENT ON COLUMN fold_evidence.correct IS 'share of them that are true';
COMMENT ON COLUMN fold_evidence.correct_low IS 'lower end of the 95% interval of this share';
COMMENT ON COLUMN fold_evidence.correct_high IS 'upper end of the 95% interval of this share';

CREATE TABLE film_features (
  title_key uuid NOT NULL,
  release_date date NOT NULL,
  year integer NOT NULL,
  month text NOT NULL,
  budget bigint,
  runtime_minutes integer,
  language text,
  country text,
  countries integer NOT NULL,
  companies integer NOT NULL,
  main_genre text,
  genres text[] NOT NULL,
  is_sequel boolean NOT NULL,
  earlier_parts integer NOT NULL,
  based_on text,
  title_words integer NOT NULL,
  overview_words integer,
  overview_sentiment double precision,
  overview_topics text[] NOT NULL,
  company_films integer NOT NULL,
  company_takings double precision NOT NULL,
  company_hit_rate double precision NOT NULL,
  director_films integer NOT NULL,
  director_takings double precision NOT NULL,
  director_hit_rate double precision NOT NULL,
  writer_films integer NOT NULL,
  writer_takings double precision NOT NULL,
  writer_hit_rate double precision NOT NULL,
  cast_films integer NOT NULL,
  cast_takings double precision NOT NULL,
  cast_hit_rate double precision NOT NULL,
  composer_films integer NOT NULL,
  composer_takings double precision NOT NULL,
  composer_hit_rate double precision NOT NULL,
  composer_albums integer NOT NULL,
  composer_electronic double precision,
  composer_genre text
);
COMMENT ON TABLE film_features IS 'What can be known of a film on the day before its release, and nothing later. A record of people or companies counts films of earlier days alone; their takings count from half a year after release.';
COMMENT ON COLUMN film_features.title_key IS 'the film';
COMMENT ON COLUMN film_features.release_date IS 'first release; everything else is as of the day before';
COMMENT ON COLUMN film_features.year IS 'year of release';
COMMENT ON COLUMN film_features.month IS 'month of release, from 01 to 12';
COMMENT ON COLUMN film_features.budget IS 'cost in US dollars';
COMMENT ON COLUMN film_features.runtime_minutes IS 'length in minutes';
COMMENT ON COLUMN film_features.language IS 'original language, as a code';
COMMENT ON COLUMN film_features.country IS 'the first country of the production';
COMMENT ON COLUMN film_features.countries IS 'number of countries of the production';
COMMENT ON COLUMN film_features.companies IS 'number of companies of the production';
COMMENT ON COLUMN film_features.main_genre IS 'the first genre in TMDb''s list, or else in IMDb''s';
COMMENT ON COLUMN film_features.genres IS 'all genres, sorted';
COMMENT ON COLUMN film_features.is_sequel IS 'whether an earlier film of the same title or collection came before this part';
COMMENT ON COLUMN film_features.earlier_parts IS 'earlier films of the same title or collection, or the parts that the title counts';
COMMENT ON COLUMN film_features.based_on IS 'what the story comes from, as TMDb''s keywords say: book, comic, game, play or true story';
COMMENT ON COLUMN film_features.title_words IS 'number of words of the title';
COMMENT ON COLUMN film_features.overview_words IS 'number of words of TMDb''s overview';
COMMENT ON COLUMN film_features.overview_sentiment IS 'how kind the words of the overview are, from -5 to 5 (AFINN-165)';
COMMENT ON COLUMN film_features.overview_topics IS 'what the overview is about, by its words, sorted';
COMMENT ON COLUMN film_features.company_films IS 'earlier films of its companies: the most that any of them has';
COMMENT ON COLUMN film_features.company_takings IS 'how far the mean logarithm of the takings of earlier films of its companies lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.company_hit_rate IS 'how far the share of earlier films of its companies that paid lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.director_films IS 'earlier films of its directors: the most that any of them has';
COMMENT ON COLUMN film_features.director_takings IS 'how far the mean logarithm of the takings of earlier films of its directors lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.director_hit_rate IS 'how far the share of earlier films of its directors that paid lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.writer_films IS 'earlier films of its writers: the most that any of them has';
COMMENT ON COLUMN film_features.writer_takings IS 'how far the mean logarithm of the takings of earlier films of its writers lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.writer_hit_rate IS 'how far the share of earlier films of its writers that paid lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.cast_films IS 'earlier films of the first three of its cast: the most that any of them has';
COMMENT ON COLUMN film_features.cast_takings IS 'how far the mean logarithm of the takings of earlier films of the first three of its cast lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.cast_hit_rate IS 'how far the share of earlier films of the first three of its cast that paid lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.composer_films IS 'earlier films of its composers: the most that any of them has';
COMMENT ON COLUMN film_features.composer_takings IS 'how far the mean logarithm of the takings of earlier films of its composers lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.composer_hit_rate IS 'how far the share of earlier films of its composers that paid lies above that of all earlier films, pulled towards 0';
COMMENT ON COLUMN film_features.composer_albums IS 'earlier films of its composers with a linked soundtrack';
COMMENT ON COLUMN film_features.composer_electronic IS 'the share of those whose soundtrack is electronic';
COMMENT ON COLUMN film_features.composer_genre IS 'the musical genre that most of those have';

CREATE TABLE film_prediction (
  title_key uuid NOT NULL,
  target text NOT NULL,
  model text NOT NULL,
  is_chosen boolean NOT NULL,
  part text NOT NULL,
  prediction double precision NOT NULL,
  truth double precision
);
COMMENT ON TABLE film_prediction IS 'What each model predicts of each film that it has not learned from, and what became true. The chosen model also predicts films whose takings are not known.';
COMMENT ON COLUMN film_prediction.title_key IS 'the film';
COMMENT ON COLUMN film_prediction.target IS 'what is predicted';
COMMENT ON COLUMN film_prediction.model IS 'the model, or what it does without or knows beforehand';
COMMENT ON COLUMN film_prediction.is_chosen IS 'whether this model is the one that pages and commands use for the target';
COMMENT ON COLUMN film_prediction.part IS 'validation for the films that models were chosen by, test for the newest ones, new where the truth is not known';
COMMENT ON COLUMN film_prediction.prediction IS 'a probability, or the natural logarithm of the takings in US dollars';
COMMENT ON COLUMN film_prediction.truth IS '1 or 0 for a probability, otherwise the value; null if it is not known';

CREATE TABLE film_model (
  target text NOT NULL,
  model text NOT NULL,
  role text NOT NULL,
  means text NOT NULL,
  compared_with text NOT NULL,
  is_chosen boolean NOT NULL,
  features integer NOT NULL,
  training_films integer NOT NULL,
  validation_films integer NOT NULL,
  test_films integer NOT NULL,
  validation_loss double precision NOT NULL,
  sha256 text
);
COMMENT ON TABLE film_model IS 'The models of film_prediction. Empty where too few films have a known budget and takings.';
COMMENT ON COLUMN film_model.target IS 'what is predicted';
COMMENT ON COLUMN film_model.model IS 'the model';
COMMENT ON COLUMN film_model.role IS 'baseline, candidate, ablation for a model that lacks a group of features, leak, or truth for the rule of a sample';
COMMENT ON COLUMN film_model.means IS 'what it does';
COMMENT ON COLUMN film_model.compared_with IS 'the model that it is held against';
COMMENT ON COLUMN film_model.is_chosen IS 'whether pages and commands use it for the target';
COMMENT ON COLUMN film_model.features IS 'number of features that it may read';
COMMENT ON COLUMN film_model.training_films IS 'films that it learned from before it was judged by the validation';
COMMENT ON COLUMN film_model.validation_films IS 'films of the validation';
COMMENT ON COLUMN film_model.test_films IS 'films of the test';
COMMENT ON COLUMN film_model.validation_loss IS 'mean log loss, or mean squared error, on the validation';
COMMENT ON COLUMN film_model.sha256 IS 'SHA-256 of the model as JSON; null for the truth';

CREATE TABLE film_feature (
  feature text NOT NULL,
  label text NOT NULL,
  feature_group text NOT NULL,
  kind text NOT NULL,
  known_by text NOT NULL,
  known_share double precision NOT NULL,
  importance double precision,
  least_importance double precision,
  most_importance double precision,
  is_used boolean NOT NULL
);
COMMENT ON TABLE film_feature IS 'The features that models learn from, and how much the best model on all of them needs each.';
COMMENT ON COLUMN film_feature.feature IS 'the column of film_features';
COMMENT ON COLUMN film_feature.label IS 'what people call it';
COMMENT ON COLUMN film_feature.feature_group IS 'what it is about';
COMMENT ON COLUMN film_feature.kind IS 'how it is read: an amount as its logarithm, a list as a yes or no for each frequent item';
COMMENT ON COLUMN film_feature.known_by IS 'how it is known before a film opens';
COMMENT ON COLUMN film_feature.known_share IS 'share of the films of known takings for which it is known';
COMMENT ON COLUMN film_feature.importance IS 'by how much the log loss of the validation rises when it is dealt to other films';
COMMENT ON COLUMN film_feature.least_importance IS 'the same in the shuffle that raised it least';
COMMENT ON COLUMN film_feature.most_importance IS 'the same in the shuffle that raised it most';
COMMENT ON COLUMN film_feature.is_used IS 'whether the chosen model reads it';

CREATE TABLE feature_drift (
  feature text NOT NULL,
  films_before integer NOT NULL,
  films_new integer NOT NULL,
  stability_index double precision NOT NULL,
  p double precision NOT NULL
);
COMMENT ON TABLE feature_drift IS 'How the films that the newest delivery brought differ from those before, in each feature and in the predicted probability. Empty where all films came at once.';
COMMENT ON COLUMN feature_drift.feature IS 'the column of film_features, or the probability that the chosen model gives';
COMMENT ON COLUMN feature_drift.films_before IS 'films of earlier deliveries';
COMMENT ON COLUMN feature_drift.films_new IS 'films that the newest delivery brought';
COMMENT ON COLUMN feature_drift.stability_index IS 'population stability index: 0 if both are alike; above 0.25 is called a shift';
COMMENT ON COLUMN feature_drift.p IS 'how probable an index as large is by chance, which is larger the fewer films are new';

CREATE TABLE predictor (
  part text NOT NULL,
  json text NOT NULL
);
COMMENT ON TABLE predictor IS 'The trained models, as they are read in a browser. Empty where too few films have a known budget and takings.';
COMMENT ON COLUMN predictor.part IS 'model for what predicts, similar for the films it compares with';
COMMENT ON COLUMN predictor.json IS 'the content, as JSON';

CREATE TABLE linked_release (
  release_key uuid NOT NULL,
  digest uuid NOT NULL,
  songs uuid
);
COMMENT ON TABLE linked_release IS 'A digest of what the links of each release were made from, so that only new and changed releases are linked again.';
COMMENT ON COLUMN linked_release.release_key IS 'the release';
COMMENT ON COLUMN linked_release.digest IS 'MD5 of its row, of all films, and of everything else that its links depend on';
COMMENT ON COLUMN linked_release.songs IS 'MD5 of what linked albums tell about its songs; null if nothing';

CREATE TABLE loaded_delivery (
  source text NOT NULL,
  delivery_date date NOT NULL,
  fingerprint text NOT NULL
);
COMMENT ON TABLE loaded_delivery IS 'The deliveries that this warehouse holds.';
COMMENT ON COLUMN loaded_delivery.source IS 'who delivered';
COMMENT ON COLUMN loaded_delivery.delivery_date IS 'date of the delivery';
COMMENT ON COLUMN loaded_delivery.fingerprint IS 'SHA-256 of the names, sizes and footers of the staged files';

-- Keys and indexes: a large table is filled faster before it has them.

ALTER TABLE dim_date ADD PRIMARY KEY (date_key);

ALTER TABLE dim_title ADD PRIMARY KEY (title_key, version);
CREATE UNIQUE INDEX dim_title_current ON dim_title (title_key) WHERE is_current;
CREATE INDEX dim_title_parent_title_key ON dim_title (parent_title_key);

ALTER TABLE dim_person ADD PRIMARY KEY (person_key);

ALTER TABLE dim_genre ADD PRIMARY KEY (genre_key);

ALTER TABLE title_genre_bridge ADD PRIMARY KEY (title_key, source, genre_key);
ALTER TABLE title_genre_bridge ADD FOREIGN KEY (genre_key) REFERENCES dim_genre (genre_key);
CREATE INDEX title_genre_bridge_genre_key ON title_genre_bridge (genre_key);

ALTER TABLE title_label_bridge ADD PRIMARY KEY (title_key, kind, label);

ALTER TABLE title_name ADD PRIMARY KEY (title_key, source, position);

ALTER TABLE fact_ratings ADD PRIMARY KEY (title_key);
ALTER TABLE fact_ratings ADD FOREIGN KEY (rating_date) REFERENCES dim_date (date_key);
CREATE INDEX fact_ratings_rating_date ON fact_ratings (rating_date);

ALTER TABLE fact_cast_crew ADD PRIMARY KEY (title_key, source, position);
ALTER TABLE fact_cast_crew ADD FOREIGN KEY (person_key) REFERENCES dim_person (person_key);
CREATE INDEX fact_cast_crew_person_key ON fact_cast_crew (person_key);

ALTER TABLE fact_film_metrics ADD PRIMARY KEY (title_key);
ALTER TABLE fact_film_metrics ADD FOREIGN KEY (metrics_date) REFERENCES dim_date (date_key);
ALTER TABLE fact_film_metrics ADD FOREIGN KEY (release_date) REFERENCES dim_date (date_key);
CREATE INDEX fact_film_metrics_metrics_date ON fact_film_metrics (metrics_date);
CREATE INDEX fact_film_metrics_release_date ON fact_film_metrics (release_date);

ALTER TABLE dim_master ADD PRIMARY KEY (master_key);

ALTER TABLE dim_artist ADD PRIMARY KEY (artist_key);

ALTER TABLE dim_release ADD PRIMARY KEY (release_key, version);
ALTER TABLE dim_release ADD FOREIGN KEY (master_key) REFERENCES dim_master (master_key);
ALTER TABLE dim_release ADD FOREIGN KEY (release_date) REFERENCES dim_date (date_key);
CREATE UNIQUE INDEX dim_release_current ON dim_release (release_key) WHERE is_current;
CREATE INDEX dim_release_master_key ON dim_release (master_key);
CREATE INDEX dim_release_release_date ON dim_release (release_date);

ALTER TABLE release_style_bridge ADD PRIMARY KEY (release_key, kind, style);

ALTER TABLE release_artist_bridge ADD PRIMARY KEY (release_key, is_credit, position);
ALTER TABLE release_artist_bridge ADD FOREIGN KEY (artist_key) REFERENCES dim_artist (artist_key);
CREATE INDEX release_artist_bridge_artist_key ON release_artist_bridge (artist_key);

ALTER TABLE dim_track ADD PRIMARY KEY (track_key);
CREATE INDEX dim_track_release_key ON dim_track (release_key);

ALTER TABLE fact_audio_features ADD PRIMARY KEY (track_key);
ALTER TABLE fact_audio_features ADD FOREIGN KEY (track_key) REFERENCES dim_track (track_key);
ALTER TABLE fact_audio_features ADD FOREIGN KEY (features_date) REFERENCES dim_date (date_key);
CREATE INDEX fact_audio_features_features_date ON fact_audio_features (features_date);

ALTER TABLE link_release_title ADD UNIQUE NULLS NOT DISTINCT (release_key, title_key);
CREATE INDEX link_release_title_title_key ON link_release_title (title_key);
CREATE INDEX link_release_title_runner_up_title_key ON link_release_title (runner_up_title_key);

ALTER TABLE claim ADD PRIMARY KEY (name);

ALTER TABLE link_rule ADD PRIMARY KEY (place);

ALTER TABLE link_calibration ADD PRIMARY KEY (from_probability);

ALTER TABLE link_score ADD PRIMARY KEY (category);

ALTER TABLE link_verdict ADD PRIMARY KEY (release_id, film_id);

ALTER TABLE gold_score ADD PRIMARY KEY (category);

ALTER TABLE gold_calibration ADD PRIMARY KEY (from_probability);

ALTER TABLE gold_error ADD PRIMARY KEY (release_id, film_id, kind);

ALTER TABLE fold_score ADD PRIMARY KEY (labels, composers);

ALTER TABLE fold_threshold ADD PRIMARY KEY (threshold);

ALTER TABLE fold_evidence ADD PRIMARY KEY (evidence, composers);

ALTER TABLE film_features ADD PRIMARY KEY (title_key);

ALTER TABLE film_prediction ADD PRIMARY KEY (title_key, target, model);

ALTER TABLE film_model ADD PRIMARY KEY (target, model);

ALTER TABLE film_feature ADD PRIMARY KEY (feature);

ALTER TABLE feature_drift ADD PRIMARY KEY (feature);

ALTER TABLE predictor ADD PRIMARY KEY (part);

ALTER TABLE linked_release ADD PRIMARY KEY (release_key);

ALTER TABLE loaded_delivery ADD PRIMARY KEY (source, delivery_date);
