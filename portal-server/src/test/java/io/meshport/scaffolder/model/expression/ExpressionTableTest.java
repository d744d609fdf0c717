package io.meshport.scaffolder.model.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expressions with the results that the reference gives for them: Nunjitsu 0.7.0, the engine of the
 * format's own implementation, with its coercion to JSON values.
 */
class ExpressionTableTest {
  private static final JsonNode TABLE = table();

  private static JsonNode table() {
    try (InputStream file =
        Objects.requireNonNull(
            ExpressionTableTest.class.getResourceAsStream("/scaffolder/expressions.json"))) {
      return Json.mapper().readTree(file.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Arguments> cases() {
    Stream<JsonNode> all = StreamSupport.stream(TABLE.get("cases").spliterator(), false);
    return all.map(one -> Arguments.of(one.get("template").asText(), one)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aTemplateGivesWhatTheReferenceGives(String template, JsonNode expected) {
    if (expected.path("fails").asBoolean()) {
      assertThatThrownBy(() -> value(template)).isInstanceOf(TemplateFailure.class);
    } else if (expected.path("undefined").asBoolean()) {
      assertThat(value(template)).isEmpty();
    } else if (expected.has("number")) {
      // JSON has no word for it; nothing is what a step would get.
      assertThat(value(template).orElseThrow().isNull()).isTrue();
    } else {
      assertThat(value(template).orElseThrow().toString())
          .isEqualTo(expected.get("result").toString());
    }
  }

  private static Optional<JsonNode> value(String template) {
    return Template.read(template, TemplateSyntax.STANDARD)
        .value((ObjectNode) TABLE.get("context"), TemplateLimits.VALUE);
  }
}
