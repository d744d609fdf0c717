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
--   /schema/0/properties/2/logicalTypeOptions: Types of SQL have no limits such as minLength, pattern
--   /schema/0/properties/2/quality/0: Tables have no place for this rule
--   /schema/0/properties/3: The parts of this column are not said: it is one OBJECT
--   /schema/1/properties/3/logicalTypeOptions: Types of SQL have no limits such as minimum
--   /schema/1/properties/4/quality/0: Tables have no place for this rule
--   /schema/1/properties/5/logicalTypeOptions: Types of SQL have no limits such as exclusiveMinimum
--   /schema/1/properties/5/quality/0: Tables have no place for this rule
--   /schema/1/properties/5/quality/1: Tables have no place for this rule
--   /schema/1/properties/6/logicalTypeOptions: Types of SQL have no limits such as minItems
--   /schema/1/properties/6: The parts of this column are not said: it is one ARRAY
--   /schema/1/properties/7: The parts of this column are not said: it is one ARRAY
--   /schema/1/quality/0: Tables have no place for this rule
--   /schema/1/quality/2: Tables have no place for this rule
--   /schema/1/quality/3: Tables have no place for this rule
--   /schema/1/quality/4: Tables have no place for this rule
--   /schema/2: Written as a table; in the contract it is of another kind

CREATE TABLE DIM_CUSTOMER (
  customer_id NUMBER(12,0) NOT NULL COMMENT 'Number in the shop system',
  email VARCHAR(254),
  country VARCHAR(2) NOT NULL,
  address OBJECT COMMENT 'Where parcels go',
  PRIMARY KEY (customer_id),
  UNIQUE (email)
)
COMMENT = 'Everybody who ever ordered';

CREATE TABLE FCT_ORDER (
  order_id VARCHAR(20) NOT NULL,
  shop VARCHAR(8) NOT NULL,
  customer_id NUMBER(38, 0) NOT NULL,
  ordered_on DATE NOT NULL,
  status VARCHAR NOT NULL,
  total NUMBER(12,2) COMMENT 'Sum in euro, "gross"',
  lines ARRAY,
  coupons ARRAY,
  "created at" TIMESTAMP_NTZ,
  packed_at TIME,
  gift BOOLEAN,
  payload VARIANT COMMENT 'The raw message',
  loaded_at TIMESTAMP_TZ,
  PRIMARY KEY (shop, order_id)
)
CLUSTER BY (ordered_on, shop)
COMMENT = 'One row an order;\ncancelled ones stay.';

CREATE TABLE returned (
  shop VARCHAR(8) NOT NULL,
  order_id VARCHAR(20) NOT NULL,
  reason VARCHAR
)
COMMENT = 'Parcels that came back';

ALTER TABLE FCT_ORDER ADD FOREIGN KEY (customer_id) REFERENCES DIM_CUSTOMER (customer_id);

ALTER TABLE returned ADD FOREIGN KEY (shop, order_id) REFERENCES FCT_ORDER (shop, order_id);
