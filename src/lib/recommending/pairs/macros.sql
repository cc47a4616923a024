-- The letters and digits of a text, by which titles and names are compared.
CREATE OR REPLACE TEMP MACRO letters(words) AS regexp_replace(lower(strip_accents(words)), '[^\p{L}\p{N}]', '', 'g');

-- The same of an artist's name, without the number by which Discogs tells namesakes apart.
CREATE OR REPLACE TEMP MACRO artist_letters(name) AS regexp_replace(letters(regexp_replace(name, ' \(\d+\)$', '')), 'artists$', '');

-- The words of a text, without case and accents.
CREATE OR REPLACE TEMP MACRO words_in(sentence) AS regexp_extract_all(lower(strip_accents(sentence)), '[\p{L}\p{N}]+');
