CREATE TABLE link_rule (
  place             INTEGER NOT NULL,
  rule              VARCHAR NOT NULL,
  pairs             BIGINT NOT NULL,
  pairs_per_release DOUBLE,
  found             BIGINT NOT NULL,
  recall            DOUBLE,
  recall_so_far     DOUBLE
);

COMMENT ON TABLE link_rule IS 'What each rule that finds films for releases adds to those before it. Empty where the truth is not known.';
COMMENT ON COLUMN link_rule.place IS 'the order of the rules, from 1';
COMMENT ON COLUMN link_rule.rule IS 'the rule';
COMMENT ON COLUMN link_rule.pairs IS 'pairs of a release and a film that it is the first to find';
COMMENT ON COLUMN link_rule.pairs_per_release IS 'the same for each release, on average';
COMMENT ON COLUMN link_rule.found IS 'the true ones among its pairs';
COMMENT ON COLUMN link_rule.recall IS 'their share of all true pairs';
COMMENT ON COLUMN link_rule.recall_so_far IS 'the share that it finds together with the rules before it';
