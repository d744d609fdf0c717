package io.meshport.access.service;

import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as one caller sees it.
 *
 * @param request the request
 * @param decisions what was decided, oldest first
 * @param grant the grant that it led to, if it did
 * @param actions what the caller may do with it
 */
public record RequestDetails(
    AccessRequest request,
    List<AccessDecision> decisions,
    @Nullable GrantDetails grant,
    List<String> actions) {
  public RequestDetails {
    decisions = List.copyOf(decisions);
    actions = List.copyOf(actions);
  }

  /** What happened so far, oldest first. */
  public List<TimelineEntry> timeline() {
    return Timeline.of(request, decisions, grant == null ? null : grant.grant());
  }
}
