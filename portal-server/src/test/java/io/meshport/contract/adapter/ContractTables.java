package io.meshport.contract.adapter;

import io.meshport.access.adapter.TestDatabase;
import java.util.UUID;

/** Rows that contracts hang on, put into a test database. */
final class ContractTables {
  private ContractTables() {}

  /** A product of a domain of its own; answers with its id. */
  static UUID newProduct(TestDatabase database) {
    UUID id = UUID.randomUUID();
    String name = "d" + id.toString().replace("-", "");
    database.sql("insert into domain values ('" + id + "', '" + name + "', 'T', 'D', now(), 0)");
    database.sql(
        "insert into data_product (id, domain, name, title, description, purpose, tags, lifecycle,"
            + " created_at, created_by, updated_at, version) values ('"
            + id
            + "', '"
            + name
            + "', 'product', 'T', 'D', '', '{}', 'DRAFT', now(), 'u', now(), 0)");
    return id;
  }
}
