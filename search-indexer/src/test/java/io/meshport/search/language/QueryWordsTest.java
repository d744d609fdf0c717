package io.meshport.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryWordsTest {
  private final Linguistics linguistics = new Linguistics();
  private final Synonyms synonyms = Synonyms.curated(linguistics);

  @Test
  void lastWordMayBeUnfinishedUntilABlankFollows() {
    assertThat(read("customer chu").words())
        .extracting(QueryWord::unfinished)
        .containsExactly(false, true);
    assertThat(read("customer chu ").words()).extracting(QueryWord::unfinished).containsOnly(false);
  }

  @Test
  void compoundKeepsItsPartsAndIsOneWord() {
    List<QueryWord> words = read("customer_id rate").words();

    assertThat(words).extracting(word -> word.word().text()).containsExactly("customerid", "rate");
    assertThat(words.get(0).parts())
        .extracting(part -> part.word().text())
        .containsExactly("customer", "id");
  }

  @Test
  void stopWordsAreLeftOutUnlessThereIsNothingElse() {
    assertThat(texts(read("the churn of customers"))).containsExactly("churn", "customers");
    assertThat(texts(read("it"))).containsExactly("it");
  }

  @Test
  void wordsBringTheirSynonyms() {
    assertThat(read("clients").words().get(0).synonyms()).contains("customer", "consumer");
    assertThat(read("customers").words().get(0).synonyms())
        .contains("client")
        .doesNotContain("customer");
  }

  @Test
  void longTextsAreCut() {
    assertThat(read("a b c d e f g h i j k l m n o p q r s t u v w x y z").words())
        .hasSizeLessThanOrEqualTo(QueryWords.MOST_WORDS);
  }

  @Test
  void emptyTextAsksForNothing() {
    assertThat(read("").isEmpty()).isTrue();
    assertThat(read(" *:* ").isEmpty()).isTrue();
  }

  private QueryWords read(String text) {
    return QueryWords.read(text, linguistics, synonyms);
  }

  private static List<String> texts(QueryWords words) {
    return words.words().stream().map(word -> word.word().text()).toList();
  }
}
