package io.meshport.contract.rest.consent;

import io.meshport.contract.PortConsumer;

/**
 * A consumer of a port.
 *
 * @param type a person, a team or a service account
 * @param id Keycloak's user id, the path of the team, or the client id of the service
 * @param name what people call it
 */
public record ConsumerView(PortConsumer.Type type, String id, String name) {
  static ConsumerView of(PortConsumer consumer) {
    return new ConsumerView(consumer.type(), consumer.id(), consumer.name());
  }
}
