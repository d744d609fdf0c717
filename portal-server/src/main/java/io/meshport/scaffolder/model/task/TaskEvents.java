package io.meshport.scaffolder.model.task;

import io.meshport.identity.Person;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.ScaffolderEvent;
import io.meshport.scaffolder.ScaffolderEvent.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the rest of the portal what became of tasks, with the facts that listeners lack. */
public final class TaskEvents {
  private TaskEvents() {}

  /** The task is over, done or not. */
  public static ScaffolderEvent ended(ScaffolderTask task) {
    Map<String, String> facts = facts(task);
    String error = task.error();
    if (error != null) {
      facts.put("error", error);
    }
    String product = task.product();
    if (product != null) {
      facts.put("product", product);
    }
    Kind kind = task.status() == TaskStatus.COMPLETED ? Kind.COMPLETED : Kind.FAILED;
    return new ScaffolderEvent(kind, task.id(), facts);
  }

  /** The task asks people something. */
  public static ScaffolderEvent asked(
      ScaffolderTask task, ApprovalQuestion question, List<Person> approvers) {
    Map<String, String> facts = facts(task);
    facts.put("message", question.message());
    facts.put(
        "approverIds",
        approvers.stream().map(person -> person.id().value()).collect(Collectors.joining(",")));
    return new ScaffolderEvent(Kind.APPROVAL_REQUESTED, task.id(), facts);
  }

  private static Map<String, String> facts(ScaffolderTask task) {
    Map<String, String> facts = new HashMap<>();
    facts.put("taskId", task.id().toString());
    facts.put("template", task.template());
    facts.put("templateTitle", task.templateTitle());
    facts.put("starterId", task.starter().id());
    facts.put("starterName", task.starter().name());
    return facts;
  }
}
