/** Tasks: runs of templates with their states, steps, events, questions to humans and files. */
@NullMarked
package io.meshport.scaffolder.model.task;

import org.jspecify.annotations.NullMarked;
