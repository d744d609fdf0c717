package io.meshport.scaffolder.adapter.action.fs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.Workspace.WorkspaceFile;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lists what is in folders: {@code fs:readdir}. */
@Singleton
public class FsReaddir implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "fs:readdir",
          "Lists the files and folders in folders of the workspace. Folders without any file are"
              + " not listed.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["paths"], "properties": {
                "paths": {"type": "array", "items": {"type": "string"}, "title": "Folders"},
                "recursive": {"type": "boolean", "title": "With all folders in them"}}}
              """),
          ActionSchemas.read(
              """
              {"type": "object", "required": ["files", "folders"], "properties": {
                "files": {"type": "array", "items": {"$ref": "#/definitions/place"},
                  "title": "Files"},
                "folders": {"type": "array", "items": {"$ref": "#/definitions/place"},
                  "title": "Folders"}},
               "definitions": {"place": {"type": "object", "properties": {
                "name": {"type": "string"}, "path": {"type": "string"},
                "fullPath": {"type": "string"}}}}}
              """),
          List.of(
              new ActionExample(
                  "List the contracts",
                  """
                  steps:
                    - id: contracts
                      action: fs:readdir
                      input:
                        paths: [contracts]
                        recursive: true
                  """)),
          ActionDescription.DryRun.RUNS);

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    GivenFields input = GivenFields.of(call);
    Set<String> files = new TreeSet<>();
    Set<String> folders = new TreeSet<>();
    for (String given : input.texts("paths")) {
      String folder = RelativePath.of(given);
      if (!folder.isEmpty() && !call.workspace().isFolder(folder)) {
        throw new ActionFailure("There is no folder '" + folder + "' in the workspace");
      }
      String prefix = folder.isEmpty() ? "" : folder + "/";
      for (WorkspaceFile file : call.workspace().files()) {
        if (file.path().startsWith(prefix)) {
          collect(file.path(), prefix.length(), input.flag("recursive"), files, folders);
        }
      }
    }
    ObjectNode output = Done.output();
    files.forEach(path -> add(output.withArray("files"), path));
    folders.forEach(path -> add(output.withArray("folders"), path));
    output.withArray("files");
    output.withArray("folders");
    return Done.with(output);
  }

  private static void collect(
      String path, int start, boolean deep, Set<String> files, Set<String> folders) {
    int end = path.indexOf('/', start);
    if (deep || end < 0) {
      files.add(path);
    }
    while (end > 0) {
      folders.add(path.substring(0, end));
      end = deep ? path.indexOf('/', end + 1) : -1;
    }
  }

  // The workspace is the root of all paths: where it lies on a server is nobody's business.
  private static void add(ArrayNode places, String path) {
    places
        .addObject()
        .put("name", path.substring(path.lastIndexOf('/') + 1))
        .put("path", path)
        .put("fullPath", path);
  }
}
