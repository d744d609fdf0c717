package io.meshport.access.adapter.template;

import io.meshport.access.model.SubjectType;
import io.meshport.identity.Caller;
import io.meshport.scaffolder.ActionFailure;
import java.util.Optional;

/**
 * A subject as templates write it: nothing for whoever runs them, {@code team:domains/orders},
 * {@code service:orders-loader}, or {@code group:default/orders} as the owner pickers give it.
 *
 * @param type what it is
 * @param id which one
 */
record SubjectText(SubjectType type, String id) {
  private static final String TEAM = "team:";
  private static final String SERVICE = "service:";
  private static final String GROUP = "group:default/";

  static SubjectText of(Optional<String> given, Caller caller) {
    String text = given.orElse("");
    if (text.isEmpty()) {
      return new SubjectText(SubjectType.USER, caller.id().value());
    }
    if (text.startsWith(TEAM)) {
      return new SubjectText(SubjectType.TEAM, text.substring(TEAM.length()));
    }
    if (text.startsWith(SERVICE)) {
      return new SubjectText(SubjectType.SERVICE, text.substring(SERVICE.length()));
    }
    if (text.startsWith(GROUP)) {
      return new SubjectText(SubjectType.TEAM, "domains/" + text.substring(GROUP.length()));
    }
    throw new ActionFailure(
        "'" + text + "' is no subject; it is written team:<path> or service:<client id>");
  }
}
