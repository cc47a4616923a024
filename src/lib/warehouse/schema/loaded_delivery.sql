CREATE TABLE loaded_delivery (
  source        VARCHAR NOT NULL,
  delivery_date DATE NOT NULL,
  fingerprint   VARCHAR NOT NULL
);

COMMENT ON TABLE loaded_delivery IS 'The deliveries that this warehouse holds.';
COMMENT ON COLUMN loaded_delivery.source IS 'who delivered';
COMMENT ON COLUMN loaded_delivery.delivery_date IS 'date of the delivery';
COMMENT ON COLUMN loaded_delivery.fingerprint IS 'SHA-256 over names, sizes and footers of the staged files';
