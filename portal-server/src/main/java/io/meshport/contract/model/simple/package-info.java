/**
 * The simple JSON contract, for teams that do not write the standard yet: name, domain, version,
 * owner, columns with types, service levels and quality. It is translated into the standard, so
 * that everything behind it knows one form only.
 */
@NullMarked
package io.meshport.contract.model.simple;

import org.jspecify.annotations.NullMarked;
