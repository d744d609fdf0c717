package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import io.meshport.scaffolder.model.expression.syntax.Place;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where in a template something is worked out, and what it may cost.
 *
 * @param budget what is left of the rendering's budget
 * @param place the place, for messages
 */
record Site(Budget budget, Place place) {

  /** The text of a value. A value may hold itself many times over: it is weighed first. */
  String text(Object value) {
    weigh(value);
    return made(Values.text(value));
  }

  /** The text that a template writes for a value. */
  String written(Object value) {
    weigh(value);
    return made(Values.written(value));
  }

  String made(String text) {
    budget.make(text.length(), place);
    return text;
  }

  List<Object> made(List<Object> list) {
    budget.make(list.size(), place);
    return list;
  }

  /** Goes through all that a value holds, as often as it holds it. */
  void weigh(Object value) {
    if (value instanceof String text) {
      budget.read(text.length(), place);
    } else if (value instanceof List<?> list) {
      budget.enter(place);
      budget.step(place);
      list.forEach(this::weigh);
      budget.leave();
    } else if (value instanceof Map<?, ?> map) {
      budget.enter(place);
      budget.step(place);
      map.values().forEach(this::weigh);
      budget.leave();
    } else {
      budget.step(place);
    }
  }

  /** A text, or an empty one for nothing; whatever else it is fails. */
  String textOnly(Object value, String what) {
    if (value instanceof Nothing) {
      return "";
    }
    if (value instanceof String text) {
      budget.read(text.length(), place);
      return text;
    }
    throw failure(what + " works on texts only");
  }

  /** The entries of a list, or the characters of a text; nothing has none. */
  List<Object> entries(Object value, String what) {
    if (value instanceof Nothing) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      budget.read(list.size(), place);
      return list.stream().map((Function<Object, Object>) entry -> entry).toList();
    }
    if (value instanceof String text) {
      budget.make(text.length(), place);
      return text.codePoints().mapToObj(point -> (Object) Character.toString(point)).toList();
    }
    throw failure(what + " works on lists only");
  }

  TemplateFailure failure(String message) {
    return new TemplateFailure(TemplateFailure.Kind.EVALUATION, place, message);
  }
}
