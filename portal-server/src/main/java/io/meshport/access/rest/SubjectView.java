package io.meshport.access.rest;

import io.meshport.access.model.Subject;
import io.meshport.access.model.SubjectType;

/** A subject as it travels. */
public record SubjectView(SubjectType type, String id, String name) {
  static SubjectView of(Subject subject) {
    return new SubjectView(subject.type(), subject.id(), subject.name());
  }
}
