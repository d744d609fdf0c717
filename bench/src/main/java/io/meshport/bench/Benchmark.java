package io.meshport.bench;

import io.meshport.local.StackOptions;

/** Something that is measured on a local stack, beside a reference where there is one. */
interface Benchmark {

  /** What is measured and against what, in some sentences. */
  String question();

  /**
   * Measures.
   *
   * @param options the stack of the developer, which most benchmarks want to be running
   */
  ResultTable run(StackOptions options) throws Exception;
}
