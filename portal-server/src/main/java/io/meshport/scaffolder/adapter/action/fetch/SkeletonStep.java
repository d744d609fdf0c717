package io.meshport.scaffolder.adapter.action.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.model.skeleton.Glob;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import io.meshport.scaffolder.model.skeleton.Skeleton;
import io.meshport.scaffolder.model.skeleton.SkeletonRules;
import java.util.Optional;

/** What both ways of rendering templates into the workspace share. */
final class SkeletonStep {
  private final ActionCall call;
  private final GivenFields input;
  private final Skeleton skeleton;

  SkeletonStep(ActionCall call) {
    this.call = call;
    this.input = GivenFields.of(call);
    this.skeleton = new Skeleton(rules(input));
  }

  private static SkeletonRules rules(GivenFields input) {
    return new SkeletonRules(
        input.object("values"),
        input.texts("copyWithoutTemplating").stream().map(Glob::of).toList(),
        extension(input.any("templateFileExtension")),
        input.flag("cookiecutterCompat"),
        input.flag("trimBlocks"),
        input.flag("lstripBlocks"));
  }

  private static Optional<String> extension(JsonNode given) {
    if (given.isTextual() && !given.asText().isBlank()) {
      String text = given.asText();
      return Optional.of(text.startsWith(".") ? text : "." + text);
    }
    return given.asBoolean(false) ? Optional.of(Skeleton.usualExtension()) : Optional.empty();
  }

  GivenFields input() {
    return input;
  }

  /** Renders one file to where its rendered name says; whether it was written. */
  boolean write(TreeFile file, String folder) throws InterruptedException {
    // A cancelled task must not go on through thousands of files.
    if (Thread.interrupted()) {
      throw new InterruptedException("The task was cancelled");
    }
    Optional<String> name = skeleton.name(file.path());
    return name.isPresent() && writeTo(file, RelativePath.below(folder, name.get()));
  }

  /** Renders one file to a given place; whether it was written. */
  boolean writeTo(TreeFile file, String target) {
    if (target.isEmpty() || call.workspace().isFolder(target)) {
      throw new ActionFailure("There is a folder where the file '" + target + "' should be");
    }
    if (call.workspace().exists(target) && !input.flag("replace")) {
      call.log().info("Left '" + target + "' as it was, since replace is not set");
      return false;
    }
    call.workspace().write(target, skeleton.content(file), file.executable());
    return true;
  }
}
