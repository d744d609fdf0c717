package io.meshport.scaffolder.adapter.action;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionResult;

/** How actions end that are done. */
public final class Done {
  private Done() {}

  /** Without any output. */
  public static ActionResult empty() {
    return with(output());
  }

  /** With an output. */
  public static ActionResult with(ObjectNode output) {
    return new ActionResult.Done(output);
  }

  /** An output to be filled. */
  public static ObjectNode output() {
    return JsonNodeFactory.instance.objectNode();
  }
}
