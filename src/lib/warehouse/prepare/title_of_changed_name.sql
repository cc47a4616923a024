-- Names of titles that IMDb does not list are not loaded.
CREATE OR REPLACE TEMP TABLE title_of_changed_name AS
SELECT tconst, key_of('imdb:' || tconst) AS title_key FROM title_basics_of_changed_name;
