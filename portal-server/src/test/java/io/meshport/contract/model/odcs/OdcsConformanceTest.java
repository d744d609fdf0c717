package io.meshport.contract.model.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.standard.OdcsWriter;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds our verdicts to those of the official schemas, where these stand beside the repository. */
class OdcsConformanceTest {
  private static final Path REPORT = Path.of("target/conformance.md");
  private static final long SEED = 20261125;
  private static final int MUTANTS = 2_000;

  /** Our verdict on a document and that of the official schema of the version it declares. */
  private record Verdict(OdcsVersion version, List<String> official, List<String> ours) {
    boolean agree() {
      return official.isEmpty() == ours.isEmpty();
    }

    /** The draft asks a column for a map when it has no logical type at all. */
    boolean meetsTheFlawOfTheDraft() {
      return version == OdcsVersion.V3_2_0
          && official.stream().anyMatch(error -> error.contains("property 'map' not found"));
    }

    static Verdict on(String text) {
      Document document = DocumentParser.parse(text, Notation.YAML);
      MapNode contract = (MapNode) document.root();
      OdcsVersion version = OdcsVersion.declaredBy(contract);
      List<String> ours =
          OdcsValidator.validate(document).stream()
              .filter(ContractFinding::isError)
              .map(finding -> finding.rule() + " at " + finding.pointer())
              .toList();
      return new Verdict(version, OfficialStandard.errors(version, JsonTrees.of(contract)), ours);
    }
  }

  @Test
  void everyDocumentGetsTheVerdictOfTheOfficialSchemaOfItsVersion() throws IOException {
    StringBuilder rows = new StringBuilder();
    List<String> disagreed = new ArrayList<>();
    Map<OdcsVersion, int[]> counts = new TreeMap<>();
    for (Path file : OfficialStandard.documents()) {
      Verdict verdict = Verdict.on(Files.readString(file));
      int[] count = counts.computeIfAbsent(verdict.version(), version -> new int[3]);
      count[verdict.official().isEmpty() ? 0 : 1]++;
      count[2] += verdict.agree() ? 1 : 0;
      rows.append(row(file, verdict));
      if (!verdict.agree()) {
        disagreed.add(OfficialStandard.name(file) + ": " + verdict);
      }
    }

    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report(counts) + rows);
    assertThat(disagreed).isEmpty();
  }

  private static String report(Map<OdcsVersion, int[]> counts) {
    StringBuilder report =
        new StringBuilder(
            """
            # Conformance to the official JSON schemas

            | version | accepted | refused | agreeing verdicts |
            |---|---|---|---|
            """);
    counts.forEach(
        (version, count) ->
            report.append(
                "| %s | %d | %d | %d of %d |%n"
                    .formatted(version, count[0], count[1], count[2], count[0] + count[1])));
    return report + "\n| document | version | official | ours |\n|---|---|---|---|\n";
  }

  private static String row(Path file, Verdict verdict) {
    return "| %s | %s | %s | %s |%n"
        .formatted(
            OfficialStandard.name(file),
            verdict.version(),
            verdict.official().isEmpty() ? "accepted" : "refused",
            verdict.ours().isEmpty() ? "accepted" : "refused: " + verdict.ours().get(0));
  }

  @Test
  void everyNegativeExampleIsRefusedInTheDraftAndInTheNativeVersion() throws IOException {
    for (Path file : OfficialStandard.files("odcs/negative")) {
      String text = Files.readString(file);

      assertThat(Verdict.on(text).ours()).as(file.toString()).isNotEmpty();
      assertThat(Verdict.on(text.replace("v3.2.0", OdcsValidator.NATIVE_VERSION)).ours())
          .as(file.toString())
          .isNotEmpty();
    }
  }

  /** Each mutant is an accepted document with one thing in it changed. */
  @Test
  void documentsWithOneThingChangedGetTheOfficialVerdictToo() throws IOException {
    List<ObjectNode> accepted = new ArrayList<>();
    for (Path file : OfficialStandard.documents()) {
      String text = Files.readString(file);
      if (Verdict.on(text).official().isEmpty()) {
        accepted.add(JsonTrees.of((MapNode) DocumentParser.parse(text, Notation.YAML).root()));
      }
    }
    Random random = new Random(SEED);
    List<String> disagreed = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      ObjectNode mutant = accepted.get(random.nextInt(accepted.size())).deepCopy();
      String change = mutate(mutant, random);
      Verdict verdict = Verdict.on(OdcsWriter.yaml(mutant));
      refused += verdict.official().isEmpty() ? 0 : 1;
      if (!verdict.agree() && !verdict.meetsTheFlawOfTheDraft()) {
        disagreed.add(change + ": " + verdict);
      }
    }

    assertThat(disagreed).as("seed %d", SEED).isEmpty();
    assertThat(refused).isBetween(MUTANTS / 4, MUTANTS);
  }

  private static String mutate(ObjectNode document, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container instanceof ArrayNode array) {
      int index = random.nextInt(array.size());
      array.set(index, value(random));
      return "item " + index + " = " + array.get(index);
    }
    ObjectNode object = (ObjectNode) container;
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(3)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, value(random));
      default -> {
        JsonNode moved = object.remove(name);
        name += " -> " + name + "X";
        object.set(name.substring(name.indexOf("-> ") + 3), moved);
      }
    }
    return name + " in " + object;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
    }
    for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
      collect(children.next(), containers);
    }
  }

  private static JsonNode value(Random random) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(8)) {
      case 0 -> json.nullNode();
      case 1 -> json.booleanNode(true);
      case 2 -> json.numberNode(-1);
      case 3 -> json.numberNode(2.5);
      case 4 -> json.textNode("a text");
      case 5 -> json.arrayNode();
      case 6 -> json.arrayNode().add("a");
      default -> json.objectNode().put("a", "b");
    };
  }
}
