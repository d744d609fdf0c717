package io.meshport.contract.rest.bulk;

import io.meshport.contract.rest.Documents;
import io.meshport.contract.service.bulk.BulkItem;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One contract of a bulk import.
 *
 * @param outputPort the port it describes, {@code domain/product/port}
 * @param mediaType the media type of the document; {@code application/yaml} when absent
 * @param document the document as text
 * @param activate whether it is to hold at once; only owners and stewards may say so
 */
public record BulkItemInput(
    @Nullable String outputPort,
    @Nullable String mediaType,
    @Nullable String document,
    @Nullable Boolean activate) {
  private static final Set<String> MEDIA_TYPES =
      Set.of(Documents.YAML, Documents.X_YAML, Documents.TEXT_YAML, Documents.JSON);

  /** The item at this place; what is missing is its own fault, not that of the call. */
  BulkItem at(int index) {
    String port = Objects.requireNonNullElse(outputPort, "");
    String type =
        Objects.requireNonNullElse(mediaType, Documents.YAML).strip().toLowerCase(Locale.ROOT);
    List<Violation> faults = new ArrayList<>();
    if (port.isEmpty()) {
      faults.add(Violation.at("/items/" + index + "/outputPort", "must be given"));
    }
    if (document == null) {
      faults.add(Violation.at("/items/" + index + "/document", "must be given"));
    }
    if (!MEDIA_TYPES.contains(type)) {
      faults.add(
          Violation.at("/items/" + index + "/mediaType", "must be a media type of YAML or JSON"));
    }
    if (document == null || !faults.isEmpty()) {
      return BulkItem.unreadable(
          index,
          port,
          new PortalException(ProblemType.INVALID_INPUT, "The item breaks a rule", faults));
    }
    return new BulkItem(index, port, type, document, Boolean.TRUE.equals(activate), null);
  }
}
