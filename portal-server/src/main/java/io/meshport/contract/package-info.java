/**
 * Data contracts: what the owner of an output port promises to those who read it. The feature keeps
 * each contract version as the document that was given, reads it into one typed model whatever its
 * form (ODCS in YAML or JSON, or the simple JSON contract), checks it, and leads its versions
 * through their life. Other features see the model, the look-up and the events of this package.
 */
@NullMarked
package io.meshport.contract;

import org.jspecify.annotations.NullMarked;
