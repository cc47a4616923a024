-- What other SQL engines call by another name, in one place.

-- A surrogate key: the MD5 of a natural key, in 16 bytes. PostgreSQL writes it in the same words.
CREATE OR REPLACE MACRO key_of(natural_key) AS CAST(md5(natural_key) AS UUID);

-- A title as two catalogues may share it: letters and digits in lower case, without punctuation. Accents go only where
-- all letters are Latin: elsewhere marks make other letters.
CREATE OR REPLACE MACRO plain_title(title) AS trim(regexp_replace(
  lower(CASE
    WHEN regexp_full_match(title, '[\p{Latin}\p{Common}\p{Inherited}]*') THEN strip_accents(title)
    ELSE nfc_normalize(title)
  END),
  '[^\p{L}\p{M}\p{N}]+', ' ', 'g'
));

-- IMDb's ids as numbers, which take less room: tt0000001 is 1. Numbers are padded to seven digits.
CREATE OR REPLACE MACRO number_of(imdb_id) AS CAST(substr(imdb_id, 3) AS BIGINT);
CREATE OR REPLACE MACRO imdb_id_of(letters, number) AS
  letters || CASE WHEN number < 10000000 THEN lpad(CAST(number AS VARCHAR), 7, '0') ELSE CAST(number AS VARCHAR) END;

-- For telling quickly whether rows have changed; the figures are compared with each other and never published.
CREATE OR REPLACE MACRO row_digest(fields) AS hash(fields);
CREATE OR REPLACE MACRO combined_digest(digest) AS bit_xor(digest);

-- Dimensions as they were on a day.
CREATE OR REPLACE MACRO dim_title_as_of(day) AS TABLE
SELECT * FROM dim_title WHERE valid_from <= CAST(day AS DATE) AND (valid_to IS NULL OR CAST(day AS DATE) < valid_to);

CREATE OR REPLACE MACRO dim_release_as_of(day) AS TABLE
SELECT * FROM dim_release WHERE valid_from <= CAST(day AS DATE) AND (valid_to IS NULL OR CAST(day AS DATE) < valid_to);
