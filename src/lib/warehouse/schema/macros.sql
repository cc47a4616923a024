-- Functions that have other names in other SQL engines, in one place.

-- A surrogate key: the MD5 of a natural key, in 16 bytes. PostgreSQL's CAST(md5(natural_key) AS UUID) gives the same,
-- but takes a quarter longer here.
CREATE OR REPLACE MACRO key_of(natural_key) AS CAST(unhex(md5(natural_key)) AS UUID);

-- A 64-bit number that differs where rows do, for comparing rows within a statement.
CREATE OR REPLACE MACRO digest_of(staged_row) AS hash(staged_row);

-- A title in a form that two catalogues may share: letters and digits in lower case, without punctuation. Accents are
-- removed only if all letters are Latin: in other scripts, marks make different letters. Most titles are plain words,
-- which is quick to check.
CREATE OR REPLACE MACRO plain_title(title) AS CASE
  WHEN regexp_full_match(title, '[0-9A-Za-z]+( [0-9A-Za-z]+)*') THEN lower(title)
  ELSE trim(regexp_replace(
    lower(CASE
      WHEN regexp_full_match(title, '[\p{Latin}\p{Common}\p{Inherited}]*') THEN strip_accents(title)
      ELSE nfc_normalize(title)
    END),
    '[^\p{L}\p{M}\p{N}]+', ' ', 'g'
  ))
END;

-- Dimensions as they were on a day.
CREATE OR REPLACE MACRO dim_title_as_of(day) AS TABLE
SELECT * FROM dim_title WHERE valid_from <= CAST(day AS DATE) AND (valid_to IS NULL OR CAST(day AS DATE) < valid_to);

CREATE OR REPLACE MACRO dim_release_as_of(day) AS TABLE
SELECT * FROM dim_release WHERE valid_from <= CAST(day AS DATE) AND (valid_to IS NULL OR CAST(day AS DATE) < valid_to);
