package io.meshport.scaffolder.model.skeleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.model.expression.Template;
import io.meshport.scaffolder.model.expression.TemplateLimits;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Renders the files of a skeleton, one by one, within a limit for all of them together: a template
 * that makes much of little is refused before it fills memory or keeps a worker.
 */
public final class Skeleton {
  /** The most bytes that all files of one step may come to. */
  static final long MOST_BYTES = 50L << 20;

  /** The longest that one step may render. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private static final String USUAL_EXTENSION = ".njk";

  private final SkeletonRules rules;
  private final TemplateSyntax syntax;
  private final ObjectNode context;
  private final long deadline;
  private long bytes;

  /** Begins a step; its time runs from now. */
  public Skeleton(SkeletonRules rules) {
    this(rules, LONGEST);
  }

  Skeleton(SkeletonRules rules, Duration longest) {
    this.rules = rules;
    this.syntax = rules.syntax();
    this.context = rules.context();
    this.deadline = System.nanoTime() + longest.toNanos();
  }

  /** The ending of template files when it was only switched on. */
  public static String usualExtension() {
    return USUAL_EXTENSION;
  }

  /**
   * The name that a file gets.
   *
   * @return nothing when a step of the path is rendered to nothing, which leaves the file out
   * @throws ActionFailure naming file and place when the name cannot be rendered
   */
  public Optional<String> name(String path) {
    String plain =
        rules.extension().filter(path::endsWith).map(end -> without(path, end)).orElse(path);
    String name = rendered(path, plain, syntax.trimming(false, false), TemplateLimits.VALUE);
    boolean leftOut = Arrays.stream(name.split("/", -1)).anyMatch(String::isBlank);
    return leftOut ? Optional.empty() : Optional.of(name);
  }

  private static String without(String path, String end) {
    return path.substring(0, path.length() - end.length());
  }

  /**
   * The content that a file gets.
   *
   * @throws ActionFailure naming file, line and column when it cannot be rendered
   */
  public byte[] content(TreeFile file) {
    byte[] content = file.content();
    if (isRendered(file.path()) && isText(content)) {
      content =
          rendered(file.path(), file.text(), syntax, TemplateLimits.FILE)
              .getBytes(StandardCharsets.UTF_8);
    }
    bytes += content.length;
    if (bytes > MOST_BYTES) {
      throw new ActionFailure("The rendered files have more than " + MOST_BYTES + " bytes");
    }
    return content;
  }

  private boolean isRendered(String path) {
    return rules
        .extension()
        .map(path::endsWith)
        .orElseGet(() -> rules.copied().stream().noneMatch(glob -> glob.matches(path)));
  }

  private String rendered(String path, String text, TemplateSyntax written, TemplateLimits limits) {
    if (System.nanoTime() - deadline > 0) {
      throw new ActionFailure(path + ": rendering the files takes too long");
    }
    try {
      return Template.read(text, written).render(context, limits);
    } catch (TemplateFailure failure) {
      throw new ActionFailure(path + ": " + failure.getMessage(), failure);
    }
  }

  // A NUL tells a binary as it does for Git; and what is no UTF-8 would come out changed.
  private static boolean isText(byte[] content) {
    for (byte next : content) {
      if (next == 0) {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException binary) {
      return false;
    }
  }
}
