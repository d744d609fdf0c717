package io.meshport.contract.model.odcs;

import io.meshport.contract.ContractFinding;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.MapNode;
import java.util.List;

/** Checks a document against the version of the standard that it declares. */
public final class OdcsValidator {
  /** The version of the standard that the portal speaks. */
  public static final String NATIVE_VERSION = "v3.1.0";

  private OdcsValidator() {}

  /** What is wrong with the document, and what it could say besides. */
  public static List<ContractFinding> validate(Document document) {
    Findings findings = new Findings(document);
    OdcsVersion version =
        document.root() instanceof MapNode contract
            ? OdcsVersion.declaredBy(contract)
            : OdcsVersion.V3_1_0;
    ContractShapes.of(version).check(document.root(), "", findings);
    return findings.list();
  }
}
