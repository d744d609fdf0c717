package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template says. A task keeps the whole of it as JSON, so it goes through Jackson unchanged.
 *
 * @param name name that it is addressed by, unique in the portal
 * @param title what people call it; the name where the author gave none
 * @param description what it makes
 * @param owner reference to who answers for it, as the author wrote it
 * @param type what kind of thing it makes, such as {@code data-product}
 * @param tags words to find it by
 * @param technology what its result runs on, from the annotation {@code meshport.io/technology}
 * @param presentation texts of the wizard's buttons, for the web app
 * @param pages the pages of the wizard in their order
 * @param steps what a task does, in this order
 * @param output what a task shows at its end, with expressions
 * @param secretsSchema JSON Schema that the secrets of a task are held to
 */
public record TemplateDefinition(
    String name,
    String title,
    @Nullable String description,
    @Nullable String owner,
    String type,
    List<String> tags,
    @Nullable String technology,
    @Nullable JsonNode presentation,
    List<ParameterPage> pages,
    List<StepDefinition> steps,
    @Nullable JsonNode output,
    @Nullable ObjectNode secretsSchema) {

  /** Annotation of a template that names what its result runs on. */
  public static final String TECHNOLOGY = "meshport.io/technology";

  public TemplateDefinition {
    tags = List.copyOf(tags);
    pages = List.copyOf(pages);
    steps = List.copyOf(steps);
  }

  /** Whether a text can be the name of a template. */
  public static boolean isName(String text) {
    return Envelope.isName(text);
  }
}
