package io.meshport.contract.model.export.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.export.ContractExport;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Exported;
import io.meshport.contract.model.export.Section;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsDefinition;
import io.meshport.contract.model.standard.OdcsDescription;
import io.meshport.contract.model.standard.OdcsPrice;
import io.meshport.contract.model.standard.OdcsRole;
import io.meshport.contract.model.standard.OdcsServer;
import io.meshport.contract.model.standard.OdcsSla;
import io.meshport.contract.model.standard.OdcsSupport;
import io.meshport.contract.model.standard.OdcsTeam;
import io.meshport.contract.model.standard.OdcsTeamMember;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of Markdown (GitHub flavour) for people who want to read the contract. */
public final class MarkdownExport implements ContractExport {
  @Override
  public ExportFormat format() {
    return ExportFormat.plain("markdown", "Markdown page", "text/markdown", ".md");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    ExportNotes notes = new ExportNotes();
    notes.lost(contract, EnumSet.complementOf(EnumSet.of(Section.CUSTOM_PROPERTIES)), "The page");
    MarkdownText page = new MarkdownText();
    page.heading(1, Texts.title(contract));
    facts(contract, page);
    for (Table table : Table.of(contract)) {
      new MarkdownTable(page, notes).write(table);
    }
    levels(contract, page);
    servers(contract, page);
    people(contract, page);
    roles(contract, page);
    price(contract.price(), page);
    definitions(contract.authoritativeDefinitions(), page);
    return new Exported(page.toString(), notes.list());
  }

  private static void facts(OdcsContract contract, MarkdownText page) {
    page.header("Contract", MarkdownText.words(contract.id()));
    fact(page, "Version", contract.version());
    fact(page, "Status", contract.status());
    fact(page, "Domain", contract.domain());
    fact(page, "Data product", contract.dataProduct());
    fact(page, "Tenant", contract.tenant());
    fact(page, "Tags", String.join(", ", contract.tags()));
    page.gap();
    OdcsDescription description = contract.description();
    if (description != null) {
      page.paragraph("Purpose", description.purpose());
      page.paragraph("Usage", description.usage());
      page.paragraph("Limitations", description.limitations());
      definitions(description.authoritativeDefinitions(), page);
    }
  }

  private static void fact(MarkdownText page, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      page.row(List.of(name, MarkdownText.words(value)));
    }
  }

  private static void levels(OdcsContract contract, MarkdownText page) {
    if (contract.slaProperties().isEmpty()) {
      return;
    }
    page.heading(2, "Service levels");
    page.header("Promise", "Value", "About", "Description");
    for (OdcsSla sla : contract.slaProperties()) {
      String value =
          Stream.of(text(sla.value()), text(sla.valueExt()), sla.unit())
              .filter(part -> part != null && !part.isEmpty())
              .collect(Collectors.joining(" "));
      page.row(cells(sla.property(), value, sla.element(), sla.description()));
    }
  }

  private static String text(@Nullable JsonNode value) {
    return value == null || value.isNull() ? "" : value.asText();
  }

  private static List<String> cells(@Nullable String... cells) {
    return Stream.of(cells).map(MarkdownText::words).toList();
  }

  private static void servers(OdcsContract contract, MarkdownText page) {
    if (contract.servers().isEmpty()) {
      return;
    }
    page.heading(2, "Servers");
    page.header("Server", "Type", "Environment", "Address");
    for (OdcsServer server : contract.servers()) {
      String address =
          server.address().entrySet().stream()
              .filter(field -> field.getValue().isValueNode())
              .sorted(Map.Entry.comparingByKey())
              .map(field -> field.getKey() + ": " + field.getValue().asText())
              .collect(Collectors.joining(", "));
      page.row(cells(server.server(), server.type(), server.environment(), address));
    }
  }

  private static void people(OdcsContract contract, MarkdownText page) {
    OdcsTeam team = contract.team();
    if (team != null) {
      page.heading(2, "Team");
      page.paragraph("", team.name());
      page.paragraph("", team.description());
      for (OdcsTeamMember member : team.members()) {
        String name = Objects.requireNonNullElse(member.name(), "");
        String user = MarkdownText.words(member.username());
        String role = MarkdownText.words(member.role());
        page.point(
            (name.isBlank() ? user : MarkdownText.words(name) + " (" + user + ")")
                + (role.isEmpty() ? "" : ", " + role));
      }
      page.gap();
    }
    if (!contract.support().isEmpty()) {
      page.heading(2, "Support");
      for (OdcsSupport support : contract.support()) {
        String said = MarkdownText.words(support.description());
        page.point(
            MarkdownText.link(support.channel(), support.url())
                + (said.isEmpty() ? "" : ": " + said));
      }
    }
  }

  private static void roles(OdcsContract contract, MarkdownText page) {
    if (contract.roles().isEmpty()) {
      return;
    }
    page.heading(2, "Roles");
    page.header("Role", "Access", "First approvers", "Second approvers", "Description");
    for (OdcsRole role : contract.roles()) {
      page.row(
          cells(
              role.role(),
              role.access(),
              role.firstLevelApprovers(),
              role.secondLevelApprovers(),
              role.description()));
    }
  }

  private static void price(@Nullable OdcsPrice price, MarkdownText page) {
    BigDecimal amount = price == null ? null : price.priceAmount();
    if (price != null && amount != null) {
      page.heading(2, "Price");
      String currency = Objects.requireNonNullElse(price.priceCurrency(), "");
      String unit = Objects.requireNonNullElse(price.priceUnit(), "");
      page.paragraph(
          "", amount.toPlainString() + " " + currency + (unit.isEmpty() ? "" : " per " + unit));
    }
  }

  private static void definitions(List<OdcsDefinition> definitions, MarkdownText page) {
    if (!definitions.isEmpty()) {
      page.gap();
      page.paragraph("", "More about it");
      definitions.forEach(
          definition -> page.point(MarkdownText.link(definition.type(), definition.url())));
      page.gap();
    }
  }
}
