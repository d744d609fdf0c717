package io.meshport.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Creates our realm in Keycloak when it is not there yet. */
final class RealmImport {

  private final StackContext stack;
  private final RealmAdmin admin;
  private final RealmTemplate template;

  RealmImport(StackContext stack, RealmAdmin admin, RealmTemplate template) {
    this.stack = stack;
    this.admin = admin;
    this.template = template;
  }

  /** Creates the realm on the first start; later ones only follow the portal to another port. */
  void importOnce() {
    if (admin.realmExists()) {
      alignWebClient();
      return;
    }
    admin.send("POST", "", template.fill(values()), 201);
  }

  /** The web client may redirect to the portal's address alone, and that may have changed. */
  private void alignWebClient() {
    JsonNode existing = admin.client("meshport-web");
    JsonNode wanted = webClient(admin.parse(template.fill(values())));
    boolean same = existing.path("redirectUris").equals(wanted.path("redirectUris"));
    if (!same && existing instanceof ObjectNode changed) {
      for (String property : List.of("redirectUris", "webOrigins", "rootUrl", "attributes")) {
        changed.set(property, wanted.path(property));
      }
      String address = "/meshport/clients/" + changed.path("id").asText();
      admin.send("PUT", address, changed.toString(), 204);
    }
  }

  private static JsonNode webClient(JsonNode realm) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals("meshport-web")) {
        return client;
      }
    }
    throw new IllegalStateException("The realm file has no client meshport-web");
  }

  private Map<String, String> values() {
    return Map.of(
        "MESHPORT_PUBLIC_URL", stack.portalUrl(),
        "MESHPORT_KEYCLOAK_CLIENT_SECRET", stack.secrets().get("client-meshport-server"),
        "MESHPORT_CHURN_MODEL_SECRET", stack.secrets().get("client-svc-churn-model"),
        "MESHPORT_FRAUD_SCORING_SECRET", stack.secrets().get("client-svc-fraud-scoring"));
  }
}
