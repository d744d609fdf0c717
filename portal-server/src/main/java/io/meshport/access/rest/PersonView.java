package io.meshport.access.rest;

import io.meshport.access.model.Actor;

/** A person as they travel with requests and grants. */
public record PersonView(String id, String username, String name) {
  static PersonView of(Actor actor) {
    return new PersonView(actor.id(), actor.username(), actor.name());
  }
}
