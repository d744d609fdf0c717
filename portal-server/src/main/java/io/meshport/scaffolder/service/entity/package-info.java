/** What the fields of wizards let people choose from. */
@NullMarked
package io.meshport.scaffolder.service.entity;

import org.jspecify.annotations.NullMarked;
