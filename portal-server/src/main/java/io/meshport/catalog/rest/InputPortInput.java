package io.meshport.catalog.rest;

import io.meshport.catalog.model.InputPortDescription;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to say of an input port; its name is in the address.
 *
 * @param source the output port of another product that is read
 * @param columns the columns that are used; left out when that cannot be said
 * @param description what the data is needed for
 */
public record InputPortInput(
    @Schema(examples = "order/orders/table") @Nullable String source,
    @Schema(examples = "[\"orders.customer_id\"]") @Nullable List<@Nullable String> columns,
    @Nullable String description) {

  InputPortDescription toModel() {
    return InputPortDescription.of(source, columns, description);
  }
}
