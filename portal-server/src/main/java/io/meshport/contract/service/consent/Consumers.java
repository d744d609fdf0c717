package io.meshport.contract.service.consent;

import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
import io.meshport.contract.model.consent.BreakingChange;
import io.meshport.contract.model.consent.ContractConsent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The consumers behind the grants on a port. */
final class Consumers {
  private Consumers() {}

  /** One task for each consumer, however many grants it has. */
  static List<ContractConsent> ask(
      BreakingChange change, Collection<ConsumerGrant> grants, Coverage coverage, Instant now) {
    Map<String, List<ConsumerGrant>> byConsumer =
        grants.stream()
            .collect(
                Collectors.groupingBy(
                    grant -> grant.consumer().type() + " " + grant.consumer().id(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byConsumer.values().stream()
        .map(
            own ->
                ContractConsent.open(change, own.get(0), coverage.widening(own).orElse(null), now))
        .toList();
  }

  /** The grants of one consumer. */
  static List<ConsumerGrant> of(PortConsumer consumer, Collection<ConsumerGrant> grants) {
    return grants.stream().filter(grant -> grant.consumer().sameAs(consumer)).toList();
  }
}
