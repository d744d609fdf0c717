package io.meshport.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.ImportNote;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.model.Domain;
import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductImportServiceTest {
  private static final ProductKey KEY = new ProductKey("customer", "churn");
  private static final ImportNote NOTE =
      new ImportNote(ImportNote.Level.HINT, "name", 1, "/name", "Became churn");

  private final InMemoryDataProductRepository products = new InMemoryDataProductRepository();
  private final InMemoryDomainRepository domains = new InMemoryDomainRepository();
  private final List<DomainEvent> told = new ArrayList<>();
  private final ProductImportService service =
      new ProductImportService(
          (document, domain, name, caller) -> draft("SNOWFLAKE"),
          new ProductService(
              products, domains, List.of(), told::add, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

  @BeforeEach
  void aDomain() {
    domains.add(Domain.named("customer", "Customer", "", Instant.EPOCH));
  }

  private static ProductDraft draft(String technology) {
    return new ProductDraft(
        KEY,
        "Churn",
        "Who may leave",
        "Keep them",
        List.of("ml"),
        List.of(new PortSummary("table", "Table", technology, "All of it", "")),
        Map.of(),
        List.of(),
        List.of(NOTE));
  }

  private static Caller member(String domain) {
    Set<String> domains = Set.of(domain);
    return new Caller(
        new UserId("hugo"), "hugo", "Hugo", domains, Set.of(), Set.of(), Set.of(), Set.of());
  }

  @Test
  void aMemberImportsADraftWithItsPorts() {
    ImportedProduct imported = service.register(new byte[0], null, null, member("customer"));

    assertThat(imported.product().product().lifecycle()).isEqualTo(Lifecycle.DRAFT);
    assertThat(imported.product().product().ports()).extracting("name").containsExactly("table");
    assertThat(imported.notes()).containsExactly(NOTE);
    assertThat(told).extracting(DomainEvent::type).containsExactly("catalog.product.registered");
  }

  @Test
  void nobodyElseImportsIntoADomain() {
    assertThatThrownBy(() -> service.register(new byte[0], null, null, member("order")))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThat(products.find(KEY)).isEmpty();
    assertThat(told).isEmpty();
  }
}
