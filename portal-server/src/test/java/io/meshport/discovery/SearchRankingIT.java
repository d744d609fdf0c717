package io.meshport.discovery;

import static io.meshport.discovery.TestProduct.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.search.query.SearchHit;
import io.meshport.search.query.Suggestion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRankingIT {
  private static TestIndex index;

  @BeforeAll
  static void fillIndex() {
    index =
        TestIndex.of(
            product("marketing", "churn").title("Leavers"),
            product("marketing", "churn-churn-campaign").title("Churn churn"),
            product("sales", "leavers").title("Customer churn"),
            product("sales", "attention").title("Signals").tags("churn"),
            product("sales", "signals").column("churn_score", "0 to 1", ""),
            product("sales", "notes").description("Churn, churn and churn again: all about churn."),
            product("order", "order-items")
                .title("Order items")
                .column("customerId", "Who ordered", "PII")
                .column("unit_price_eur", "Price of one piece", ""),
            product("logistics", "shipments")
                .title("Shipments")
                .description("Every parcel that leaves a warehouse"),
            product("support", "tickets").title("Kundenanfragen Zürich").tags("it"));
  }

  @AfterAll
  static void dropIndex() {
    index.close();
  }

  @Test
  void exactNameComesFirstThenNameThenTitleThenTagsAndColumnsThenDescription() {
    List<String> found = index.find("churn");

    assertThat(found.subList(0, 3)).containsExactly("churn", "churn-churn-campaign", "leavers");
    assertThat(found.subList(3, 5)).containsExactlyInAnyOrder("attention", "signals");
    assertThat(found.subList(5, 6)).containsExactly("notes");
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "order items, order-items",
    "order/order-items, order-items",
    "orderitem, order-items",
    "ordering item, order-items",
    "customer_id, order-items",
    "customerid, order-items",
    "client_id ordered, order-items",
    "unit price, order-items",
    "shipm, shipments",
    "zurich, tickets",
    "depot , shipments",
    "IT, tickets",
  })
  void productIsFoundByAnyOfItsWords(String text, String name) {
    assertThat(index.find(text)).startsWith(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shipmnets", "shpiments ", "Shipmentz", "werehouse", "warehouze parcel"})
  void typosAreForgivenWhenNothingElseIsFound(String text) {
    assertThat(index.find(text)).containsExactly("shipments");
  }

  @Test
  void preciseWordIsNotWateredDownByLookalikes() {
    assertThat(index.find("order ")).doesNotContain("leavers").contains("order-items");
  }

  @Test
  void shortWordsAndNumbersAreNeverGuessed() {
    assertThat(index.find("utu ")).isEmpty();
    assertThat(index.find("shipments2031 ")).isEmpty();
  }

  @Test
  void hitTellsWhereItWasFound() {
    SearchHit hit =
        index.search("customer", Map.of()).hits().stream()
            .filter(found -> found.name().equals("order-items"))
            .findFirst()
            .orElseThrow();

    assertThat(hit.matchedColumns()).containsExactly("customerId");
    assertThat(hit.highlights())
        .contains(new SearchHit.Highlight("column", "\uE000customer\uE001Id"));
    assertThat(hit.about().columnCount()).isEqualTo(2);
  }

  @Test
  void typoInAColumnStillTellsTheColumn() {
    SearchHit hit = index.search("unit prise ", Map.of()).hits().get(0);

    assertThat(hit.matchedColumns()).containsExactly("unit_price_eur");
    assertThat(hit.highlights())
        .contains(new SearchHit.Highlight("column", "\uE000unit\uE001_\uE000price\uE001_eur"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*:*",
        "\"",
        "title:churn AND",
        "{\"match_all\":{}}",
        "a OR b\\",
        "((((",
        "/.*/",
        "~~^^",
        "\uD83D\uDE00",
        "\u0000\u0007",
        "\uE000churn\uE001",
        "<script>alert(1)</script>",
        "'; drop"
      })
  void hostileTextIsJustText(String text) {
    assertThat(index.search(text, Map.of()).total()).isLessThanOrEqualTo(9);
  }

  @Test
  void longestTextIsAnsweredInTime() {
    assertThat(index.find("customer_id ".repeat(21))).containsExactly("order-items");
    assertThat(index.find("a_b".repeat(85))).isEmpty();
    assertThat(index.find("a ".repeat(128))).isNotNull();
  }

  @Test
  void suggestionsOfferProductsColumnsAndTags() {
    assertThat(index.suggestions.suggest("chur", TestIndex.OUTSIDER))
        .contains(
            new Suggestion.Product("Customer churn", "sales", "leavers"),
            new Suggestion.Column("churn_score"),
            new Suggestion.Tag("churn"))
        .doesNotContain(new Suggestion.Product("Untitled", "sales", "notes"));
    assertThat(index.suggestions.suggest("  ", TestIndex.OUTSIDER)).isEmpty();
  }
}
