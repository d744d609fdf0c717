package io.meshport.contract.model;

import io.meshport.contract.ContractModel;
import io.meshport.contract.model.odcs.Findings;
import io.meshport.contract.model.versioning.VersionGate;
import io.meshport.platform.document.Document;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the portal asks of a contract beyond the standard, so that it fits into the mesh. */
public final class PortalRules {
  private static final Pattern ADDRESSABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:+-]{0,199}");

  private PortalRules() {}

  /** Id and version can stand in an address of the portal. */
  public static ContractReading addressable(ContractReading reading) {
    return check(
        reading,
        (model, findings) -> {
          addressable(model.contractId(), "/id", "id-not-addressable", findings);
          addressable(model.version(), "/version", "version-not-addressable", findings);
        });
  }

  /** The contract claims the domain that offers the product. */
  public static ContractReading inDomain(ContractReading reading, String domain) {
    return check(
        reading,
        (model, findings) -> {
          if (model.domain() == null) {
            findings.warning(
                "no-domain", "/domain", "The contract names no domain", "Add domain: " + domain);
          } else if (!domain.equals(model.domain())) {
            findings.error(
                "domain-mismatch",
                "/domain",
                "The contract belongs to '" + model.domain() + "', its product to '" + domain + "'",
                "Write domain: " + domain);
          }
        });
  }

  /** A later version keeps the id of its contract. */
  public static ContractReading keepsId(ContractReading reading, String id) {
    return check(
        reading,
        (model, findings) -> {
          if (!id.equals(model.contractId())) {
            findings.error(
                "contract-id-changed",
                "/id",
                "The contract of this port has the id '" + id + "', and every version keeps it",
                "Write id: " + id);
          }
        });
  }

  /** A draft that is rewritten stays the version it is. */
  public static ContractReading keepsVersion(ContractReading reading, String version) {
    return check(
        reading,
        (model, findings) -> {
          if (!version.equals(model.version())) {
            findings.error(
                "version-changed",
                "/version",
                "This draft is version '" + version + "'",
                "Write version: \"" + version + "\", or add another version");
          }
        });
  }

  /** The version number says how far the contract moved; a number of another kind is taken too. */
  public static ContractReading semantic(ContractReading reading) {
    return check(
        reading,
        (model, findings) -> {
          String version = model.version();
          if (version != null && !VersionGate.isSemantic(version)) {
            findings.hint(
                "version-not-semantic",
                "/version",
                "Nobody can read from '" + version + "' how far the contract moved",
                "Use Semantic Versioning, such as 1.4.0");
          }
        });
  }

  private static void addressable(
      @Nullable String value, String pointer, String rule, Findings findings) {
    if (value != null && !ADDRESSABLE.matcher(value).matches()) {
      findings.error(
          rule,
          pointer,
          "'" + value + "' cannot stand in an address",
          "Use up to 200 letters, digits, dots, dashes, underscores, colons and plus signs,"
              + " beginning with a letter or digit");
    }
  }

  private interface Rule {
    void check(ContractModel model, Findings findings);
  }

  /** A document that could not be read has a finding already, and nothing more to check. */
  private static ContractReading check(ContractReading reading, Rule rule) {
    Document document = reading.document();
    ContractModel model = reading.model();
    if (document == null || model == null) {
      return reading;
    }
    Findings findings = new Findings(document);
    rule.check(model, findings);
    return reading.with(findings.list());
  }
}
