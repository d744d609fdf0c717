package io.meshport.scaffolder.adapter.action.debug;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.Workspace.WorkspaceFile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** {@code debug:log}: writes a message, or what is in the workspace, into the log of the task. */
@Singleton
public class DebugLogAction implements TemplateAction {
  private static final int LONGEST_CONTENT = 10_000;
  private static final String INPUT =
      """
      {"type": "object", "properties": {
        "message": {"title": "Message to output", "type": "string"},
        "listWorkspace": {"title": "List the workspace: true or with-filenames for the paths, with-contents for the files too",
          "oneOf": [{"type": "boolean"}, {"type": "string", "enum": ["with-filenames", "with-contents"]}]}}}
      """;

  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "debug:log",
          "Writes a message into the log and/or lists all files in the workspace.",
          json(INPUT),
          json("{\"type\": \"object\"}"),
          List.of(
              new ActionExample(
                  "Write a message",
                  """
                  steps:
                    - id: write-debug-line
                      name: Write "Hello" into the log
                      action: debug:log
                      input:
                        message: Hello ${{ parameters.name }}
                  """),
              new ActionExample(
                  "List the files of the workspace",
                  """
                  steps:
                    - id: show-files
                      action: debug:log
                      input:
                        listWorkspace: with-filenames
                  """)),
          ActionDescription.DryRun.RUNS);

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    String message = call.input().path("message").asText();
    if (!message.isEmpty()) {
      call.log().info(message);
    }
    JsonNode list = call.input().path("listWorkspace");
    boolean contents = list.asText().equals("with-contents");
    if (list.asBoolean() || contents || list.asText().equals("with-filenames")) {
      call.log().info(listing(call, contents));
    }
    return new ActionResult.Done(JsonNodeFactory.instance.objectNode());
  }

  private static String listing(ActionCall call, boolean contents) {
    return call.workspace().files().stream()
        .map(file -> "  - " + file.path() + (contents ? content(call, file) : ""))
        .collect(Collectors.joining("\n", "Workspace:\n", ""));
  }

  private static String content(ActionCall call, WorkspaceFile file) {
    String text = new String(call.workspace().read(file.path()), StandardCharsets.UTF_8);
    boolean longer = text.length() > LONGEST_CONTENT;
    return ":\n\n" + (longer ? text.substring(0, LONGEST_CONTENT) + " …" : text) + "\n";
  }

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The schema is a constant", impossible);
    }
  }
}
