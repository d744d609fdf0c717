package io.meshport.scaffolder.model.template;

import java.util.Set;

/** The fields of wizards that the web app can show, by their {@code ui:field}. */
public final class FieldExtensions {
  /** The field whose value is a secret: it never becomes a value of the task. */
  public static final String SECRET = "Secret";

  /** All that are known. */
  public static final Set<String> KNOWN =
      Set.of(
          "EntityPicker",
          "MultiEntityPicker",
          "OwnerPicker",
          "OwnedEntityPicker",
          "EntityNamePicker",
          "EntityTagsPicker",
          "MyGroupsPicker",
          "RepoUrlPicker",
          "RepoBranchPicker",
          "RepoOwnerPicker",
          "AccordionField",
          SECRET,
          "DomainPicker",
          "ColumnsEditor",
          "PortPicker");

  private FieldExtensions() {}
}
