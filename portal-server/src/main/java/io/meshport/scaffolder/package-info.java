/**
 * Self-service: templates of data products, the tasks that run them step by step, and the actions
 * that steps are made of. The format is {@code scaffolder.backstage.io/v1beta3}.
 */
@NullMarked
package io.meshport.scaffolder;

import org.jspecify.annotations.NullMarked;
