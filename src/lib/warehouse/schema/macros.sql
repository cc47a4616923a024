-- What other SQL engines call by another name, in one place.

-- A surrogate key: the MD5 of a natural key, in 16 bytes. PostgreSQL's is CAST(md5(natural_key) AS UUID), which is the
-- same and here takes a quarter longer.
CREATE OR REPLACE MACRO key_of(natural_key) AS CAST(unhex(md5(natural_key)) AS UUID);

-- A number of 64 bits that differs where rows do, for comparing rows within a statement.
CREATE OR REPLACE MACRO digest_of(staged_row) AS hash(staged_row);

-- A title as two catalogues may share it: letters and digits in lower case, without punctuation. Accents go only where
-- all letters are Latin: elsewhere marks make other letters. Most titles are plain words, which is soon seen.
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
