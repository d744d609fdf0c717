package io.meshport.access.service;

import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessGrantRepository;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.AccessRequestRepository;
import io.meshport.access.model.PortRef;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.identity.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what one caller sees of requests and grants. */
@Singleton
public class AccessReader {
  private final AccessRequestRepository requests;
  private final AccessGrantRepository grants;
  private final ProductCatalog catalog;

  @Inject
  public AccessReader(
      AccessRequestRepository requests, AccessGrantRepository grants, ProductCatalog catalog) {
    this.requests = requests;
    this.grants = grants;
    this.catalog = catalog;
  }

  RequestDetails detailsOf(Caller caller, AccessRequest request) {
    return detailsOf(caller, List.of(request)).get(0);
  }

  /** The details of many requests, with one question to the database for each kind of row. */
  List<RequestDetails> detailsOf(Caller caller, List<AccessRequest> found) {
    List<AccessRequestId> ids = found.stream().map(AccessRequest::id).toList();
    Map<UUID, List<AccessDecision>> decisions =
        requests.decisionsOn(ids).stream()
            .collect(Collectors.groupingBy(AccessDecision::requestId));
    Map<UUID, AccessGrant> granted =
        grants.listOf(ids).stream()
            .collect(Collectors.toMap(AccessGrant::requestId, Function.identity()));
    return found.stream()
        .map(
            request -> {
              UUID id = request.id().value();
              @Nullable AccessGrant grant = granted.get(id);
              return new RequestDetails(
                  request,
                  decisions.getOrDefault(id, List.of()),
                  grant == null ? null : detailsOf(caller, grant),
                  AccessRights.actionsOn(caller, request));
            })
        .toList();
  }

  GrantDetails detailsOf(Caller caller, AccessGrant grant) {
    return new GrantDetails(
        grant, connectionGuide(caller, grant), AccessRights.actionsOn(caller, grant));
  }

  private @Nullable String connectionGuide(Caller caller, AccessGrant grant) {
    if (!AccessRights.mayConnect(caller, grant)) {
      return null;
    }
    PortRef port = grant.port();
    return catalog
        .find(grant.productId())
        .flatMap(product -> product.port(port.port()))
        .map(PortSummary::connectionGuide)
        .orElse(null);
  }
}
