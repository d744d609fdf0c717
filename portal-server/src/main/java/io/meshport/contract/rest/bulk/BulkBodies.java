package io.meshport.contract.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.contract.service.bulk.BulkItem;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Problems;
import io.meshport.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the items out of the body of a bulk import: one JSON object, or one object in each line.
 */
final class BulkBodies {
  /** One JSON object in each line. */
  static final String NDJSON = "application/x-ndjson";

  private BulkBodies() {}

  /**
   * The items of a JSON object.
   *
   * @throws JsonProcessingException when it cannot be read
   */
  static List<BulkItem> json(byte[] body) throws JsonProcessingException {
    BulkImportInput input = Json.mapper().readValue(new String(body, UTF_8), BulkImportInput.class);
    if (input == null || input.items() == null) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "The body has no items",
          List.of(Violation.at("/items", "must be given")));
    }
    List<BulkItem> items = new ArrayList<>();
    for (BulkItemInput item : input.items()) {
      items.add(item(item, items.size()));
    }
    return items;
  }

  /** The items of lines; a line that cannot be read does not spoil the others. */
  static List<BulkItem> lines(byte[] body) {
    List<BulkItem> items = new ArrayList<>();
    for (String line : new String(body, UTF_8).lines().filter(l -> !l.isBlank()).toList()) {
      try {
        items.add(item(Json.mapper().readValue(line, BulkItemInput.class), items.size()));
      } catch (JsonProcessingException malformed) {
        items.add(BulkItem.unreadable(items.size(), "", Problems.of(malformed)));
      }
    }
    return items;
  }

  private static BulkItem item(@Nullable BulkItemInput item, int index) {
    return item == null
        ? BulkItem.unreadable(
            index, "", new PortalException(ProblemType.INVALID_INPUT, "The item is null"))
        : item.at(index);
  }
}
