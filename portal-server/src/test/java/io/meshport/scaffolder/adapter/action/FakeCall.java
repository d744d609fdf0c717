package io.meshport.scaffolder.adapter.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.TaskLog;
import io.meshport.scaffolder.TemplateOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A call of an action in a test, with all that it may ask for. */
public final class FakeCall implements ActionCall, TaskLog, TemplateOrigin.TemplateFiles {
  public static final Caller OWNER = caller("anna", Set.of("sales"), Set.of("sales"));
  public static final Caller MEMBER = caller("hugo", Set.of("sales"), Set.of());
  public static final Caller STRANGER = caller("otto", Set.of("hr"), Set.of("hr"));

  private final ObjectNode input;
  private final MemoryWorkspace workspace;
  private final Map<String, TreeFile> template = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();
  private Caller caller = OWNER;
  private TaskId task = new TaskId(new UUID(0, 1));
  private boolean dry;
  private ObjectNode memory = Json.mapper().createObjectNode();

  private FakeCall(ObjectNode input, MemoryWorkspace workspace) {
    this.input = input;
    this.workspace = workspace;
  }

  /** A call with an input in JSON, quotes written as single ones. */
  public static FakeCall with(String input) {
    return with(input, new MemoryWorkspace());
  }

  /** The same on a workspace that holds something. */
  public static FakeCall with(String input, MemoryWorkspace workspace) {
    return new FakeCall(json(input), workspace);
  }

  /** A person with domains. */
  public static Caller caller(String name, Set<String> member, Set<String> owned) {
    Set<TeamId> none = Set.of();
    return new Caller(new UserId(name), name, name, member, owned, Set.of(), none, Set.of());
  }

  /** JSON whose quotes are written as single ones. */
  public static ObjectNode json(String text) {
    try {
      return Json.mapper().readValue(text.replace('\'', '"'), ObjectNode.class);
    } catch (JsonProcessingException mistake) {
      throw new IllegalArgumentException(text, mistake);
    }
  }

  /** Puts a file beside the template. */
  public FakeCall file(String path, String text) {
    return file(TreeFile.of(path, text));
  }

  /** Puts a file beside the template. */
  public FakeCall file(TreeFile file) {
    template.put(file.path(), file);
    return this;
  }

  /** The same for somebody else. */
  public FakeCall as(Caller other) {
    caller = other;
    return this;
  }

  /** The same within another task. */
  public FakeCall in(long number) {
    task = new TaskId(new UUID(0, number));
    return this;
  }

  /** The same as a dry run. */
  public FakeCall dry() {
    dry = true;
    return this;
  }

  /** The same after it waited. */
  public FakeCall after(ActionResult result) {
    memory = ((ActionResult.Waiting) result).memory();
    return this;
  }

  /** What was logged. */
  public String lines() {
    return String.join("\n", lines);
  }

  /** The output of an action that is done. */
  public static ObjectNode output(ActionResult result) {
    return ((ActionResult.Done) result).output();
  }

  @Override
  public ObjectNode input() {
    return input;
  }

  @Override
  public MemoryWorkspace workspace() {
    return workspace;
  }

  @Override
  public TaskLog log() {
    return this;
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public TemplateOrigin template() {
    return new TemplateOrigin("orders-template", "r1", this);
  }

  @Override
  public ObjectNode parameters() {
    return json("{'name': 'orders'}");
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of();
  }

  @Override
  public TaskId task() {
    return task;
  }

  @Override
  public String step() {
    return "step-1";
  }

  @Override
  public String key() {
    return task + "/step-1";
  }

  @Override
  public boolean isDryRun() {
    return dry;
  }

  @Override
  public ObjectNode memory() {
    return memory;
  }

  @Override
  public void info(String line) {
    lines.add(line);
  }

  @Override
  public void warn(String line) {
    lines.add("WARN " + line);
  }

  @Override
  public FileTree folder(String path) {
    String prefix = path.replaceFirst("^\\./", "").replaceFirst("/?$", "/");
    List<TreeFile> found =
        template.values().stream()
            .filter(file -> file.path().startsWith(prefix))
            .map(
                file ->
                    new TreeFile(
                        file.path().substring(prefix.length()), file.content(), file.executable()))
            .toList();
    if (found.isEmpty()) {
      throw new ActionFailure("There is nothing at " + path);
    }
    return new FileTree(found);
  }

  @Override
  public Optional<byte[]> file(String path) {
    return Optional.ofNullable(template.get(path.replaceFirst("^\\./", ""))).map(TreeFile::content);
  }
}
