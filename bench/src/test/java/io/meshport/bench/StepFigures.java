package io.meshport.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What happened when the portal died in one step of a template. */
final class StepFigures {

  private final String step;
  private final List<Long> answered = new ArrayList<>();
  private final List<Long> takenOver = new ArrayList<>();
  private final List<Long> completed = new ArrayList<>();

  StepFigures(String step) {
    this.step = step;
  }

  String step() {
    return step;
  }

  int kills() {
    return answered.size();
  }

  /** Whether a task and its step are in this step. */
  boolean isOfThis(String taskAndStep) {
    return taskAndStep.endsWith(" " + step);
  }

  /** Another time; all in milliseconds since the portal died. */
  void kill(long untilAnswer, List<Long> untilTakenOver, long untilAllCompleted) {
    answered.add(untilAnswer);
    takenOver.addAll(untilTakenOver);
    completed.add(untilAllCompleted);
  }

  String[] cells(long cutOff, long finishedLater) {
    return new String[] {
      "`" + step + "`",
      Integer.toString(kills()),
      Long.toString(cutOff),
      Long.toString(finishedLater),
      seconds(answered),
      seconds(takenOver),
      seconds(completed)
    };
  }

  /** The shortest and the longest. */
  private static String seconds(List<Long> millis) {
    String least = oneOf(Collections.min(millis));
    String most = oneOf(Collections.max(millis));
    return least.equals(most) ? least : least + " to " + most;
  }

  private static String oneOf(long millis) {
    return String.format(Locale.ROOT, "%.1f", millis / 1_000.0);
  }
}
