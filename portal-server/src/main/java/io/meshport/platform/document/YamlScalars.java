package io.meshport.platform.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Tells what a YAML scalar is: only an unquoted one can be anything but a text. */
final class YamlScalars {
  private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\.(inf|nan)");

  private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();

  private YamlScalars() {}

  static ScalarNode read(ScalarEvent event, Position position, Guard guard) {
    ScalarNode.Type type = type(event, position, guard);
    if (type == ScalarNode.Type.NUMBER && NOT_FINITE.matcher(event.getValue()).matches()) {
      throw guard.refusal("number-not-finite", "holds a number without a value", position);
    }
    return guard.scalar(type, event.getValue(), position);
  }

  private static ScalarNode.Type type(ScalarEvent event, Position position, Guard guard) {
    Optional<String> tag = event.getTag();
    if (tag.isEmpty()) {
      return event.isPlain() ? typeOf(CORE.resolve(event.getValue(), true)) : ScalarNode.Type.TEXT;
    }
    if (tag.get().equals("!") || tag.get().equals(Tag.STR.getValue())) {
      return ScalarNode.Type.TEXT;
    }
    ScalarNode.Type written = typeOf(CORE.resolve(event.getValue(), true));
    if (!typeOf(tag.get()).equals(Optional.of(written))) {
      throw guard.refusal(
          "unknown-tag", "uses the tag " + tag.get() + " for what it does not fit", position);
    }
    return written;
  }

  private static ScalarNode.Type typeOf(Tag tag) {
    return typeOf(tag.getValue()).orElse(ScalarNode.Type.TEXT);
  }

  private static Optional<ScalarNode.Type> typeOf(String tag) {
    return switch (tag) {
      case "tag:yaml.org,2002:null" -> Optional.of(ScalarNode.Type.NULL);
      case "tag:yaml.org,2002:bool" -> Optional.of(ScalarNode.Type.BOOLEAN);
      case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" ->
          Optional.of(ScalarNode.Type.NUMBER);
      default -> Optional.empty();
    };
  }
}
