/** The end of contract versions over HTTP: consent, deprecation, retirement, impact. */
@NullMarked
package io.meshport.contract.rest.consent;

import org.jspecify.annotations.NullMarked;
