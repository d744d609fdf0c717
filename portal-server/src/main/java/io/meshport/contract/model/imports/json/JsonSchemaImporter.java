package io.meshport.contract.model.imports.json;

import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.Imported;
import io.meshport.contract.model.imports.Importer;
import io.meshport.contract.model.imports.Sources;
import io.meshport.platform.document.MapNode;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON Schema (draft-07 to 2020-12) of an object, or of a list of objects, as one object of
 * the contract. References inside the schema are followed, others are refused.
 */
public final class JsonSchemaImporter implements Importer {
  @Override
  public Imported read(String source, ImportSettings settings) {
    MapNode document = Sources.object(source);
    SchemaResolver resolver = new SchemaResolver(document);
    SchemaView root = resolver.view(document, Set.of("#"));
    boolean list = root.types().contains("array") && root.get("items") instanceof MapNode;
    SchemaView object = root;
    if (list) {
      object = resolver.view((MapNode) Objects.requireNonNull(root.get("items")), Set.of("#"));
    }
    ContractDraft contract = new ContractDraft(settings);
    String name = name(root, settings);
    if (contract.takes(name) && describesObject(object)) {
      ElementDraft draft = contract.object(name, "object", object.position());
      draft.text("businessName", root.text("title"));
      draft.text("description", Objects.requireNonNullElse(root.text("description"), ""));
      draft.textIfAbsent("description", object.text("description"));
      if (list) {
        draft.hint("The schema describes a list; the contract describes one entry of it");
      }
      new SchemaTypes(resolver).properties(object, Set.of("#"), draft);
    }
    return contract.finish();
  }

  private static boolean describesObject(SchemaView view) {
    return view.types().contains("object") || !view.properties().isEmpty();
  }

  private static String name(SchemaView root, ImportSettings settings) {
    String title = root.text("title");
    if (title != null && !title.isBlank()) {
      return title.strip();
    }
    String lastOfId = lastOf(root.text("$id"));
    return lastOfId == null ? Objects.requireNonNullElse(settings.name(), "object") : lastOfId;
  }

  private static @Nullable String lastOf(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String last =
        address.substring(address.lastIndexOf('/') + 1).replaceAll("(\\.schema)?\\.json$", "");
    return last.isBlank() ? null : last;
  }
}
