package io.meshport.contract.model.odcs;

import io.meshport.contract.ContractModel;
import io.meshport.contract.Server;
import io.meshport.contract.Sla;
import io.meshport.contract.Team;
import io.meshport.contract.TeamMember;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a document of the standard says; never refuses, that is the validator's part. */
public final class OdcsReader {
  private static final Set<String> NOT_ADDRESS =
      Set.of("id", "server", "type", "environment", "description");

  private OdcsReader() {}

  /** The typed model of a contract. */
  public static ContractModel read(MapNode contract) {
    @Nullable MapNode description = Fields.object(contract, "description");
    return new ContractModel(
        Fields.text(contract, "id"),
        Fields.text(contract, "version"),
        Fields.text(contract, "name"),
        Fields.text(contract, "domain"),
        Fields.text(contract, "status"),
        description == null ? null : Fields.text(description, "purpose"),
        description == null ? null : Fields.text(description, "usage"),
        description == null ? null : Fields.text(description, "limitations"),
        Fields.texts(contract, "tags"),
        SchemaReader.read(contract),
        Fields.objects(contract.get("slaProperties")).stream().map(OdcsReader::sla).toList(),
        QualityReader.read(contract),
        Fields.objects(contract.get("servers")).stream().map(OdcsReader::server).toList(),
        team(contract.get("team")));
  }

  private static Sla sla(MapNode sla) {
    return new Sla(
        Fields.text(sla, "property", ""),
        Fields.text(sla, "value"),
        Fields.text(sla, "unit"),
        Fields.text(sla, "element"),
        Fields.text(sla, "description"));
  }

  private static Server server(MapNode server) {
    Map<String, String> address = new LinkedHashMap<>();
    for (Map.Entry<String, Node> field : server.fields().entrySet()) {
      if (field.getValue() instanceof ScalarNode value && !NOT_ADDRESS.contains(field.getKey())) {
        address.put(field.getKey(), value.text());
      }
    }
    return new Server(
        Fields.text(server, "server", ""),
        Fields.text(server, "type"),
        Fields.text(server, "environment"),
        Fields.text(server, "description"),
        Collections.unmodifiableMap(address));
  }

  private static @Nullable Team team(@Nullable Node team) {
    if (team instanceof MapNode map) {
      return new Team(
          Fields.text(map, "name"), Fields.text(map, "description"), members(map.get("members")));
    }
    List<TeamMember> members = members(team);
    return members.isEmpty() ? null : new Team(null, null, members);
  }

  private static List<TeamMember> members(@Nullable Node members) {
    return Fields.objects(members).stream()
        .map(
            member ->
                new TeamMember(
                    Fields.text(member, "username", ""),
                    Fields.text(member, "name"),
                    Fields.text(member, "role")))
        .toList();
  }
}
