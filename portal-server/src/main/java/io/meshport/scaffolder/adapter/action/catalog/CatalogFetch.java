package io.meshport.scaffolder.adapter.action.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.model.location.EntityRef;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Looks entities up: {@code catalog:fetch}. */
@Singleton
public class CatalogFetch implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "catalog:fetch",
          "Looks up one or several entities that the person who started the task may see: products"
              + " as component:<domain>/<product>, output ports as api:<domain>/<product>.<port>,"
              + " domain:default/<domain>, group:default/<domain>, group:teams/<team> for one's"
              + " own, people as user:default/<name>, and the entities of registered files.",
          ActionSchemas.read(
              """
              {"type": "object", "properties": {
                "entityRef": {"type": "string", "title": "Reference of one entity"},
                "entityRefs": {"type": "array", "items": {"type": "string"},
                  "title": "References of several entities"},
                "optional": {"type": "boolean", "title": "Give null for what is not found"},
                "defaultKind": {"type": "string", "title": "Kind of references without one"},
                "defaultNamespace": {"type": "string",
                  "title": "Namespace of references without one"}}}
              """),
          ActionSchemas.read(
              """
              {"type": "object", "properties": {
                "entity": {"type": ["object", "null"], "title": "The entity"},
                "entities": {"type": "array", "items": {"type": ["object", "null"]},
                  "title": "The entities, in the order asked for"}}}
              """),
          List.of(
              new ActionExample(
                  "Look up the product that is read",
                  """
                  steps:
                    - id: source
                      action: catalog:fetch
                      input:
                        entityRef: component:logistics/parcel-events
                  """)),
          ActionDescription.DryRun.RUNS);

  private final PortalEntities entities;

  @Inject
  public CatalogFetch(PortalEntities entities) {
    this.entities = entities;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    GivenFields input = GivenFields.of(call);
    Optional<String> one = input.find("entityRef");
    List<String> several = input.texts("entityRefs");
    if (one.isEmpty() && several.isEmpty()) {
      throw new ActionFailure("Name an entity in entityRef, or several in entityRefs");
    }
    var output = Done.output();
    one.ifPresent(ref -> output.set("entity", entity(call, input, ref)));
    if (!several.isEmpty()) {
      ArrayNode found = JsonNodeFactory.instance.arrayNode();
      several.forEach(ref -> found.add(entity(call, input, ref)));
      output.set("entities", found);
    }
    return Done.with(output);
  }

  private JsonNode entity(ActionCall call, GivenFields input, String text) {
    EntityRef ref =
        EntityRef.parse(
            text, input.text("defaultKind", ""), input.text("defaultNamespace", "default"));
    Optional<JsonNode> found = entities.find(ref, call.caller());
    if (found.isEmpty() && !input.flag("optional")) {
      throw new ActionFailure("There is no entity '" + ref + "' that you may see");
    }
    return found.orElse(NullNode.getInstance());
  }
}
