package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of tables and columns in one dialect: without quotes where they mean the same either way,
 * so that people can go on writing them as they are used to.
 */
final class SqlNames {
  /** Words that at least one of the dialects keeps for itself. */
  private static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc assert_rows_modified asymmetric at"
               + " authorization between binary both by case cast check collate collation column"
               + " concurrently connect connection constraint contains create cross cube current"
               + " current_catalog current_date current_role current_schema current_time"
               + " current_timestamp current_user database default deferrable define delete desc"
               + " distinct do drop else end enum escape except exclude exists extract false fetch"
               + " following for foreign freeze from full fulltext grant group grouping groups hash"
               + " having identity if ignore ilike in increment initially inner insert intersect"
               + " interval into is isnull issue join key lateral leading left like limit localtime"
               + " localtimestamp lookup merge minus natural new no not notnull null nulls of off"
               + " offset offline old on online only open or order organization outer over overlaps"
               + " parallel partition percent placing preceding primary proto qualify raw range"
               + " readratio recluster recursive references regexp respect returning revoke right"
               + " rlike rollup row rows sample schema select session_user set similar snapshot"
               + " some start struct symmetric sysdate system table tablesample tag then timestamp"
               + " to top trailing treat trigger true truncatecolumns try_cast unbounded union"
               + " unique unnest update user using value values variadic verbose view wallet when"
               + " whenever where window with within without")
              .split(" ", -1));

  private final SqlDialect dialect;
  private final ExportNotes notes;

  SqlNames(SqlDialect dialect, ExportNotes notes) {
    this.dialect = dialect;
    this.notes = notes;
  }

  /** A description or the like, empty where there is none. */
  static String text(@Nullable String said) {
    return said == null ? "" : said.strip();
  }

  /** The table's name; a physical name with dots names its schema or database as well. */
  String table(Table table) {
    String physical = text(table.object().physicalName());
    return physical.matches("[\\w$-]+(\\.[\\w$-]+){1,2}")
        ? Stream.of(physical.split("\\.", -1))
            .map(part -> name(part, table.pointer()))
            .collect(Collectors.joining("."))
        : name(table.physicalName(), table.pointer());
  }

  String column(Field field) {
    return name(field.physicalName(), field.pointer());
  }

  /** The columns of a table; databases do not tell names apart that differ in case only. */
  List<Field> columns(Table table) {
    return distinct(table.fields());
  }

  /** Those of the columns that the table really has. */
  List<Field> among(Table table, List<Field> columns) {
    List<String> there = columns(table).stream().map(Field::pointer).toList();
    return columns.stream().filter(field -> there.contains(field.pointer())).toList();
  }

  /** Fields whose names differ in more than case. */
  List<Field> distinct(List<Field> fields) {
    Set<String> taken = new HashSet<>();
    List<Field> found = new ArrayList<>();
    for (Field field : fields) {
      if (taken.add(column(field).toLowerCase(Locale.ROOT))) {
        found.add(field);
      } else {
        notes.add(field.pointer(), "Another column has the same name; this one was left out");
      }
    }
    return found;
  }

  private String name(String given, String pointer) {
    String legal = dialect.legal(given);
    if (!legal.equals(given)) {
      notes.add(pointer, dialect.name() + " takes not every character of this name");
    }
    if (legal.length() > dialect.longestName()) {
      notes.add(
          pointer,
          dialect.name() + " takes names of at most " + dialect.longestName() + " characters");
    }
    return dialect.isPlain(legal) && !RESERVED.contains(legal.toLowerCase(Locale.ROOT))
        ? legal
        : dialect.quoted(legal);
  }
}
