package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Domains and data products over HTTP, on the real database. */
@PortalTest
class CatalogIT extends DeployedPortal {
  @Test
  void theSignedInPersonIsShownWithTheirDomains() {
    Answer me = Portal.as("anna.schmidt").get("/me").expect(200);

    assertThat(me.text("/username")).isEqualTo("anna.schmidt");
    assertThat(me.at("/domains")).anySatisfy(d -> assertThat(d.path("owner").asBoolean()).isTrue());
  }

  @Test
  void aProductGoesFromRegistrationToItsPage() {
    Mesh.domain("customer");
    String name = "p-" + UUID.randomUUID().toString().substring(0, 8);
    Answer made =
        Portal.as("hugo.silva")
            .post(
                "/data-products",
                Map.of(
                    "domain",
                    "customer",
                    "name",
                    name,
                    "title",
                    "Churn",
                    "description",
                    "Who may leave",
                    "tags",
                    List.of("ml"),
                    "outputPorts",
                    List.of(Map.of("name", "table", "technology", "SNOWFLAKE"))))
            .expect(201);

    assertThat(made.headers().firstValue("location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("/customer/" + name));
    Answer shown = Portal.as("hugo.silva").get("/data-products/customer/" + name).expect(200);
    assertThat(shown.etag()).isEqualTo(made.etag());
    assertThat(shown.text("/lifecycle")).isEqualTo("DRAFT");
    assertThat(shown.text("/tags/0")).isEqualTo("ml");
    Portal.as("david.chen").get("/data-products/customer/" + name).expectProblem(404, "not-found");
  }
}
