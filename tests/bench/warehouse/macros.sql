-- Invented rows by hash: the same films and delivery give the same rows. A second delivery drops one of 200 rows,
-- adds as many, and changes four of 100 in each table.
CREATE MACRO roll(n, label) AS (hash(n, label) % 1000000) / 1000000.0;
CREATE MACRO below(count, n, label) AS CAST(hash(n, label) % CAST(count AS UBIGINT) AS INTEGER);
CREATE MACRO pick(words, n, label) AS words[1 + below(len(words), n, label)];

CREATE MACRO word(h) AS
  (['ka', 'lo', 'mi', 'ser', 'tan', 'vel', 'or', 'du', 'pra', 'shi', 'no', 'ben', 'gra', 'el', 'ux', 'ri'])[1 + CAST(h % 16 AS INTEGER)]
  || (['na', 'ron', 'ti', 'sel', 'mar', 'go', 'ver', 'li', 'to', 'ka', 'den', 'rus', 'fa', 'wen', 'zo', 'pel'])[1 + CAST(h // 16 % 16 AS INTEGER)]
  || (['', '', 's', 'ra', 'nd', 'x', 'mo', 'tte'])[1 + CAST(h // 256 % 8 AS INTEGER)];
CREATE MACRO phrase(n, label) AS
  word(hash(n, label, 1)) || ' ' || word(hash(n, label, 2)) || CASE WHEN roll(n, label) < 0.6 THEN ' ' || word(hash(n, label, 3)) ELSE '' END;

CREATE MACRO id_of(letters, n) AS letters || CASE WHEN n < 10000000 THEN lpad(CAST(n AS VARCHAR), 7, '0') ELSE CAST(n AS VARCHAR) END;
CREATE MACRO edition(n, label) AS CASE WHEN getvariable('delivery') = 2 AND roll(n, label) < 0.04 THEN 1 ELSE 0 END;
CREATE MACRO is_there(n) AS getvariable('delivery') = 1 OR roll(n, 'dropped') >= 0.005;
CREATE MACRO upto(count) AS CAST(count * CASE WHEN getvariable('delivery') = 2 THEN 1.005 ELSE 1 END AS BIGINT);

-- Every third title is a film, as in the sample. Credits, names and people keep the proportions of IMDb's files.
CREATE MACRO title_count() AS 3 * getvariable('films');
CREATE MACRO person_count() AS CAST(1.2 * title_count() AS BIGINT);
CREATE MACRO type_of(n) AS CASE
  WHEN n % 3 = 0 THEN 'movie'
  ELSE pick(['tvEpisode', 'tvEpisode', 'tvEpisode', 'tvEpisode', 'tvEpisode', 'tvEpisode', 'tvEpisode', 'short', 'video', 'tvSeries'], n, 'type')
END;
CREATE MACRO title_of(n) AS phrase(n, concat('title', edition(n, 'title')));
CREATE MACRO year_of(n) AS 1900 + CAST(126 * sqrt(roll(n, 'year')) AS INTEGER);
-- A few people have most of the credits.
CREATE MACRO person_of(n, place) AS id_of('nm', CAST(person_count() * pow(roll(n * 101 + place, concat('person', edition(n, 'credits'))), 2) AS BIGINT));
CREATE MACRO genre_of(n, place) AS
  pick(['Drama', 'Comedy', 'Action', 'Horror', 'Romance', 'Documentary', 'Sci-Fi', 'Thriller', 'Crime', 'Music', 'Family', 'News'], n, concat('genre', place));
