package io.meshport.access.rest;

import io.meshport.access.model.Actor;
import io.meshport.identity.PersonView;

/** People of requests, as the whole API shows people. */
final class Actors {
  private Actors() {}

  static PersonView view(Actor actor) {
    return new PersonView(actor.id(), actor.username(), actor.name());
  }
}
