/**
 * Git repositories that the portal itself hosts, so that a product has one without any other
 * server, and the tokens by which people reach them.
 */
@NullMarked
package io.meshport.repository;

import org.jspecify.annotations.NullMarked;
