CREATE TABLE link_calibration (
  from_probability DOUBLE NOT NULL,
  links            BIGINT NOT NULL,
  probability      DOUBLE NOT NULL,
  correct          DOUBLE NOT NULL
);

COMMENT ON TABLE link_calibration IS 'How often links of like probability are true. Empty where the truth is not known.';
COMMENT ON COLUMN link_calibration.from_probability IS 'where the range of probabilities begins; it is a tenth wide';
COMMENT ON COLUMN link_calibration.links IS 'links accepted or to be reviewed whose probability lies in it';
COMMENT ON COLUMN link_calibration.probability IS 'their probability, on average';
COMMENT ON COLUMN link_calibration.correct IS 'share of them that are true';
