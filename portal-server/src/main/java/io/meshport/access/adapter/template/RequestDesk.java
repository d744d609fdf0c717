package io.meshport.access.adapter.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.RequestForm;
import io.meshport.access.model.RequestStatus;
import io.meshport.access.service.AccessRequestService;
import io.meshport.access.service.Assessment;
import io.meshport.access.service.RequestBox;
import io.meshport.access.service.RequestDetails;
import io.meshport.identity.Caller;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionFailure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends requests of templates and finds them again. */
@Singleton
public class RequestDesk {
  private static final int PAGE_SIZE = PageRequest.MAX_SIZE;

  private final AccessRequestService requests;

  @Inject
  public RequestDesk(AccessRequestService requests) {
    this.requests = requests;
  }

  /** Refuses what would be refused. */
  void check(Caller caller, RequestForm form) {
    Assessment assessment = requests.preflight(caller, form);
    if (!assessment.isAllowed()) {
      throw new ActionFailure(assessment.blockers().get(0).message());
    }
  }

  AccessRequest submit(Caller caller, RequestForm form) {
    return requests.submit(caller, form).request();
  }

  /** The open request of the caller's side for the same port and subject. */
  Optional<AccessRequest> open(Caller caller, RequestForm form) {
    @Nullable String token = null;
    do {
      Page<RequestDetails> page =
          requests.list(
              caller, RequestBox.MINE, RequestStatus.SUBMITTED, PageRequest.of(PAGE_SIZE, token));
      Optional<AccessRequest> found =
          page.items().stream()
              .map(RequestDetails::request)
              .filter(request -> isFor(request, form))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
      token = page.nextPageToken();
    } while (token != null);
    return Optional.empty();
  }

  private static boolean isFor(AccessRequest request, RequestForm form) {
    return request.port().key().equals(form.port())
        && request.subject().type() == form.subjectType()
        && request.subject().id().equals(form.subjectId());
  }

  /** The requests that the step sent before it waited. */
  List<AccessRequest> again(ActionCall call) {
    List<AccessRequest> found = new ArrayList<>();
    for (JsonNode sent : call.memory().path("requests")) {
      AccessRequestId id = AccessRequestId.parse(sent.path("id").asText());
      found.add(requests.get(call.caller(), id).request());
    }
    return found;
  }
}
