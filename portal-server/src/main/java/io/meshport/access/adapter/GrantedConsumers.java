package io.meshport.access.adapter;

import io.meshport.access.AccessGrantId;
import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessGrantRepository;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.AccessRequestRepository;
import io.meshport.access.model.RequestFile.ContractRef;
import io.meshport.access.model.Subject;
import io.meshport.access.model.SubjectType;
import io.meshport.access.service.GrantLedger;
import io.meshport.catalog.PortKey;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
import io.meshport.contract.PortConsumers;
import io.meshport.identity.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells contracts who relies on a port: the subjects of the grants on it. */
@Singleton
@Transactional
public class GrantedConsumers implements PortConsumers {
  private static final Comparator<AccessGrant> BY_CONSUMER =
      Comparator.comparing((AccessGrant grant) -> grant.subject().name())
          .thenComparing(grant -> grant.subject().id())
          .thenComparing(grant -> grant.window().startsAt());

  private final AccessGrantRepository grants;
  private final AccessRequestRepository requests;
  private final GrantLedger ledger;

  @Inject
  public GrantedConsumers(
      AccessGrantRepository grants, AccessRequestRepository requests, GrantLedger ledger) {
    this.grants = grants;
    this.requests = requests;
    this.ledger = ledger;
  }

  @Override
  public List<ConsumerGrant> relyingOn(PortKey port) {
    List<AccessGrant> relying =
        grants.listRunningOn(port).stream()
            .filter(AccessGrant::isEndable)
            .sorted(BY_CONSUMER)
            .toList();
    Map<AccessRequestId, AccessRequest> asked =
        requests.listOf(relying.stream().map(GrantedConsumers::requestOf).toList()).stream()
            .collect(Collectors.toMap(AccessRequest::id, Function.identity()));
    return relying.stream()
        .map(grant -> consumerGrant(grant, asked.get(requestOf(grant))))
        .toList();
  }

  private static AccessRequestId requestOf(AccessGrant grant) {
    return new AccessRequestId(grant.requestId());
  }

  private static ConsumerGrant consumerGrant(AccessGrant grant, @Nullable AccessRequest request) {
    ContractRef contract = request == null ? null : request.contract();
    return new ConsumerGrant(
        grant.id().value(),
        consumer(grant.subject()),
        grant.requesterId(),
        grant.status().name(),
        grant.window().endsAt(),
        contract == null ? null : contract.version());
  }

  private static PortConsumer consumer(Subject subject) {
    return new PortConsumer(
        PortConsumer.Type.valueOf(subject.type().name()),
        subject.id(),
        subject.name(),
        subject.team());
  }

  @Override
  public boolean speaksFor(Caller caller, PortConsumer consumer) {
    Subject subject =
        new Subject(
            SubjectType.valueOf(consumer.type().name()),
            consumer.id(),
            consumer.name(),
            consumer.team());
    return subject.isSideOf(caller);
  }

  @Override
  public void endAccess(Collection<UUID> ended, String reason) {
    // In the order in which PostgreSQL sorts ids, like everybody who locks several grants.
    ended.stream()
        .sorted(Comparator.comparing(UUID::toString))
        .map(AccessGrantId::new)
        .forEach(id -> ledger.outgrown(id, reason));
  }
}
