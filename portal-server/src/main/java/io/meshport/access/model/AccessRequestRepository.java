package io.meshport.access.model;

import io.meshport.access.AccessRequestId;
import io.meshport.catalog.PortKey;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where access requests and their decisions are kept. */
public interface AccessRequestRepository {
  /** Keeps a new request; refuses a second open one for the same subject and port. */
  void add(AccessRequest request);

  /** Keeps a decision; refuses a second one for the same step. */
  void add(AccessDecision decision);

  Optional<AccessRequest> find(AccessRequestId id);

  /** The requests with these ids. */
  List<AccessRequest> listOf(Collection<AccessRequestId> ids);

  /**
   * The request, its row locked until the transaction ends: whoever comes second sees the first.
   */
  Optional<AccessRequest> lock(AccessRequestId id);

  /** Whether an open request exists for the subject and the port. */
  boolean hasOpen(Subject subject, PortKey port);

  /** The decisions on these requests, oldest first. */
  List<AccessDecision> decisionsOn(Collection<AccessRequestId> requests);

  /** Requests that somebody may decide or might have decided, newest first. */
  Page<AccessRequest> listFor(
      ApproverScope approver, @Nullable RequestStatus status, PageRequest page);

  /** Requests that are somebody's own, newest first. */
  Page<AccessRequest> listFor(SideScope side, @Nullable RequestStatus status, PageRequest page);

  /** Open requests submitted before a moment, locked; rows that others work on are left out. */
  List<AccessRequest> lockOpenSince(Instant submittedBefore, int limit);
}
