package io.meshport.scaffolder.model.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.json.Json;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that want more than a template gets: refused by counting, soon and every time. */
class HostileTemplateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{% for i in range(0, 1, 0.0000001) %}{% endfor %}",
        "{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}"
            + "{% endfor %}{% endfor %}{% endfor %}",
        "{% macro m() %}${{ m() }}{% endmacro %}${{ m() }}",
        "{% macro m(n) %}${{ m(n) }}${{ m(n) }}{% endmacro %}${{ m(1) }}",
        "${{ range(20000000) | batch(1) }}",
        "{% set x %}${{ range(900) | join('yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy') }}{% endset"
            + " %}{% for i in range(900) %}${{ x | replace('y', x) }}{% endfor %}",
        "${{ range(50000) | groupby('x') }}",
        "${{ 'x' | indent(100000) | center(100000000) | center(100000000) | replace('', 'y') }}"
            + "{% for i in range(100000) %}${{ 'x' | center(10000) }}{% endfor %}"
      })
  void aTemplateThatCostsTooMuchIsRefused(String template) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> render(template))
                .isInstanceOfSatisfying(
                    TemplateFailure.class,
                    failure -> assertThat(failure.kind()).isEqualTo(TemplateFailure.Kind.LIMIT)));
  }

  /** Thirty doublings of a list are small in memory and a thousand million entries in text. */
  @ParameterizedTest
  @ValueSource(strings = {"${{ a }}", "${{ a | dump }}", "${{ a ~ '' }}", "${{ a == 'x' }}"})
  void aListThatHoldsItselfManyTimesIsWeighedBeforeItIsWritten(String use) {
    String template = "{% set a = [1] %}" + "{% set a = [a, a] %}".repeat(30) + use;

    assertThatThrownBy(() -> render(template))
        .isInstanceOfSatisfying(
            TemplateFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(TemplateFailure.Kind.LIMIT));
  }

  @Test
  void aTextThatDoublesIsRefused() {
    String template = "{% set a = 'xxxxxxxx' %}" + "{% set a = a ~ a %}".repeat(40) + "${{ a }}";

    assertThatThrownBy(() -> render(template))
        .isInstanceOfSatisfying(
            TemplateFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(TemplateFailure.Kind.LIMIT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "not ", "-", "a if ", "{a:", "a[", "a.b(", "x | f("})
  void deepNestingIsRefusedInsteadOfRunningOutOfStack(String opening) {
    String template = "${{ " + opening.repeat(5000) + " }}";

    assertThatThrownBy(() -> render(template)).isInstanceOf(TemplateFailure.class);
  }

  @Test
  void nestedStatementsAreRefusedBeyondWhatAnybodyWrites() {
    String template = "{% if 1 %}".repeat(5000) + "{% endif %}".repeat(5000);

    assertThatThrownBy(() -> render(template))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("nest too deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${{ ''.getClass() }}",
        "${{ range.call }}",
        "${{ range.class.forName('java.lang.Runtime') }}",
        "${{ [].stream() }}",
        "${{ {}.put('a', 1) }}",
        "${{ ____int3rpr3t3r____ }}",
        "${{ loop }}"
      })
  void nothingOfTheEngineCanBeReached(String template) {
    assertThat(outcome(template)).isEmpty();
  }

  private static String outcome(String template) {
    try {
      return render(template);
    } catch (TemplateFailure failure) {
      return "";
    }
  }

  private static String render(String template) {
    return Template.read(template, TemplateSyntax.STANDARD)
        .render(Json.mapper().createObjectNode(), TemplateLimits.FILE);
  }
}
