package io.meshport.catalog.rest;

import io.meshport.catalog.ProductKey;
import io.meshport.catalog.model.PortDescription;
import io.meshport.catalog.model.ProductDescription;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A data product to register.
 *
 * @param domain the domain that offers it
 * @param name kebab-case, forever
 * @param title what people call it
 * @param description what it is
 * @param purpose what it is for
 * @param tags free words to find it by
 * @param outputPorts the ways in which it gives out data
 */
public record DataProductInput(
    @Schema(examples = "customer") @Nullable String domain,
    @Schema(examples = "churn-scores") @Nullable String name,
    @Nullable String title,
    @Nullable String description,
    @Nullable String purpose,
    @Nullable List<String> tags,
    @Nullable List<OutputPortInput> outputPorts) {

  ProductKey key() {
    return new ProductKey(
        Objects.requireNonNullElse(domain, ""), Objects.requireNonNullElse(name, ""));
  }

  ProductDescription toModel() {
    return ProductDescription.of(title, description, purpose, tags);
  }

  Map<String, PortDescription> ports() {
    Map<String, PortDescription> ports = new LinkedHashMap<>();
    List<OutputPortInput> given = outputPorts == null ? List.of() : outputPorts;
    for (int i = 0; i < given.size(); i++) {
      OutputPortInput port = given.get(i);
      String pointer = "/outputPorts/" + i;
      String portName = Objects.requireNonNullElse(port.name(), "");
      if (ports.putIfAbsent(portName, port.toModel(pointer)) != null) {
        String message = "must be different from the other ports' names";
        throw new PortalException(
            ProblemType.INVALID_INPUT,
            "Two output ports are called '" + portName + "'",
            List.of(Violation.at(pointer + "/name", message)));
      }
    }
    return ports;
  }
}
