package io.meshport.contract.model.diff;

import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsDescription;
import io.meshport.contract.model.standard.OdcsPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares contracts section by section. */
final class ContractDiffer {
  private static final OdcsDescription NO_DESCRIPTION =
      new OdcsDescription(null, null, null, List.of(), List.of(), Map.of());
  private static final OdcsPrice NO_PRICE = new OdcsPrice(null, null, null, null, Map.of());

  private final Changes changes;
  private final CommonDiffer common;

  ContractDiffer(Changes changes) {
    this.changes = changes;
    this.common = new CommonDiffer(changes);
  }

  void compare(OdcsContract older, OdcsContract newer) {
    fundamentals(older, newer);
    terms(older.description(), newer.description());
    new SchemaDiffer(changes, common).compare(older.schema(), newer.schema());
    new SlaDiffer(changes, common).compare(older.slaProperties(), newer.slaProperties());
    new ServerDiffer(changes, common).compare(older.servers(), newer.servers());
    new PeopleDiffer(changes, common).compare(older, newer);
    price(older, newer);
  }

  private void fundamentals(OdcsContract older, OdcsContract newer) {
    Place root = Place.root("fundamentals");
    common.text(ChangeRule.CONTRACT_ID_CHANGED, root, "id", older.id(), newer.id());
    common.text(ChangeRule.DOMAIN_CHANGED, root, "domain", older.domain(), newer.domain());
    common.text(ChangeRule.TITLE_CHANGED, root, "name", older.name(), newer.name());
    common.text(
        ChangeRule.DOCUMENT_CHANGED, root, "apiVersion", older.apiVersion(), newer.apiVersion());
    common.text(ChangeRule.DOCUMENT_CHANGED, root, "status", older.status(), newer.status());
    common.text(
        ChangeRule.DOCUMENT_CHANGED,
        root,
        "contractCreatedTs",
        older.contractCreatedTs(),
        newer.contractCreatedTs());
    common.text(ChangeRule.OTHER_CHANGED, root, "kind", older.kind(), newer.kind());
    common.text(ChangeRule.OTHER_CHANGED, root, "tenant", older.tenant(), newer.tenant());
    common.text(
        ChangeRule.OTHER_CHANGED, root, "dataProduct", older.dataProduct(), newer.dataProduct());
    common.tags(root, older.tags(), newer.tags());
    common.definitions(root, older.authoritativeDefinitions(), newer.authoritativeDefinitions());
    common.customProperties(root, older.customProperties(), newer.customProperties());
    common.unknown(root, older.unknown(), newer.unknown());
    common.text(
        ChangeRule.OTHER_CHANGED,
        root.in("sla"),
        "slaDefaultElement",
        older.slaDefaultElement(),
        newer.slaDefaultElement());
  }

  private void terms(@Nullable OdcsDescription before, @Nullable OdcsDescription after) {
    if (Objects.equals(before, after)) {
      return;
    }
    OdcsDescription older = before == null ? NO_DESCRIPTION : before;
    OdcsDescription newer = after == null ? NO_DESCRIPTION : after;
    Place place = Place.root("terms").part("description", Place.ROOT_SUBJECT, "description");
    common.text(ChangeRule.DESCRIPTION_CHANGED, place, "purpose", older.purpose(), newer.purpose());
    common.text(ChangeRule.TERMS_CHANGED, place, "usage", older.usage(), newer.usage());
    common.text(
        ChangeRule.TERMS_CHANGED, place, "limitations", older.limitations(), newer.limitations());
    common.definitions(place, older.authoritativeDefinitions(), newer.authoritativeDefinitions());
    common.customProperties(place, older.customProperties(), newer.customProperties());
    common.unknown(place, older.unknown(), newer.unknown());
  }

  private void price(OdcsContract before, OdcsContract after) {
    if (Objects.equals(before.price(), after.price())) {
      return;
    }
    OdcsPrice older = before.price() == null ? NO_PRICE : before.price();
    OdcsPrice newer = after.price() == null ? NO_PRICE : after.price();
    Place place = Place.root("price").part("price", "The price", "price");
    BigDecimal was = older.priceAmount() == null ? BigDecimal.ZERO : older.priceAmount();
    BigDecimal is = newer.priceAmount() == null ? BigDecimal.ZERO : newer.priceAmount();
    common.value(
        is.compareTo(was) > 0 ? ChangeRule.PRICE_RAISED : ChangeRule.PRICE_CHANGED,
        place,
        "priceAmount",
        older.priceAmount(),
        newer.priceAmount());
    common.text(
        ChangeRule.PRICE_CHANGED,
        place,
        "priceCurrency",
        older.priceCurrency(),
        newer.priceCurrency());
    common.text(ChangeRule.PRICE_CHANGED, place, "priceUnit", older.priceUnit(), newer.priceUnit());
    common.unknown(place, older.unknown(), newer.unknown());
  }
}
