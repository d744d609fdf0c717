package io.meshport.contract.model.export;

import io.meshport.contract.model.export.checks.DbtSourcesExport;
import io.meshport.contract.model.export.checks.GreatExpectationsExport;
import io.meshport.contract.model.export.checks.SodaClExport;
import io.meshport.contract.model.export.page.MarkdownExport;
import io.meshport.contract.model.export.page.MermaidExport;
import io.meshport.contract.model.export.schema.AvroExport;
import io.meshport.contract.model.export.schema.JsonSchemaExport;
import io.meshport.contract.model.export.sql.SqlDdlExport;
import java.util.List;
import java.util.Optional;

/** Every format that contracts can be written in. */
public final class ContractExports {
  private static final List<ContractExport> ALL =
      List.of(
          new OdcsYamlExport(),
          new OdcsJsonExport(),
          new JsonSchemaExport(),
          new AvroExport(),
          new SqlDdlExport(),
          new DbtSourcesExport(),
          new MarkdownExport(),
          new MermaidExport(),
          new GreatExpectationsExport(),
          new SodaClExport());

  private ContractExports() {}

  /** All of them, in the order in which they are offered. */
  public static List<ContractExport> all() {
    return ALL;
  }

  /** The one with this name. */
  public static Optional<ContractExport> find(String format) {
    return ALL.stream().filter(export -> export.format().name().equals(format)).findFirst();
  }
}
