package io.meshport.scaffolder.model.skeleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.util.List;
import java.util.Optional;

/**
 * How a folder of templates is rendered.
 *
 * @param values what templates find under {@code values}, or under {@code cookiecutter}
 * @param copied patterns of files whose content stays as it is; their names are rendered
 * @param extension when given, only files that end so are rendered, and lose the ending
 * @param cookiecutter whether expressions are written as cookiecutter does
 * @param trimBlocks whether the line break behind a statement goes with it
 * @param lstripBlocks whether the blanks before a statement that begins its line go with it
 */
public record SkeletonRules(
    ObjectNode values,
    List<Glob> copied,
    Optional<String> extension,
    boolean cookiecutter,
    boolean trimBlocks,
    boolean lstripBlocks) {

  public SkeletonRules {
    copied = List.copyOf(copied);
    if (extension.isPresent() && (cookiecutter || !copied.isEmpty())) {
      throw new ActionFailure(
          "templateFileExtension cannot stand beside copyWithoutTemplating or cookiecutterCompat");
    }
  }

  TemplateSyntax syntax() {
    TemplateSyntax plain = cookiecutter ? TemplateSyntax.COOKIECUTTER : TemplateSyntax.STANDARD;
    return plain.trimming(trimBlocks, lstripBlocks);
  }

  ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.set(cookiecutter ? "cookiecutter" : "values", values);
    return context;
  }
}
