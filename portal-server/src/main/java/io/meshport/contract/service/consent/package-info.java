/** Use cases around the end of contract versions: consent, notice, deprecation, impact. */
@NullMarked
package io.meshport.contract.service.consent;

import org.jspecify.annotations.NullMarked;
