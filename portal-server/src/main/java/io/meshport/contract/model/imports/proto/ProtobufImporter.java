package io.meshport.contract.model.imports.proto;

import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.Imported;
import io.meshport.contract.model.imports.Importer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads Protobuf files. Every message of the outermost level that no other one holds becomes an
 * object of the contract; the rest is described where it is held. Other files are not read.
 */
public final class ProtobufImporter implements Importer {
  @Override
  public Imported read(String source, ImportSettings settings) {
    ProtoFile file = new ProtoReader(source).read();
    ContractDraft contract = new ContractDraft(settings);
    for (ProtoFile.Passed passed : file.passed()) {
      contract.warn(passed.what(), passed.position(), "", "Left out: " + passed.what());
    }
    Set<String> held = settings.only().isEmpty() ? held(file) : Set.of();
    List<String> free = file.topLevel().stream().filter(name -> !held.contains(name)).toList();
    // Messages that only hold each other have no outermost one: then each stands for itself.
    for (String name : free.isEmpty() ? file.topLevel() : free) {
      ProtoMessage message = file.messages().get(name);
      if (message != null && contract.takes(message.name())) {
        object(message, file, contract);
      }
    }
    return contract.finish();
  }

  private static Set<String> held(ProtoFile file) {
    Set<String> held = new HashSet<>();
    for (ProtoMessage message : file.messages().values()) {
      for (ProtoMessage.Field field : message.fields()) {
        String type = file.resolve(field.type(), message.fullName());
        if (!type.equals(message.fullName())) {
          held.add(type);
        }
      }
    }
    return held;
  }

  private static void object(ProtoMessage message, ProtoFile file, ContractDraft contract) {
    ElementDraft object = contract.object(message.name(), "message", message.position());
    object.text("physicalName", message.fullName()).text("description", message.comment());
    new ProtoTypes(file).fields(message, object);
  }
}
