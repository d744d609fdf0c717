package io.meshport.bench;

import io.meshport.local.LocalStack;

/** Something that is measured on a running stack, beside a reference that it is compared with. */
interface Benchmark {

  /** What is measured and against what, in some sentences. */
  String question();

  ResultTable run(LocalStack stack) throws Exception;
}
