package io.meshport.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HighlighterTest {
  private final Linguistics linguistics = new Linguistics();

  @Test
  void marksWordsOfTheSameFamily() {
    assertThat(marked("churned customer", "Customers who churn"))
        .contains("[Customers] who [churn]");
  }

  @Test
  void marksTheFoundPartOfAnIdentifier() {
    assertThat(marked("customer", "customer_id")).contains("[customer]_id");
    assertThat(marked("id", "customerId")).contains("customer[Id]");
  }

  @Test
  void marksAWholeIdentifierThatWasTypedWhole() {
    assertThat(marked("customer_id", "customerId")).contains("[customerId]");
  }

  @Test
  void marksBeginningsOfTheWordStillBeingTyped() {
    assertThat(marked("prob", "Churn probability")).contains("Churn [probability]");
    assertThat(marked("prob ", "Churn probability")).isEmpty();
  }

  @Test
  void marksSynonyms() {
    assertThat(marked("client", "All customers")).contains("All [customers]");
  }

  @Test
  void marksTyposOnlyWhenTheSearchForgaveThem() {
    assertThat(marked("custmer ", "All customers of the shop", true)).isEmpty();
    assertThat(marked("custmer ", "One customer", true)).contains("One [customer]");
    assertThat(marked("custmer ", "One customer", false)).isEmpty();
  }

  @Test
  void longTextIsCutAroundTheFirstHitAtWordBoundaries() {
    String text = "word ".repeat(100) + "churn " + "more ".repeat(100);

    String fragment = marked("churn", text).orElseThrow();

    assertThat(fragment).startsWith("…word").endsWith("more…").contains("[churn]");
    assertThat(fragment.length()).isLessThan(210);
  }

  @Test
  void marksThatTheTextBringsAlongAreRemoved() {
    assertThat(marked("churn", "\uE000churn\uE001 \uE000rate")).contains("[churn] rate");
  }

  @Test
  void textWithoutAHitGivesNothing() {
    assertThat(marked("churn", "Orders")).isEmpty();
  }

  private Optional<String> marked(String query, String text) {
    return marked(query, text, false);
  }

  private Optional<String> marked(String query, String text, boolean tolerant) {
    QueryWords words = QueryWords.read(query, linguistics, Synonyms.curated(linguistics));
    return new Highlighter(linguistics, words, tolerant)
        .fragment(text)
        .map(fragment -> fragment.replace('\uE000', '[').replace('\uE001', ']'));
  }
}
