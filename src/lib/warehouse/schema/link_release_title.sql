CREATE TABLE link_release_title (
  release_key         UUID NOT NULL,
  title_key           UUID,
  probability         DOUBLE,
  decision            VARCHAR NOT NULL,
  reason              VARCHAR NOT NULL,
  rule                VARCHAR,
  margin              DOUBLE,
  runner_up_title_key UUID
);

COMMENT ON TABLE link_release_title IS 'Which release belongs to which title, and how sure that is. Filled by linking.';
COMMENT ON COLUMN link_release_title.release_key IS 'the release';
COMMENT ON COLUMN link_release_title.title_key IS 'the title; null where none was found';
COMMENT ON COLUMN link_release_title.probability IS 'probability that the release belongs to the title';
COMMENT ON COLUMN link_release_title.decision IS 'match, review or none';
COMMENT ON COLUMN link_release_title.reason IS 'why this was decided, as a code';
COMMENT ON COLUMN link_release_title.rule IS 'the rule that found the candidate';
COMMENT ON COLUMN link_release_title.margin IS 'how far the runner-up is behind, as a difference of weights';
COMMENT ON COLUMN link_release_title.runner_up_title_key IS 'the next best title';
