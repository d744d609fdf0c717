-- Data contract logistics-parcels 1.0.0
-- Not said here, or said otherwise:
--   /description: SQL has no place for purpose, usage and limitations
--   /slaProperties: SQL has no place for service levels
--   /schema/0/properties/1/logicalTypeOptions: Types of SQL have no limits such as minimum

CREATE TABLE parcels (
  parcel_id STRING NOT NULL COMMENT 'Number on the label',
  weight_kg NUMERIC(8, 3) COMMENT 'Weight with its box',
  left_at TIMESTAMP NOT NULL,
  PRIMARY KEY (parcel_id)
)
USING DELTA
COMMENT 'Parcels since 2020';
