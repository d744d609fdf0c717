package io.meshport.scaffolder.adapter.action.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a catalog file into the workspace: {@code catalog:write}. */
@Singleton
public class CatalogWrite implements TemplateAction {
  private static final String ANNOTATION = "backstage.io/source-template";
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "catalog:write",
          "Writes an entity as a catalog file, with an annotation that names the template.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["entity"], "properties": {
                "entity": {"type": "object", "title": "Entity",
                  "required": ["apiVersion", "kind", "metadata"]},
                "filePath": {"type": "string", "title": "File in the workspace",
                  "default": "catalog-info.yaml"}}}
              """),
          ActionSchemas.NOTHING,
          List.of(
              new ActionExample(
                  "Describe the product to a catalog",
                  """
                  steps:
                    - action: catalog:write
                      input:
                        entity:
                          apiVersion: backstage.io/v1alpha1
                          kind: Component
                          metadata:
                            name: ${{ parameters.name }}
                          spec:
                            type: data-product
                            lifecycle: production
                            owner: ${{ parameters.owner }}
                  """)),
          ActionDescription.DryRun.RUNS);

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    GivenFields input = GivenFields.of(call);
    ObjectNode entity = input.object("entity").deepCopy();
    if (!entity.path("metadata").isObject()) {
      throw new ActionFailure("The entity has no metadata");
    }
    annotations(entity).put(ANNOTATION, "template:default/" + call.template().name());
    String path = RelativePath.of(input.text("filePath", "catalog-info.yaml"));
    call.workspace().write(path, yaml(entity).getBytes(StandardCharsets.UTF_8), false);
    call.log().info("Wrote " + path);
    return Done.empty();
  }

  private static ObjectNode annotations(ObjectNode entity) {
    ObjectNode metadata = (ObjectNode) entity.path("metadata");
    JsonNode known = metadata.path("annotations");
    ObjectNode annotations =
        known instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    metadata.set("annotations", annotations);
    return annotations;
  }

  private static String yaml(ObjectNode entity) {
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setSplitLines(false).build();
    return new Dump(settings).dumpToString(Json.mapper().convertValue(entity, Object.class));
  }
}
