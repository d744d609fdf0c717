package io.meshport.contract.service.consent;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumers;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.VersionRef;
import io.meshport.contract.model.consent.BreakingChange;
import io.meshport.contract.model.consent.ConsentRepository;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.contract.service.ContractEvent;
import io.meshport.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at one version with a coming end: who joined or left meanwhile, who is to be reminded,
 * whose access is outgrown, and whether the version has ended.
 *
 * <p>Each look first locks the product, as every change of a contract and every approval of access
 * does. So they come one after the other, and what one server did the next one finds done.
 */
@Singleton
@Transactional
public class NoticeRound {
  private final ContractRepository contracts;
  private final ConsentRepository consents;
  private final PortConsumers consumers;
  private final ProductCatalog catalog;
  private final Outbox outbox;
  private final NoticeConfig config;
  private final Clock clock;

  @Inject
  public NoticeRound(
      ContractRepository contracts,
      ConsentRepository consents,
      PortConsumers consumers,
      ProductCatalog catalog,
      Outbox outbox,
      NoticeConfig config,
      Clock clock) {
    this.contracts = contracts;
    this.consents = consents;
    this.consumers = consumers;
    this.catalog = catalog;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Takes versions that are due, so that no other server looks at them now. */
  public List<VersionRef> claim(int limit) {
    Instant now = clock.instant();
    // Shorter than the interval, or every other round would come a moment too early.
    return contracts.claimDue(now, now.plus(config.interval().dividedBy(2)), limit);
  }

  /** Looks at a version; may be repeated at any time. */
  public void look(VersionRef ref) {
    Optional<Contract> contract = contracts.find(ref.contractId());
    Optional<ProductSummary> product = contract.flatMap(found -> catalog.lock(found.productId()));
    if (contract.isEmpty() || product.isEmpty()) {
      return;
    }
    PortKey port = product.get().key().port(contract.get().port());
    contracts
        .findVersion(ref.contractId(), ref.number())
        .ifPresent(
            version -> new Look(product.get(), port, version, clock.instant()).doWhatIsDue());
  }

  /** One look, with what was found. */
  private final class Look {
    private final ProductSummary product;
    private final PortKey port;
    private final ContractVersion former;
    private final Instant now;

    Look(ProductSummary product, PortKey port, ContractVersion former, Instant now) {
      this.product = product;
      this.port = port;
      this.former = former;
      this.now = now;
    }

    void doWhatIsDue() {
      if (former.noticeEndsAt() == null) {
        announcedEnd();
      } else {
        notice(former.noticeEndsAt());
      }
    }

    private void announcedEnd() {
      ConsentEvent.Audience audience = new ConsentEvent.Audience();
      consumers
          .relyingOn(port)
          .forEach(grant -> audience.add(grant.consumer(), grant.requesterId()));
      remind(audience);
      boolean over = former.endsAt().filter(now::isBefore).isEmpty();
      if (over || former.status() != ContractStatus.DEPRECATED) {
        former.lookNoMore();
      }
    }

    private void notice(Instant noticeEnd) {
      List<ContractConsent> tasks =
          new ArrayList<>(consents.lockOf(former.contractId(), former.number()));
      List<ConsumerGrant> grants = consumers.relyingOn(port);
      if (former.status() == ContractStatus.DEPRECATED) {
        release(tasks, grants);
        if (now.isBefore(noticeEnd)) {
          tasks.addAll(join(noticeEnd, tasks, grants));
        }
        ConsentEvent.Audience audience = new ConsentEvent.Audience();
        tasks.stream()
            .filter(ContractConsent::wantsReminder)
            .forEach(task -> audience.add(task.consumer(), task.requesterId()));
        remind(audience);
      }
      endOutgrownAccess(tasks, grants);
      if (former.status() == ContractStatus.DEPRECATED && isOver(noticeEnd, tasks)) {
        retire(tasks);
      }
      boolean accessToEnd = tasks.stream().anyMatch(ContractConsent::awaitsAccessEnd);
      if (former.status() == ContractStatus.RETIRED && !accessToEnd) {
        former.lookNoMore();
      }
    }

    private void release(List<ContractConsent> tasks, List<ConsumerGrant> grants) {
      tasks.stream()
          .filter(task -> task.state().isUnsettled())
          .filter(task -> Consumers.of(task.consumer(), grants).isEmpty())
          .forEach(ContractConsent::release);
    }

    /** Who was approved on the former version after the change is asked like everybody else. */
    private List<ContractConsent> join(
        Instant noticeEnd, List<ContractConsent> tasks, List<ConsumerGrant> grants) {
      Optional<ContractVersion> successor = successor();
      if (successor.filter(next -> next.noticeEndsAt() == null).isEmpty()) {
        return List.of();
      }
      Coverage coverage = new Coverage(contracts, former, successor.get());
      List<ConsumerGrant> late = grants.stream().filter(grant -> !coverage.isNewer(grant)).toList();
      tasks.stream()
          .filter(task -> task.state() == ConsentState.RELEASED)
          .filter(task -> !Consumers.of(task.consumer(), late).isEmpty())
          .forEach(ContractConsent::reopen);
      List<ConsumerGrant> unasked =
          late.stream()
              .filter(
                  grant ->
                      tasks.stream().noneMatch(task -> task.consumer().sameAs(grant.consumer())))
              .toList();
      BreakingChange change =
          new BreakingChange(
              former.contractId(),
              former.number(),
              successor.get().number(),
              product.id(),
              port,
              noticeEnd);
      List<ContractConsent> joined = Consumers.ask(change, unasked, coverage, now);
      joined.forEach(
          consent -> {
            consents.add(consent);
            outbox.append(ConsentEvent.opened(consent));
          });
      return joined;
    }

    private void remind(ConsentEvent.Audience audience) {
      Optional<Integer> days = former.remind(now);
      if (days.isPresent() && !audience.isEmpty()) {
        outbox.append(ConsentEvent.endsSoon(product, port, former, days.get(), audience));
      }
    }

    private void endOutgrownAccess(List<ContractConsent> tasks, List<ConsumerGrant> grants) {
      for (ContractConsent task : tasks) {
        if (task.isAccessDue(now)) {
          endUnlessApprovedAnew(Consumers.of(task.consumer(), grants));
          task.accessSettled(now);
        }
      }
    }

    private void endUnlessApprovedAnew(List<ConsumerGrant> own) {
      ContractVersion current =
          contracts.findActive(former.contractId()).or(this::successor).orElse(former);
      Optional<String> widening = new Coverage(contracts, former, current).widening(own);
      if (!own.isEmpty() && widening.isPresent()) {
        consumers.endAccess(
            own.stream().map(ConsumerGrant::id).toList(),
            "Version "
                + former.number()
                + " of the contract has ended, and in version "
                + current.number()
                + " "
                + widening.get());
      }
    }

    private Optional<ContractVersion> successor() {
      return Optional.ofNullable(former.successor())
          .flatMap(number -> contracts.findVersion(former.contractId(), number));
    }

    private boolean isOver(Instant noticeEnd, List<ContractConsent> tasks) {
      Instant needed =
          tasks.stream()
              .filter(task -> task.state() == ConsentState.OBJECTED)
              .map(ContractConsent::neededUntil)
              .filter(noticeEnd::isBefore)
              .max(Instant::compareTo)
              .orElse(noticeEnd);
      if (!now.isBefore(needed)) {
        return true;
      }
      return !tasks.isEmpty() && Settled.are(tasks, consents);
    }

    private void retire(List<ContractConsent> tasks) {
      catalog.touch(product.id());
      former.retire();
      tasks.stream().filter(task -> task.state().isUnsettled()).forEach(ContractConsent::lapse);
      outbox.append(ContractEvent.of(ContractEvent.Kind.RETIRED, product, former));
    }
  }
}
