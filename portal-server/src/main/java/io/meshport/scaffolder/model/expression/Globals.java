package io.meshport.scaffolder.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The functions that every template can call. */
final class Globals {
  static final Map<String, Object> ALL = Map.of("range", (Callable) Globals::range);

  private Globals() {}

  /** Whole numbers: up to an end, or from a start to an end, in steps. */
  private static Object range(Arguments arguments, Site site) {
    boolean both = arguments.positional().size() > 1;
    double start = both ? Values.number(arguments.get(0, "start")) : 0;
    double stop = Values.number(arguments.get(both ? 1 : 0, "stop"));
    double step = Values.number(arguments.get(2, "step", 1.0));
    if (Double.isNaN(start) || Double.isNaN(stop) || Double.isNaN(step) || step == 0) {
      throw site.failure("range takes a start, an end and a step that is not 0");
    }
    List<Object> numbers = new ArrayList<>();
    for (double at = start; step > 0 ? at < stop : at > stop; at += step) {
      site.budget().make(1, site.place());
      numbers.add(at);
    }
    return numbers;
  }
}
