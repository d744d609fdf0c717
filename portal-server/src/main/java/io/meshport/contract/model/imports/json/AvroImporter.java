package io.meshport.contract.model.imports.json;

import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.Imported;
import io.meshport.contract.model.imports.Importer;
import io.meshport.contract.model.imports.Sources;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import java.util.List;
import java.util.Objects;

/**
 * Reads Avro schemas (specification 1.12): a record, or a list of records, each of which becomes
 * one object of the contract.
 */
public final class AvroImporter implements Importer {
  @Override
  public Imported read(String source, ImportSettings settings) {
    Node schema = Sources.value(source);
    List<Node> roots = schema instanceof ListNode list ? list.items() : List.of(schema);
    ContractDraft contract = new ContractDraft(settings);
    AvroTypes types = new AvroTypes(new AvroNames(schema));
    for (Node root : roots) {
      if (root instanceof MapNode map && "record".equals(Values.text(map, "type"))) {
        record(map, contract, types);
      } else if (roots.size() == 1) {
        throw new MalformedDocument(
            "not-a-record",
            "The schema is no record, and only records have columns",
            "",
            root.position());
      }
    }
    return contract.finish();
  }

  private static void record(MapNode root, ContractDraft contract, AvroTypes types) {
    String name = Values.text(root, "name");
    if (name == null) {
      throw new MalformedDocument(
          "missing-name", "The record has no name", "/name", root.position());
    }
    if (!contract.takes(name)) {
      return;
    }
    String fullName = AvroNames.fullName(root, "");
    ElementDraft object = contract.object(name, "record", root.position());
    object.text("physicalName", fullName).text("description", Values.text(root, "doc"));
    String namespace = AvroNames.namespaceOf(fullName);
    if (!namespace.isEmpty()) {
      object.custom("namespace", namespace);
    }
    List<String> aliases = Values.texts(root, "aliases");
    if (!aliases.isEmpty()) {
      object.custom("aliases", Values.json(Objects.requireNonNull(root.get("aliases"))));
    }
    types.fields(root, fullName, object);
  }
}
