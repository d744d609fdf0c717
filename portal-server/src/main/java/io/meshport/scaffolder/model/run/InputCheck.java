package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionFailure;
import java.util.List;
import java.util.stream.Collectors;

/** Holds the input of a step to the JSON Schema (draft 7) of its action. */
final class InputCheck {
  private InputCheck() {}

  /**
   * Passes an input that fits.
   *
   * @throws ActionFailure naming every place that does not, without its value, which may be secret
   */
  static void check(ActionDescription action, ObjectNode input) {
    List<Error> errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(action.input())
            .validate(input);
    if (!errors.isEmpty()) {
      throw new ActionFailure(
          "Invalid input passed to action "
              + action.id()
              + ", "
              + errors.stream().map(InputCheck::words).sorted().collect(Collectors.joining(", ")));
    }
  }

  private static String words(Error error) {
    String place = error.getInstanceLocation().toString();
    return place.isEmpty() ? error.getMessage() : place + " " + error.getMessage();
  }
}
