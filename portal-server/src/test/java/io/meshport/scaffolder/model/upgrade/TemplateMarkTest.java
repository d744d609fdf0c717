package io.meshport.scaffolder.model.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.git.TreeFile;
import io.meshport.platform.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateMarkTest {
  private static final TemplateMark MARK =
      new TemplateMark(
          "dbt", "b2", Optional.of(Json.mapper().createObjectNode().put("name", "churn")));

  @Test
  void aMarkIsReadAsItWasWritten() {
    List<TreeFile> files = MARK.put(List.of(TreeFile.of("README.md", "x")));

    assertThat(files).extracting(TreeFile::path).containsExactly(TemplateMark.PATH, "README.md");
    assertThat(TemplateMark.in(files)).contains(MARK);
  }

  @Test
  void aNewMarkTakesThePlaceOfTheOldOne() {
    List<TreeFile> files = MARK.put(new TemplateMark("dbt", "a1", Optional.empty()).put(List.of()));

    assertThat(files).hasSize(1);
    assertThat(TemplateMark.in(files)).contains(MARK);
  }

  @Test
  void aMarkWithoutValuesTellsTheRevisionAlone() {
    String text = "{\"template\": \"dbt\", \"revision\": \"b2\", \"values\": \"none\"}";

    assertThat(TemplateMark.in(List.of(TreeFile.of(TemplateMark.PATH, text))))
        .contains(new TemplateMark("dbt", "b2", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"template\": \"dbt\"}", "<<<<<<< main", "{\"a\":"})
  void whatIsNoMarkSaysNothing(String text) {
    assertThat(TemplateMark.in(List.of(TreeFile.of(TemplateMark.PATH, text)))).isEmpty();
    assertThat(TemplateMark.in(List.of())).isEmpty();
  }
}
