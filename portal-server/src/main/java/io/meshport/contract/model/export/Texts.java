package io.meshport.contract.model.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.standard.OdcsContract;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small steps that every format needs. */
public final class Texts {
  /** Everything that ends a line or hides in one, also for readers that know Unicode's own. */
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .build()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Texts() {}

  /** The tree as indented JSON. */
  public static String json(JsonNode tree) {
    try {
      return JSON.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }

  /** The text on one line. */
  public static String line(@Nullable String text) {
    return text == null ? "" : BREAKS.matcher(text).replaceAll(" ").strip();
  }

  /** Sets a field unless the text says nothing. */
  public static void put(ObjectNode object, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      object.put(name, text);
    }
  }

  /** What people call the contract. */
  public static String title(OdcsContract contract) {
    String name = line(contract.name());
    return name.isEmpty() ? line(contract.id()) : name;
  }

  /** From which contract a text comes, and what it leaves out, as lines of comment. */
  public static String comments(String mark, OdcsContract contract, List<ExportNote> notes) {
    String origin =
        mark
            + " Data contract "
            + line(contract.id())
            + " "
            + line(Objects.requireNonNullElse(contract.version(), ""))
            + "\n";
    String lost =
        notes.stream()
            .map(note -> mark + "   " + note.pointer() + ": " + line(note.message()) + "\n")
            .collect(Collectors.joining());
    return lost.isEmpty() ? origin : origin + mark + " Not said here, or said otherwise:\n" + lost;
  }
}
