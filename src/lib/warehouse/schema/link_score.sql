CREATE TABLE link_score (
  category            VARCHAR NOT NULL,
  releases            BIGINT NOT NULL,
  right_links         BIGINT NOT NULL,
  wrong_links         BIGINT NOT NULL,
  missed_links        BIGINT NOT NULL,
  without_film        BIGINT NOT NULL,
  linked_without_film BIGINT NOT NULL
);

COMMENT ON TABLE link_score IS 'How the links of each kind of release compare with the truth. Empty where the truth is not known.';
COMMENT ON COLUMN link_score.category IS 'what makes the release easy or hard to link, or why it has no film';
COMMENT ON COLUMN link_score.releases IS 'releases of this kind';
COMMENT ON COLUMN link_score.right_links IS 'accepted links that are true';
COMMENT ON COLUMN link_score.wrong_links IS 'accepted links that are not true';
COMMENT ON COLUMN link_score.missed_links IS 'true links that were not accepted';
COMMENT ON COLUMN link_score.without_film IS 'releases that belong to no film';
COMMENT ON COLUMN link_score.linked_without_film IS 'those of them that were linked all the same';
