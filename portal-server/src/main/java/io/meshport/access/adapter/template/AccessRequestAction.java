package io.meshport.access.adapter.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.RequestForm;
import io.meshport.access.model.RequestStatus;
import io.meshport.catalog.PortKey;
import io.meshport.platform.problem.PortalException;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for access to output ports: {@code meshport:access:request}. */
@Singleton
public class AccessRequestAction implements TemplateAction {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int USUAL_DAYS = 180;
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "meshport:access:request",
          "Asks for access to output ports, by the same rules as people do in the portal. An open"
              + " request for the same port and subject is taken instead of a second one. With"
              + " await the step waits until all are decided, and fails when one is denied.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["ports", "purpose"], "properties": {
                "ports": {"type": "array", "items": {"type": "string"},
                  "title": "Output ports, domain/product/port"},
                "purpose": {"type": "string", "minLength": 1, "maxLength": 2000,
                  "title": "What the data is needed for"},
                "durationDays": {"type": "integer", "minimum": 1, "maximum": 365,
                  "title": "For how many days", "default": 180},
                "subject": {"type": "string", "title": "Who gets access",
                  "description": "team:<path> or service:<client id>; else whoever runs it"},
                "await": {"type": "boolean", "title": "Wait for the decisions"}}}
              """),
          ActionSchemas.read(
              """
              {"type": "object", "required": ["requests"], "properties": {
                "requests": {"type": "array", "items": {"type": "object", "properties": {
                  "port": {"type": "string"}, "id": {"type": "string"},
                  "status": {"type": "string"}}},
                  "title": "What was asked for"}}}
              """),
          List.of(
              new ActionExample(
                  "Ask for what the product reads",
                  """
                  steps:
                    - action: meshport:access:request
                      if: ${{ parameters.inputs }}
                      input:
                        ports: ${{ parameters.inputs }}
                        subject: team:domains/${{ parameters.domain }}
                        purpose: ${{ parameters.purpose }}
                  """)),
          ActionDescription.DryRun.RUNS);

  private final RequestDesk desk;

  @Inject
  public AccessRequestAction(RequestDesk desk) {
    this.desk = desk;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    try {
      if (call.isDryRun()) {
        return wouldAsk(call);
      }
      List<AccessRequest> requests =
          call.memory().has("requests") ? desk.again(call) : ask(call, forms(call));
      return answer(call, requests);
    } catch (PortalException refusal) {
      String remedy = refusal.remedy() == null ? "" : " " + refusal.remedy();
      throw new ActionFailure(refusal.detail() + remedy, refusal);
    }
  }

  private static List<RequestForm> forms(ActionCall call) {
    JsonNode input = call.input();
    SubjectText subject =
        SubjectText.of(
            Optional.of(input.path("subject").asText("")).filter(text -> !text.isBlank()),
            call.caller());
    List<RequestForm> forms = new ArrayList<>();
    for (JsonNode port : input.path("ports")) {
      forms.add(
          new RequestForm(
              PortKey.parse(port.asText()),
              subject.type(),
              subject.id(),
              input.path("purpose").asText(""),
              input.path("durationDays").asInt(USUAL_DAYS)));
    }
    return forms;
  }

  private ActionResult wouldAsk(ActionCall call) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode requests = output.putArray("requests");
    for (RequestForm form : forms(call)) {
      desk.check(call.caller(), form);
      call.log().info("Would ask for access to " + form.port());
      requests.addObject().put("port", form.port().toString()).put("status", "SUBMITTED");
    }
    return new ActionResult.Done(output);
  }

  private List<AccessRequest> ask(ActionCall call, List<RequestForm> forms) {
    List<AccessRequest> requests = new ArrayList<>();
    for (RequestForm form : forms) {
      Optional<AccessRequest> open = desk.open(call.caller(), form);
      call.log()
          .info(
              open.isPresent()
                  ? "There is an open request for " + form.port() + " already"
                  : "Asks for access to " + form.port());
      requests.add(open.orElseGet(() -> desk.submit(call.caller(), form)));
    }
    return requests;
  }

  private static ActionResult answer(ActionCall call, List<AccessRequest> requests) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode told = output.putArray("requests");
    for (AccessRequest request : requests) {
      told.addObject()
          .put("port", request.port().key().toString())
          .put("id", request.id().toString())
          .put("status", request.status().name());
    }
    if (!call.input().path("await").asBoolean(false)) {
      return new ActionResult.Done(output);
    }
    for (AccessRequest request : requests) {
      if (!request.isOpen() && request.status() != RequestStatus.APPROVED) {
        throw new ActionFailure(
            "The request for " + request.port().key() + " ended as " + request.status());
      }
    }
    List<String> open =
        requests.stream()
            .filter(AccessRequest::isOpen)
            .map(request -> request.port().key().toString())
            .toList();
    return open.isEmpty()
        ? new ActionResult.Done(output)
        : new ActionResult.Waiting("Waits for access to " + String.join(", ", open), PAUSE, output);
  }
}
