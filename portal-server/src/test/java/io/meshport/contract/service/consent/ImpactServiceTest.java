package io.meshport.contract.service.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortReader;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.model.diff.Change;
import io.meshport.contract.model.diff.Severity;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImpactServiceTest extends ConsentWorld {
  @BeforeEach
  void aVersionInForceAndADraft() {
    activate("1.0.0", "id", "email", "phone");
    clock.pass(Duration.ofDays(1));
    consumers.give(DAVID_HIMSELF, "1.0.0");
    consumers.give(MARKETING, "1.0.0");
  }

  @Test
  void aDraftIsComparedWithTheVersionInForce() {
    add("2.0.0", "id", "phone", "iban=restricted");

    Impact impact = impacts.of(ID, "2.0.0", HUGO);

    assertThat(impact.from()).isEqualTo("1.0.0");
    assertThat(impact.to()).isEqualTo("2.0.0");
    assertThat(impact.severity()).isEqualTo(Severity.ERROR);
    assertThat(impact.port()).isEqualTo(PORT);
    assertThat(impact.technology()).isEqualTo("POSTGRESQL");
    assertThat(impact.touched())
        .extracting(Change::element)
        .containsExactlyInAnyOrder("customers.email", "customers.iban");
    assertThat(impact.grants()).hasSize(2);
    assertThat(impact.grants())
        .allSatisfy(grant -> assertThat(grant.widening()).contains("`customers.iban`"));
  }

  @Test
  void aVersionInForceIsComparedWithTheOneItFollowed() {
    activate("2.0.0", "id", "phone");

    Impact impact = impacts.of(ID, "2.0.0", HUGO);

    assertThat(impact.from()).isEqualTo("1.0.0");
    assertThat(impact.grants()).allSatisfy(grant -> assertThat(grant.widening()).isNull());
  }

  @Test
  void theFirstVersionTouchesNothing() {
    Impact impact = impacts.of(ID, "1.0.0", HUGO);

    assertThat(impact.from()).isNull();
    assertThat(impact.severity()).isEqualTo(Severity.NONE);
    assertThat(impact.touched()).isEmpty();
    assertThat(impact.readers()).isEmpty();
  }

  @Test
  void productsThatReadWhatChangedAreNamedWithTheEdgesToTheirPorts() {
    read("mailing", Lifecycle.PUBLISHED, "customers.email", "customers.id");
    read("phones", Lifecycle.PUBLISHED, "customers.phone");
    read("silent", Lifecycle.PUBLISHED);
    read("hidden", Lifecycle.DRAFT, "customers.email");
    add("2.0.0", "id", "phone");

    Impact impact = impacts.of(ID, "2.0.0", HUGO);

    assertThat(impact.readers())
        .extracting(reader -> reader.reader().product().key().name(), Impact.ReaderImpact::columns)
        .containsExactly(tuple("mailing", List.of("customers.email")), tuple("silent", List.of()));
    assertThat(impact.lineage())
        .containsExactly(
            new Impact.Edge(
                PORT,
                new ProductKey("marketing", "mailing").port("out"),
                List.of("customers.email")),
            new Impact.Edge(PORT, new ProductKey("marketing", "silent").port("out"), List.of()));
  }

  @Test
  void anAdditionTouchesNoReader() {
    read("silent", Lifecycle.PUBLISHED);
    add("1.1.0", "id", "email", "phone", "city");

    Impact impact = impacts.of(ID, "1.1.0", HUGO);

    assertThat(impact.touched()).extracting(Change::element).containsExactly("customers.city");
    assertThat(impact.readers()).isEmpty();
  }

  @Test
  void onlyTheDomainSeesIt() {
    add("2.0.0", "id");

    refused(ProblemType.NOT_FOUND, () -> impacts.of(ID, "2.0.0", DAVID));
    refused(ProblemType.FORBIDDEN, () -> impacts.of(ID, "1.0.0", DAVID));
    refused(ProblemType.NOT_FOUND, () -> impacts.of("nothing", "1.0.0", HUGO));
  }

  private void read(String name, Lifecycle lifecycle, String... columns) {
    catalog.readers.add(
        new PortReader(
            catalog.put(new ProductKey("marketing", name), lifecycle, "out"),
            new InputPortSummary("in", PORT, List.of(columns), "")));
  }
}
