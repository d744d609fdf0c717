package io.meshport.scaffolder.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewDefaultsTest {
  private static final String OLDER =
      """
      {"properties": {"name": {"type": "string"}},
       "dependencies": {"name": {"properties": {"ci": {"default": "gitlab"}}}}}
      """;
  private static final String NEWER =
      """
      {"properties": {"name": {"default": "none"}, "ci": {"default": "github"},
        "days": {"default": 7}, "team": {"type": "string"}, "tags": {"default": ["a"]}}}
      """;

  @Test
  void aFieldThatIsNewHasItsDefault() throws JsonProcessingException {
    assertThat(filled("{\"name\": \"churn\"}"))
        .isEqualTo(json("{\"name\": \"churn\", \"days\": 7, \"tags\": [\"a\"]}"));
  }

  @Test
  void aFieldThatWasLeftEmptyStaysSo() throws JsonProcessingException {
    assertThat(filled("{}").has("name")).isFalse();
    assertThat(filled("{}").has("ci")).isFalse();
  }

  @Test
  void whatWasAnsweredIsKept() throws JsonProcessingException {
    assertThat(filled("{\"days\": 1}").path("days").asInt()).isEqualTo(1);
  }

  private static ObjectNode filled(String values) throws JsonProcessingException {
    return NewDefaults.filled(template(OLDER), template(NEWER), json(values));
  }

  private static ObjectNode json(String text) throws JsonProcessingException {
    return Json.mapper().readValue(text, ObjectNode.class);
  }

  private static TemplateDefinition template(String schema) throws JsonProcessingException {
    return new TemplateDefinition(
        "t",
        "t",
        null,
        null,
        "service",
        List.of(),
        null,
        null,
        List.of(new ParameterPage("Page", null, json(schema), null)),
        List.of(),
        null,
        null);
  }
}
