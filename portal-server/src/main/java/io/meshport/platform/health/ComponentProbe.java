package io.meshport.platform.health;

/** A component that the portal needs, asked whether it answers. */
public interface ComponentProbe {
  /** What operators call it, for example {@code elasticsearch}. */
  String component();

  /** Whether it answers now; never throws and takes two seconds at most. */
  boolean answers();

  /**
   * Whether the portal can serve nothing without it. Without the others it goes on in part, and a
   * balancer that took it out would make a small outage a large one.
   */
  boolean required();
}
