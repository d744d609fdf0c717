package io.meshport.contract.service.consent;

import io.meshport.contract.ConsentId;
import io.meshport.contract.PortConsumers;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.consent.Answer;
import io.meshport.contract.model.consent.ConsentRepository;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.contract.model.consent.ConsumerScope;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.contract.service.VersionFinder;
import io.meshport.contract.service.VersionFinder.Found;
import io.meshport.identity.Caller;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What consumers answer to breaking changes, and what owners see of it. Only the consumer answers:
 * the person, or anybody of the team that is or stands behind it.
 */
@Singleton
@Transactional
public class ConsentService {
  private final VersionFinder finder;
  private final ContractRepository contracts;
  private final ConsentRepository consents;
  private final PortConsumers consumers;
  private final Outbox outbox;
  private final NoticeConfig config;
  private final Clock clock;

  @Inject
  public ConsentService(
      VersionFinder finder,
      ContractRepository contracts,
      ConsentRepository consents,
      PortConsumers consumers,
      Outbox outbox,
      NoticeConfig config,
      Clock clock) {
    this.finder = finder;
    this.contracts = contracts;
    this.consents = consents;
    this.consumers = consumers;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** The consumer agrees and will move in time. */
  public ConsentDetails accept(Caller caller, ConsentId id, long seenVersion) {
    return answer(caller, id, seenVersion, ContractConsent::accept);
  }

  /** The consumer has moved. */
  public ConsentDetails migrated(Caller caller, ConsentId id, long seenVersion) {
    return answer(caller, id, seenVersion, ContractConsent::migrated);
  }

  /** The consumer needs the former version until a day, and says why. */
  public ConsentDetails object(
      Caller caller, ConsentId id, long seenVersion, LocalDate until, String why) {
    return answer(
        caller,
        id,
        seenVersion,
        (consent, answer) -> consent.object(answer, until, why, latestObjection(consent)));
  }

  private ConsentDetails answer(
      Caller caller, ConsentId id, long seen, BiConsumer<ContractConsent, Answer> act) {
    ContractConsent consent = visible(caller, consents.lock(id));
    if (!consumers.speaksFor(caller, consent.consumer())) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only " + consent.consumer().name() + " answers this")
          .withRemedy("Ask the consumer, or somebody of its team, to answer");
    }
    act.accept(consent, new Answer(caller.id().value(), caller.name(), seen, clock.instant()));
    contracts.flush();
    outbox.append(ConsentEvent.answered(consent));
    return details(caller, consent);
  }

  /** One task, if the caller may see it: the consumer's side and the domain do. */
  public ConsentDetails get(Caller caller, ConsentId id) {
    return details(caller, visible(caller, consents.find(id)));
  }

  /** The caller's tasks, in any state or in one. */
  public Page<ConsentDetails> list(Caller caller, @Nullable ConsentState state, PageRequest page) {
    return consents
        .listFor(ConsumerScope.of(caller), state, page)
        .map(consent -> details(caller, consent));
  }

  /**
   * Who has answered to a version; members of the domain see it.
   *
   * @param number the version, or null for the one in force
   */
  public ConsentBoard board(Caller caller, String contractId, @Nullable String number) {
    Found found = finder.contract(contractId, caller);
    ContractVersion version =
        number == null
            ? contracts
                .findActive(contractId)
                .orElseThrow(() -> VersionFinder.notFound(contractId + " in force"))
            : finder.version(found, number, caller);
    if (!caller.isMember(found.product().key().domain())) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "Only members of the domain see who has answered");
    }
    Optional<ContractVersion> former = contracts.findInNoticeFor(contractId, version.number());
    return new ConsentBoard(
        contractId,
        version.number(),
        former.map(ContractVersion::number).orElse(null),
        former.map(ContractVersion::noticeEndsAt).orElse(null),
        consents.listOf(contractId, version.number()).stream()
            .map(consent -> details(caller, consent))
            .toList());
  }

  private static ContractConsent visible(Caller caller, Optional<ContractConsent> consent) {
    return consent
        .filter(
            found ->
                ConsumerScope.of(caller).covers(found)
                    || caller.isMember(found.change().port().domain()))
        .orElseThrow(() -> new PortalException(ProblemType.NOT_FOUND, "There is no such consent"));
  }

  private ConsentDetails details(Caller caller, ContractConsent consent) {
    List<String> actions =
        consent.state().isUnsettled() && consumers.speaksFor(caller, consent.consumer())
            ? List.of("accept", "migrate", "object")
            : List.of();
    return new ConsentDetails(consent, latestObjection(consent), actions);
  }

  private LocalDate latestObjection(ContractConsent consent) {
    return LocalDate.ofInstant(consent.change().noticeEndsAt(), ZoneOffset.UTC)
        .plusDays(config.objectionDays());
  }
}
