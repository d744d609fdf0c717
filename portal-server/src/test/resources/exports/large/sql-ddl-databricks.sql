-- Data contract shop-orders 2.3.0
-- Not said here, or said otherwise:
--   /tags: SQL has no place for tags
--   /description: SQL has no place for purpose, usage and limitations
--   /servers: SQL has no place for servers
--   /support: SQL has no place for support channels
--   /price: SQL has no place for a price
--   /team: SQL has no place for a team
--   /roles: SQL has no place for roles
--   /slaProperties: SQL has no place for service levels
--   /authoritativeDefinitions: SQL has no place for authoritative definitions
--   /customProperties: SQL has no place for custom properties
--   /schema/0/properties/0/logicalTypeOptions: Types of SQL have no limits such as minimum
--   /schema/0/properties/1/classification: SQL has no place for a classification
--   /schema/0/properties/1: DATABRICKS has no unique columns
--   /schema/0/properties/2/logicalTypeOptions: Types of SQL have no limits such as minLength, pattern
--   /schema/0/properties/2/quality/0: Tables have no place for this rule
--   /schema/1/properties/3/logicalTypeOptions: Types of SQL have no limits such as minimum
--   /schema/1/properties/4/quality/0: Tables have no place for this rule
--   /schema/1/properties/5/logicalTypeOptions: Types of SQL have no limits such as exclusiveMinimum
--   /schema/1/properties/5/quality/0: Tables have no place for this rule
--   /schema/1/properties/5/quality/1: Tables have no place for this rule
--   /schema/1/properties/6/logicalTypeOptions: Types of SQL have no limits such as minItems
--   /schema/1/properties/9: DATABRICKS has no type for a time of day
--   /schema/1/quality/0: Tables have no place for this rule
--   /schema/1/quality/1: Tables have no place for this rule
--   /schema/1/quality/2: Tables have no place for this rule
--   /schema/1/quality/3: Tables have no place for this rule
--   /schema/1/quality/4: Tables have no place for this rule
--   /schema/2: Written as a table; in the contract it is of another kind

CREATE TABLE DIM_CUSTOMER (
  customer_id BIGINT NOT NULL COMMENT 'Number in the shop system',
  email VARCHAR(254),
  country VARCHAR(2) NOT NULL,
  address STRUCT<street: STRING COMMENT 'Street and number', city: STRING NOT NULL, geo: STRUCT<lat: DOUBLE, lon: DOUBLE>> COMMENT 'Where parcels go',
  PRIMARY KEY (customer_id)
)
USING DELTA
COMMENT 'Everybody who ever ordered';

CREATE TABLE FCT_ORDER (
  order_id VARCHAR(20) NOT NULL,
  shop VARCHAR(8) NOT NULL,
  customer_id BIGINT NOT NULL,
  ordered_on DATE NOT NULL,
  status STRING NOT NULL,
  total DECIMAL(12, 2) COMMENT 'Sum in euro, "gross"',
  lines ARRAY<STRUCT<sku: STRING NOT NULL, quantity: INT>>,
  coupons ARRAY<STRING>,
  `created at` TIMESTAMP_NTZ,
  packed_at STRING,
  gift BOOLEAN,
  payload VARIANT COMMENT 'The raw message',
  loaded_at TIMESTAMP,
  PRIMARY KEY (shop, order_id)
)
USING DELTA
PARTITIONED BY (ordered_on, shop)
COMMENT 'One row an order;\ncancelled ones stay.';

CREATE TABLE returned (
  shop VARCHAR(8) NOT NULL,
  order_id VARCHAR(20) NOT NULL,
  reason STRING
)
USING DELTA
COMMENT 'Parcels that came back';

ALTER TABLE FCT_ORDER ADD FOREIGN KEY (customer_id) REFERENCES DIM_CUSTOMER (customer_id);

ALTER TABLE returned ADD FOREIGN KEY (shop, order_id) REFERENCES FCT_ORDER (shop, order_id);
