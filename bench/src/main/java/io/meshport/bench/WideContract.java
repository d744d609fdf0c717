package io.meshport.bench;

import java.util.List;
import java.util.stream.IntStream;

/** ODCS contracts of any width. */
final class WideContract {

  private WideContract() {}

  /** A contract of one table with these columns. */
  static String document(String id, String domain, String version, List<String> columns) {
    StringBuilder text =
        new StringBuilder(
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: %s
            version: "%s"
            status: active
            name: Contract %s
            domain: %s
            schema:
              - name: rows
                logicalType: object
                physicalType: table
                properties:
            """
                .formatted(id, version, id, domain));
    for (String column : columns) {
      text.append("      - {name: ").append(column).append(", logicalType: string, ");
      text.append("physicalType: varchar, description: Column ").append(column).append("}\n");
    }
    return text.toString();
  }

  /** So many column names. */
  static List<String> columns(int number) {
    return IntStream.range(0, number).mapToObj(i -> "c" + i).toList();
  }
}
