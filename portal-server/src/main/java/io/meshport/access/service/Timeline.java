package io.meshport.access.service;

import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.Actor;
import io.meshport.access.model.Ending;
import io.meshport.access.model.RequestStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the story of a request from what its rows say. */
final class Timeline {
  private final List<TimelineEntry> entries = new ArrayList<>();

  private Timeline() {}

  static List<TimelineEntry> of(
      AccessRequest request, List<AccessDecision> decisions, @Nullable AccessGrant grant) {
    Timeline timeline = new Timeline();
    timeline.tell(request);
    decisions.forEach(timeline::tell);
    if (grant != null) {
      timeline.tell(grant);
    }
    timeline.entries.sort(Comparator.comparing(TimelineEntry::at));
    return List.copyOf(timeline.entries);
  }

  private void tell(AccessRequest request) {
    add(request.submittedAt(), "SUBMITTED", request.requester(), request.purpose());
    RequestStatus status = request.status();
    if (status == RequestStatus.WITHDRAWN || status == RequestStatus.LAPSED) {
      add(request.closedAt(), status.name(), null, null);
    }
  }

  private void tell(AccessDecision decision) {
    add(decision.decidedAt(), decision.outcome().name(), decision.decider(), decision.reason());
  }

  private void tell(AccessGrant grant) {
    add(grant.activatedAt(), "ACTIVE", null, null);
    add(grant.announcedAt(), "END_ANNOUNCED", null, null);
    if (grant.failure() != null) {
      add(grant.failedAt(), grant.status().name(), null, grant.failure());
    }
    Ending ending = grant.ending();
    if (ending != null) {
      add(grant.endedAt(), grant.status().name(), ending.by(), ending.reason());
    }
  }

  private void add(
      @Nullable Instant at, String event, @Nullable Actor actor, @Nullable String note) {
    if (at != null) {
      entries.add(new TimelineEntry(at, event, actor == null ? null : actor.name(), note));
    }
  }
}
