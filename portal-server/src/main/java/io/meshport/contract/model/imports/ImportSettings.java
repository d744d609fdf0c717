package io.meshport.contract.model.imports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the source does not say, or what shall be said otherwise.
 *
 * @param dialect the dialect of a DDL script; PostgreSQL where none is given
 * @param id id of the contract
 * @param domain domain of the contract
 * @param name name of the contract
 * @param version version of the contract
 * @param only names of the tables, messages or models to take; empty for all
 */
public record ImportSettings(
    @Nullable SqlDialect dialect,
    @Nullable String id,
    @Nullable String domain,
    @Nullable String name,
    @Nullable String version,
    Set<String> only) {

  /** Nothing said: the source decides. */
  public static final ImportSettings NONE =
      new ImportSettings(null, null, null, null, null, Set.of());

  public ImportSettings {
    only = Set.copyOf(only);
  }

  /** Whether a table, message or model of this name is wanted. */
  public boolean takes(String object) {
    return only.isEmpty() || only.contains(object);
  }

  /** The same for a DDL script in a dialect. */
  public ImportSettings in(SqlDialect other) {
    return new ImportSettings(other, id, domain, name, version, only);
  }
}
