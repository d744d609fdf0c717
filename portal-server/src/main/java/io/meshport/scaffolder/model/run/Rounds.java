package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.model.template.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a step is run, and what each time is about. */
final class Rounds {
  private static final int MOST = 1_000;

  private Rounds() {}

  /**
   * One time.
   *
   * @param key place in the list or name in the object; nothing in a step without {@code each}
   * @param value what stands there
   */
  record Round(@Nullable String key, @Nullable JsonNode value) {
    ObjectNode in(ObjectNode names) {
      return key == null || value == null ? names : RunContext.inRound(names, key, value);
    }
  }

  static boolean repeats(StepDefinition step) {
    JsonNode each = step.each();
    return each != null && !each.isNull() && !each.isMissingNode();
  }

  /**
   * The rounds of a step in their order.
   *
   * @throws ActionFailure when it shall be repeated for something that is no list and no object
   */
  static List<Round> of(StepDefinition step, ObjectNode context) {
    JsonNode each = step.each();
    if (each == null || !repeats(step)) {
      return List.of(new Round(null, null));
    }
    Optional<JsonNode> value = Expressions.render(each, context);
    if (value.isEmpty() || !value.get().isContainerNode()) {
      throw new ActionFailure(
          "Invalid value on action "
              + step.action()
              + ".each parameter, "
              + each
              + " cannot be resolved to a list or an object");
    }
    if (value.get().size() > MOST) {
      throw new ActionFailure(
          "The each of step " + step.id() + " has more than " + MOST + " entries");
    }
    return value.get() instanceof ArrayNode list ? entries(list) : members(value.get());
  }

  private static List<Round> entries(ArrayNode list) {
    List<Round> rounds = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      rounds.add(new Round(Integer.toString(i), list.get(i)));
    }
    return rounds;
  }

  private static List<Round> members(JsonNode object) {
    List<Round> rounds = new ArrayList<>(object.size());
    object
        .properties()
        .forEach(member -> rounds.add(new Round(member.getKey(), member.getValue())));
    return rounds;
  }

  /** Adds what a round gave: each output becomes the list of what the rounds gave. */
  static void collect(ObjectNode all, ObjectNode output) {
    output
        .properties()
        .forEach(one -> all.withArray("/" + escaped(one.getKey())).add(one.getValue()));
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
