/** What the actions of templates have in common: how they read their input and say no. */
@NullMarked
package io.meshport.scaffolder.adapter.action;

import org.jspecify.annotations.NullMarked;
