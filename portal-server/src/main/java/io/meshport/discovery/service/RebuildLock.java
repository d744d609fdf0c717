package io.meshport.discovery.service;

/** Sees to it that in the whole installation only one rebuild runs at a time. */
public interface RebuildLock {
  /** Runs the work while nobody else can, or not at all when somebody else is at it. */
  boolean runAlone(Runnable work);
}
