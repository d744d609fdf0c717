/**
 * Foreign descriptions of data as contracts: each format has one importer, which turns a text into
 * a contract of ODCS 3.1.0 and tells by notes what it decided and what it could not take over. An
 * importer opens no connection and no file, takes time in proportion to its source, and refuses
 * what it cannot read with line and column.
 */
@NullMarked
package io.meshport.contract.model.imports;

import org.jspecify.annotations.NullMarked;
