package io.meshport.contract.model.diff;

/**
 * Which compatibility of the data's shape a change breaks, in the words of schema registries:
 * FORWARD lets readers of the older version read newer data, BACKWARD lets readers of the newer
 * version read older data.
 */
enum Breaks {
  NOTHING(Direction.READERS),
  FORWARD(Direction.READERS),
  BACKWARD(Direction.WRITERS),
  BOTH(Direction.BOTH);

  private final Direction direction;

  Breaks(Direction direction) {
    this.direction = direction;
  }

  /** Whom such a change concerns; what breaks nothing concerns readers, to whom contracts speak. */
  Direction direction() {
    return direction;
  }

  boolean forward() {
    return this == FORWARD || this == BOTH;
  }

  boolean backward() {
    return this == BACKWARD || this == BOTH;
  }
}
