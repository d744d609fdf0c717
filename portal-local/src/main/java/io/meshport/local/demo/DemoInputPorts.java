package io.meshport.local.demo;

import io.meshport.local.demo.DemoData.InputPort;
import io.meshport.local.demo.PortalApi.Reply;
import java.util.Map;

/** Says what products of the demo read from each other, as far as that is not said yet. */
final class DemoInputPorts {

  private final PortalApi portal;

  DemoInputPorts(PortalApi portal) {
    this.portal = portal;
  }

  void say(InputPort port) {
    String product = "/data-products/" + port.product();
    String path = product + "/input-ports/" + port.name();
    Reply current = portal.getWithVersion(port.author(), product);
    boolean over = current.body().path("lifecycle").asText().equals("RETIRED");
    if (over || portal.find(port.author(), path).isPresent()) {
      return;
    }
    portal.put(
        port.author(),
        path,
        current.etag(),
        Map.of(
            "source", port.source(),
            "columns", port.columns(),
            "description", port.description()));
  }
}
