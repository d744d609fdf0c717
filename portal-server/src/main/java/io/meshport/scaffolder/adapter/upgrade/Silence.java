package io.meshport.scaffolder.adapter.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.model.run.RunJournal;
import org.jspecify.annotations.Nullable;

/** A run that nobody follows, and that nothing goes on from: only its files are wanted. */
final class Silence implements RunJournal {
  @Override
  public void say(@Nullable String step, String message) {
    // Nobody follows.
  }

  @Override
  public void begin(int step, String message) {
    // Nobody follows.
  }

  @Override
  public void keepRound(int step, int rounds, ObjectNode output) {
    // Nothing goes on from here.
  }

  @Override
  public void finish(int step, ObjectNode output, String message) {
    // Nothing goes on from here.
  }

  @Override
  public void skip(int step, String message) {
    // Nobody follows.
  }

  @Override
  public void fail(int step, String message) {
    // The outcome of the run says why.
  }
}
