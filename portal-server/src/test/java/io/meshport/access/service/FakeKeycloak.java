package io.meshport.access.service;

import io.meshport.access.model.GrantGateway;
import io.meshport.access.model.GrantHealth;
import io.meshport.access.model.RoleAssignment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Keycloak as a set: it can be away, lack a subject, and be overtaken in the middle of a call. */
final class FakeKeycloak implements GrantGateway {
  final Set<RoleAssignment> held = new HashSet<>();
  final Set<String> missingSubjects = new HashSet<>();
  final Deque<Runnable> beforeEffect = new ArrayDeque<>();
  final Deque<Runnable> afterEffect = new ArrayDeque<>();
  boolean away;

  @Override
  public Answer ensurePresent(RoleAssignment assignment) {
    return change(() -> held.add(assignment), assignment, true);
  }

  @Override
  public Answer ensureAbsent(RoleAssignment assignment) {
    return change(() -> held.remove(assignment), assignment, false);
  }

  private Answer change(Runnable effect, RoleAssignment assignment, boolean needsSubject) {
    run(beforeEffect);
    if (away) {
      return new Answer.Unavailable("Keycloak does not answer");
    }
    if (missingSubjects.contains(assignment.subjectId())) {
      return needsSubject
          ? new Answer.SubjectMissing("Keycloak does not know " + assignment.subjectId())
          : new Answer.Done();
    }
    effect.run();
    run(afterEffect);
    return new Answer.Done();
  }

  @Override
  public GrantHealth check(RoleAssignment assignment) {
    if (away) {
      return GrantHealth.UNKNOWN;
    }
    return held.contains(assignment) ? GrantHealth.VERIFIED : GrantHealth.DRIFTED;
  }

  @Override
  public Set<RoleAssignment> listAll() {
    Set<RoleAssignment> snapshot = Set.copyOf(held);
    run(afterEffect);
    return snapshot;
  }

  private static void run(Deque<Runnable> interruptions) {
    Runnable next = interruptions.poll();
    if (next != null) {
      next.run();
    }
  }
}
