package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Where a run writes down how far it has come. What a method has taken is kept: a step that was
 * finished here is never run again. Messages come with their secrets masked.
 */
public interface RunJournal {
  /** Something to read in the log, of a step or of the run. */
  void say(@Nullable String step, String message);

  /** Somebody works on the step from now on. */
  void begin(int step, String message);

  /** One more round of the step's {@code each} is finished. */
  void keepRound(int step, int rounds, ObjectNode output);

  /** The step is finished. */
  void finish(int step, ObjectNode output, String message);

  /** The step is left out. */
  void skip(int step, String message);

  /** The step cannot be done. */
  void fail(int step, String message);
}
