package io.meshport.access.rest;

import io.meshport.access.model.RequestForm;
import io.meshport.access.model.SubjectType;
import io.meshport.catalog.PortKey;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of an access request. */
public record AccessRequestInput(
    @Nullable String outputPort,
    @Nullable SubjectInput subject,
    @Nullable String purpose,
    @Nullable Integer durationDays) {

  static RequestForm formOf(@Nullable AccessRequestInput input) {
    if (input == null) {
      throw missing(List.of(Violation.at("", "the body is missing")));
    }
    return input.form();
  }

  private RequestForm form() {
    List<Violation> missing = new ArrayList<>();
    String port = required(outputPort, "/outputPort", missing);
    SubjectType type = subject == null ? null : subject.type();
    String id = required(subject == null ? null : subject.id(), "/subject/id", missing);
    String why = required(purpose, "/purpose", missing);
    if (type == null) {
      missing.add(Violation.at("/subject/type", "is required"));
    }
    if (durationDays == null) {
      missing.add(Violation.at("/durationDays", "is required"));
    }
    if (type == null || durationDays == null || !missing.isEmpty()) {
      throw missing(missing);
    }
    return new RequestForm(portOf(port), type, id, why, durationDays);
  }

  private static PortKey portOf(String text) {
    try {
      return PortKey.parse(text);
    } catch (PortalException notAnAddress) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          notAnAddress.detail(),
          List.of(Violation.at("/outputPort", notAnAddress.detail())));
    }
  }

  private static String required(@Nullable String value, String pointer, List<Violation> missing) {
    if (value == null) {
      missing.add(Violation.at(pointer, "is required"));
      return "";
    }
    return value;
  }

  private static PortalException missing(List<Violation> violations) {
    return new PortalException(
        ProblemType.INVALID_INPUT, "The request lacks something", violations);
  }
}
