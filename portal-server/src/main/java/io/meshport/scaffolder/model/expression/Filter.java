package io.meshport.scaffolder.model.expression;

/** What stands behind a bar: makes another value of one. */
@FunctionalInterface
interface Filter {
  Object apply(Object value, Arguments arguments, Site site);
}
