package io.meshport.scaffolder.model.expression;

/** Something that a template can call: a macro or one of the few functions that there are. */
@FunctionalInterface
interface Callable {
  Object call(Arguments arguments, Site site);
}
