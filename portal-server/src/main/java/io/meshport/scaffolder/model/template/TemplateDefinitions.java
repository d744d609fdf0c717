package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.Limits;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.Notation;
import io.meshport.platform.document.Pointer;
import io.meshport.scaffolder.model.template.TemplateFinding.Gravity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads templates of the format {@code scaffolder.backstage.io/v1beta3}. */
public final class TemplateDefinitions {
  private static final Set<String> SPEC =
      Set.of(
          "type",
          "owner",
          "lifecycle",
          "parameters",
          "steps",
          "output",
          "presentation",
          "secrets",
          "formDecorators",
          "EXPERIMENTAL_recovery");
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("formDecorators", "EXPERIMENTAL_recovery");

  private TemplateDefinitions() {}

  /**
   * Reads a template; it never throws, whatever the text is.
   *
   * @param yaml the text of {@code template.yaml}
   * @param knownActions ids of the actions that steps may use
   */
  public static TemplateReading read(String yaml, Set<String> knownActions) {
    try {
      return read(DocumentParser.parse(yaml, Notation.YAML, Limits.SMALL), knownActions);
    } catch (MalformedDocument e) {
      TemplateFinding finding =
          new TemplateFinding(
              Gravity.ERROR,
              "",
              e.position().line(),
              String.valueOf(e.getMessage()),
              "Write the template as one YAML document");
      return new TemplateReading(Optional.empty(), List.of(finding));
    }
  }

  private static TemplateReading read(Document text, Set<String> knownActions) {
    Findings findings = new Findings(text);
    if (!(text.toJson() instanceof ObjectNode root)) {
      findings.error("", "A template is an object", "Begin with apiVersion, kind and metadata");
      return new TemplateReading(Optional.empty(), findings.inOrder());
    }
    Envelope envelope = Envelope.read(root, findings);
    JsonNode spec = root.path("spec");
    if (!(spec instanceof ObjectNode fields)) {
      findings.error("/spec", "A template has a spec", "Give type and steps below spec");
      return new TemplateReading(Optional.empty(), findings.inOrder());
    }
    TemplateDefinition definition = definition(envelope, fields, findings, knownActions);
    return new TemplateReading(Optional.of(definition), findings.inOrder());
  }

  private static TemplateDefinition definition(
      Envelope envelope, ObjectNode spec, Findings findings, Set<String> knownActions) {
    checkFields(spec, findings);
    Fields fields = new Fields(spec, "/spec", findings);
    ParameterReader parameters = new ParameterReader(findings);
    List<ParameterPage> pages = parameters.pages(spec.path("parameters"));
    References references = new References(parameters.names(), findings);
    parameters.checkConditions(references);
    List<StepDefinition> steps =
        new StepReader(findings, references, knownActions).steps(spec.path("steps"));
    return new TemplateDefinition(
        envelope.name(),
        envelope.title(),
        envelope.description(),
        fields.text("owner"),
        fields.required("type", "Say what it makes, for example data-product"),
        envelope.tags(),
        envelope.technology(),
        fields.object("presentation"),
        pages,
        steps,
        OutputReader.output(spec, findings, references),
        parameters.secrets(spec.path("secrets")));
  }

  private static void checkFields(ObjectNode spec, Findings findings) {
    spec.fieldNames()
        .forEachRemaining(
            name -> {
              String pointer = Pointer.child("/spec", name);
              if (!SPEC.contains(name)) {
                findings.hint(
                    pointer, "'" + name + "' is no field of the format", "Remove it, or mend it");
              } else if (WITHOUT_EFFECT.contains(name)) {
                findings.hint(
                    pointer, "'" + name + "' has no effect in this portal", "You may leave it");
              }
            });
  }
}
