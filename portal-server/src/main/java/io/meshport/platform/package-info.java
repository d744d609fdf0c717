/**
 * What every feature stands on and what belongs to none: problems, outbox, pages, security,
 * configuration.
 */
@NullMarked
package io.meshport.platform;

import org.jspecify.annotations.NullMarked;
