package io.meshport.notification.adapter.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meshport.notification.model.NotificationSeverity;
import io.meshport.notification.service.MeshReference;
import io.meshport.notification.service.MessageReport;
import io.meshport.notification.service.TemplateMessage;
import io.meshport.notification.service.TemplateMessages;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a message into the inboxes of people: {@code notification:send}. */
@Singleton
public class NotificationSend implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "notification:send",
          "Puts a message into the inboxes of people: of those that entityRefs name (users, the"
              + " members of groups, the teams of domains, components and APIs), as far as whoever"
              + " runs the template may see them; or of everybody, for platform admins.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["recipients", "title"], "properties": {
                "recipients": {"type": "string", "enum": ["broadcast", "entity"],
                  "title": "Everybody, or those that entityRefs name"},
                "entityRefs": {"type": "array", "items": {"type": "string"}, "maxItems": 100,
                  "title": "Who is told, as kind:namespace/name"},
                "title": {"type": "string", "minLength": 1, "maxLength": 200, "title": "One line"},
                "info": {"type": "string", "maxLength": 2000, "title": "Some sentences"},
                "link": {"type": "string", "maxLength": 2000, "title": "Where the reader goes on",
                  "description": "A path of the portal, or an address"},
                "severity": {"type": "string", "enum": ["low", "normal", "high", "critical"],
                  "title": "How much it matters", "default": "normal"},
                "scope": {"type": "string", "maxLength": 200, "title": "Scope",
                  "description": "A later message of the same template and scope replaces this"},
                "topic": {"type": "string", "maxLength": 200, "title": "What it belongs with"},
                "optional": {"type": "boolean",
                  "title": "Go on when it cannot be sent"}}}
              """),
          ActionSchemas.NOTHING,
          List.of(
              new ActionExample(
                  "Tell the team of the domain",
                  """
                  steps:
                    - action: notification:send
                      input:
                        recipients: entity
                        entityRefs: ['group:default/${{ parameters.domain }}']
                        title: ${{ parameters.title }} is there
                        info: Its repository is made, and it is registered as a draft.
                        link: /products/${{ parameters.domain }}/${{ parameters.name }}
                  """),
              new ActionExample(
                  "Tell everybody, as a platform admin",
                  """
                  steps:
                    - action: notification:send
                      input:
                        recipients: broadcast
                        title: There is a new template
                        severity: low
                  """)),
          ActionDescription.DryRun.RUNS);

  private final TemplateMessages messages;

  @Inject
  public NotificationSend(TemplateMessages messages) {
    this.messages = messages;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    try {
      send(call, messageOf(call.input()));
    } catch (PortalException refusal) {
      if (!call.input().path("optional").asBoolean(false)) {
        throw new ActionFailure(refusal.detail(), refusal);
      }
      call.log().warn("The message was not sent: " + refusal.detail());
    }
    return new ActionResult.Done(JsonNodeFactory.instance.objectNode());
  }

  private void send(ActionCall call, TemplateMessage message) {
    if (call.isDryRun()) {
      messages.check(call.caller(), message);
      call.log().info("Would send '" + message.title() + "'");
      return;
    }
    MessageReport report =
        messages.send(call.caller(), message, call.template().name(), call.key());
    call.log().info("Told " + report.told() + (report.told() == 1 ? " person" : " people"));
    report
        .unknown()
        .forEach(
            one -> call.log().warn("There is nobody that you may notify behind '" + one + "'"));
  }

  private static TemplateMessage messageOf(JsonNode input) {
    return new TemplateMessage(
        recipients(input),
        input.path("title").asText(),
        input.path("info").asText(""),
        text(input, "link"),
        NotificationSeverity.valueOf(
            input.path("severity").asText("normal").toUpperCase(Locale.ROOT)),
        text(input, "scope"),
        text(input, "topic"));
  }

  private static Optional<List<MeshReference>> recipients(JsonNode input) {
    if (input.path("recipients").asText().equals("broadcast")) {
      return Optional.empty();
    }
    List<MeshReference> references = new ArrayList<>();
    input.path("entityRefs").forEach(ref -> references.add(MeshReference.parse(ref.asText())));
    if (references.isEmpty()) {
      throw new PortalException(ProblemType.INVALID_INPUT, "entityRefs must name who is told");
    }
    return Optional.of(references);
  }

  private static Optional<String> text(JsonNode input, String field) {
    return Optional.of(input.path(field).asText("")).filter(text -> !text.isBlank());
  }
}
