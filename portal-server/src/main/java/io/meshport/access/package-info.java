/**
 * Access to data: who asked for which output port, who decided, and which grants follow from it. A
 * request is frozen when it is submitted, decided exactly once, and an approval always ends in a
 * grant in Keycloak or in a visible alarm. Others see the ids and the events of this feature.
 */
@NullMarked
package io.meshport.access;

import org.jspecify.annotations.NullMarked;
