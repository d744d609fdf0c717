package io.meshport.scaffolder.rest.upgrade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.service.upgrade.OriginDetails;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a product came from.
 *
 * @param template name of the template
 * @param revision revision that the product is at
 * @param values the values of the wizard; never secrets
 * @param newestRevision the newest revision; absent when the template is not offered any more
 * @param upgradeAvailable whether the template moved on
 * @param taskId the task that made the product
 * @param allowedActions {@code upgrade} for those who may open one now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OriginView(
    String template,
    String revision,
    @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class) ObjectNode values,
    @Nullable String newestRevision,
    boolean upgradeAvailable,
    String taskId,
    List<String> allowedActions) {

  static OriginView of(OriginDetails details) {
    return new OriginView(
        details.origin().template(),
        details.revision(),
        details.values(),
        details.newest().orElse(null),
        details.isUpgradeAvailable(),
        details.origin().task().toString(),
        details.mayUpgrade() ? List.of("upgrade") : List.of());
  }
}
