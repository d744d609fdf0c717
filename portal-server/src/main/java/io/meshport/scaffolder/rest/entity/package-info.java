/** HTTP face of what the fields of wizards let people choose from. */
@NullMarked
package io.meshport.scaffolder.rest.entity;

import org.jspecify.annotations.NullMarked;
