package io.meshport.scaffolder.service.template;

import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.MovableClock;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.model.template.shelf.InMemoryTemplateShelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A portal with templates, without a server. */
public final class TemplateWorld {
  /** Somebody who belongs to the domain customer. */
  public static final Caller MEMBER = caller("member", Set.of("customer"), Set.of());

  /** Somebody who runs the platform. */
  public static final Caller ADMIN = caller("admin", Set.of(), Set.of(Caller.PLATFORM_ADMIN));

  public final InMemoryTemplateShelf shelf = new InMemoryTemplateShelf();
  public final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T12:00:00Z"));
  public final List<DomainEvent> events = new ArrayList<>();
  public final TemplateReadings readings =
      new TemplateReadings(
          () -> Set.of("debug:log", "meshport:data-product:create", "meshport:access:request"));
  public final TemplateIntake intake = new TemplateIntake(shelf, readings, clock);
  public final Templates templates = new Templates(shelf, readings);

  private static Caller caller(String name, Set<String> domains, Set<String> roles) {
    return new Caller(new UserId(name), name, name, domains, Set.of(), Set.of(), Set.of(), roles);
  }

  /** The text of a template with one step. */
  public static String template(String name, String action) {
    return """
    apiVersion: scaffolder.backstage.io/v1beta3
    kind: Template
    metadata: {name: %s, title: Title of %s, tags: [sql]}
    spec:
      type: data-product
      owner: group:default/platform
      parameters:
        required: [name]
        properties:
          domain: {type: string}
          name: {type: string}
          token: {type: string, ui:field: Secret}
      steps: [{action: %s}]
    """
        .formatted(name, name, action);
  }

  /** Takes in a source. */
  public IntakeReport take(String source, String revision, TreeFile... files) {
    return intake.take(new SourceTree(source, revision, new FileTree(Arrays.asList(files)), ""));
  }
}
