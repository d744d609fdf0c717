/**
 * What a breaking change asks of those who read a port: their consent, their deadline, and whether
 * the access they have still covers what the new version shows.
 */
@NullMarked
package io.meshport.contract.model.consent;

import org.jspecify.annotations.NullMarked;
