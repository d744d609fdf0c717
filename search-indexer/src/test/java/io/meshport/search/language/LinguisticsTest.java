package io.meshport.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinguisticsTest {
  private final Linguistics linguistics = new Linguistics();

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          customer            | customer
          Customers           | customers customer
          customer_id         | customerid customer id
          customerId          | customerid customer id
          CustomerID          | customerid customer id
          customer-churn      | customerchurn customer churn
          customer.address.zip| customeraddresszip customer address zip
          order_items         | orderitems orderitem order items item
          sha256              | sha256 sha 256
          b2b                 | b2b b 2 b
          PostgreSQL          | postgresql postgre sql
          invoices            | invoices invoice
          churned             | churned churn
          subscriptions       | subscriptions subscription
          policies            | policies policy
          customer's          | customer
          Zoë                 | zoe
          Straße              | strasse
          café                | cafe
          e-mail              | email e mail
          (revenue),          | revenue
          """)
  void indexesWordsTheirPartsAndTheirStems(String text, String terms) {
    assertThat(linguistics.indexed(text)).isEqualTo(terms);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "order, orders",
    "shipments, shipment",
    "delivery, deliveries",
    "cancelled, cancels",
    "forecasting, forecasts",
    "returned, returns",
    "verifying, verifies",
  })
  void wordsOfOneFamilyShareTheirStem(String typed, String written) {
    assertThat(linguistics.stems(typed)).isEqualTo(linguistics.stems(written));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"customer, custom", "marketing, market", "university, universe", "policy, police"})
  void wordsThatOnlyLookRelatedKeepTheirOwnStem(String one, String other) {
    assertThat(linguistics.stems(one)).doesNotContainAnyElementsOf(linguistics.stems(other));
  }

  @Test
  void lettersWrittenInTwoPiecesEqualLettersWrittenInOne() {
    assertThat(linguistics.indexed("cafe\u0301")).isEqualTo(linguistics.indexed("caf\u00e9"));
  }

  @Test
  void keyForgetsHowWordsAreJoined() {
    assertThat(linguistics.key("Customer Churn")).isEqualTo("customerchurn");
    assertThat(linguistics.key("customer-churn")).isEqualTo("customerchurn");
    assertThat(linguistics.key("customer/churn")).isEqualTo("customerchurn");
  }

  @Test
  void textWithoutLettersHasNoWords() {
    assertThat(linguistics.words(" -- ** ?? ")).isEmpty();
    assertThat(linguistics.words("")).isEmpty();
  }

  @Test
  void endlessWordsAreLeftOut() {
    assertThat(linguistics.indexed("a".repeat(40_000) + " churn")).isEqualTo("churn");
  }

  @Test
  void offsetsPointIntoTheOriginalText() {
    String text = "Ein Kundenstamm: customerId";

    assertThat(linguistics.words(text))
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly("Ein", "Kundenstamm", "customerId", "customer", "Id");
  }
}
