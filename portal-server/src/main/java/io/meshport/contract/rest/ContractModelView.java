package io.meshport.contract.rest;

import io.meshport.contract.ContractModel;
import io.meshport.contract.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says, whatever form it was written in.
 *
 * @param name what people call the contract
 * @param description what the data is for
 * @param usage how it is meant to be used
 * @param limitations what it must not be used for, or cannot tell
 * @param status the status that the document claims
 * @param tags free words to find it by
 * @param schema the tables, topics or files on offer
 * @param sla the promised service levels
 * @param quality the quality rules
 * @param servers where the data stands: name, type, environment and the fields of the address
 * @param team who answers for it
 */
public record ContractModelView(
    @Nullable String name,
    @Nullable String description,
    @Nullable String usage,
    @Nullable String limitations,
    @Nullable String status,
    List<String> tags,
    List<SchemaObjectView> schema,
    List<SlaView> sla,
    List<QualityView> quality,
    List<Map<String, String>> servers,
    @Nullable ContractTeamView team) {

  static ContractModelView of(ContractModel model) {
    return new ContractModelView(
        model.name(),
        model.description(),
        model.usage(),
        model.limitations(),
        model.status(),
        model.tags(),
        model.schema().stream().map(SchemaObjectView::of).toList(),
        model.sla().stream().map(SlaView::of).toList(),
        model.quality().stream().map(QualityView::of).toList(),
        model.servers().stream().map(ContractModelView::server).toList(),
        model.team() == null ? null : ContractTeamView.of(model.team()));
  }

  private static Map<String, String> server(Server server) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("server", server.server());
    putIfKnown(fields, "type", server.type());
    putIfKnown(fields, "environment", server.environment());
    putIfKnown(fields, "description", server.description());
    fields.putAll(server.address());
    return fields;
  }

  private static void putIfKnown(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
