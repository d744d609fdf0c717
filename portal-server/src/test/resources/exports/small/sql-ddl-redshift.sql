-- Data contract logistics-parcels 1.0.0
-- Not said here, or said otherwise:
--   /description: SQL has no place for purpose, usage and limitations
--   /slaProperties: SQL has no place for service levels
--   /schema/0/properties/1/logicalTypeOptions: Types of SQL have no limits such as minimum

CREATE TABLE parcels (
  parcel_id VARCHAR(36) NOT NULL,
  weight_kg NUMERIC(8, 3),
  left_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (parcel_id)
);

COMMENT ON TABLE parcels IS 'Parcels since 2020';

COMMENT ON COLUMN parcels.parcel_id IS 'Number on the label';

COMMENT ON COLUMN parcels.weight_kg IS 'Weight with its box';
