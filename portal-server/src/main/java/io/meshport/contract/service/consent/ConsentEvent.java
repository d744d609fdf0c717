package io.meshport.contract.service.consent;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.consent.BreakingChange;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that the end of a contract version makes consumers or owners know; it carries ids of
 * people and paths of teams, and whoever tells them looks up the rest.
 *
 * @param type the type under which it travels
 * @param aggregateType {@code contract-consent}, or {@code data-product} for what concerns a
 *     version
 * @param aggregateId which one
 * @param facts who and what it concerned, as it was then
 */
record ConsentEvent(
    String type, String aggregateType, String aggregateId, Map<String, String> facts)
    implements DomainEvent {
  private static final String CONSENT = "contract-consent";
  private static final String PRODUCT = "data-product";

  ConsentEvent {
    facts = Map.copyOf(facts);
  }

  /** A consumer is asked. */
  static ConsentEvent opened(ContractConsent consent) {
    Map<String, String> facts = facts(consent);
    Audience audience = new Audience();
    audience.add(consent.consumer(), consent.requesterId());
    audience.tell(facts);
    return new ConsentEvent("contract.consent.opened", CONSENT, consent.id().toString(), facts);
  }

  /** A consumer has answered. */
  static ConsentEvent answered(ContractConsent consent) {
    Map<String, String> facts = facts(consent);
    facts.put("state", consent.state().name());
    put(facts, "answeredById", consent.answeredBy());
    put(facts, "answeredByName", consent.answeredByName());
    put(facts, "objectionUntil", consent.objectionUntil());
    put(facts, "comment", consent.comment());
    return new ConsentEvent("contract.consent.answered", CONSENT, consent.id().toString(), facts);
  }

  /** A version got a last day; its consumers are told. */
  static ConsentEvent endAnnounced(
      ProductSummary product,
      PortKey port,
      ContractVersion version,
      Collection<ConsumerGrant> consumers) {
    Map<String, String> facts = facts(port, version);
    Audience audience = new Audience();
    consumers.forEach(grant -> audience.add(grant.consumer(), grant.requesterId()));
    audience.tell(facts);
    return new ConsentEvent("contract.version.deprecated", PRODUCT, product.id().toString(), facts);
  }

  /** The end of a version comes near; those whom it still concerns are told. */
  static ConsentEvent endsSoon(
      ProductSummary product, PortKey port, ContractVersion version, int days, Audience audience) {
    Map<String, String> facts = facts(port, version);
    facts.put("days", Integer.toString(days));
    audience.tell(facts);
    return new ConsentEvent(
        "contract.version.end-announced", PRODUCT, product.id().toString(), facts);
  }

  private static Map<String, String> facts(PortKey port, ContractVersion version) {
    Map<String, String> facts = new HashMap<>();
    facts.put("product", port.productKey().toString());
    facts.put("outputPort", port.toString());
    facts.put("contract", version.contractId());
    facts.put("version", version.number());
    put(facts, "successor", version.successor());
    put(facts, "endDate", version.endDate());
    put(facts, "noticeEndsAt", version.noticeEndsAt());
    put(facts, "endsAt", version.endsAt().orElse(null));
    return facts;
  }

  private static Map<String, String> facts(ContractConsent consent) {
    BreakingChange change = consent.change();
    Instant end = change.noticeEndsAt();
    Map<String, String> facts = new HashMap<>();
    facts.put("consentId", consent.id().toString());
    facts.put("product", change.port().productKey().toString());
    facts.put("domain", change.port().domain());
    facts.put("outputPort", change.port().toString());
    facts.put("contract", change.contractId());
    facts.put("formerVersion", change.formerVersion());
    facts.put("version", change.version());
    facts.put("endsAt", end.toString());
    facts.put("carriesOver", Boolean.toString(consent.carriesOver()));
    facts.put("subjectType", consent.consumer().type().name());
    facts.put("subjectId", consent.consumer().id());
    facts.put("subjectName", consent.consumer().name());
    facts.put("requesterId", consent.requesterId());
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value.toString());
    }
  }

  /** People and teams to tell, each once. */
  static final class Audience {
    private final Set<String> users = new TreeSet<>();
    private final Set<String> teams = new TreeSet<>();

    void add(PortConsumer consumer, String requesterId) {
      users.add(requesterId);
      String team = consumer.team();
      if (team == null) {
        users.add(consumer.id());
      } else {
        teams.add(team);
      }
    }

    boolean isEmpty() {
      return users.isEmpty();
    }

    private void tell(Map<String, String> facts) {
      facts.put("userIds", String.join(",", users));
      facts.put("teams", String.join(",", teams));
    }
  }
}
