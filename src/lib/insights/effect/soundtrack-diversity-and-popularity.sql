-- One row per film with a linked soundtrack and a known popularity.
FROM film_with_soundtrack ORDER BY title_key
