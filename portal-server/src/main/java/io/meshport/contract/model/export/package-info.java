/**
 * Data contracts written in the words of other tools. Each format tells what it cannot say, so that
 * nothing gets lost without a word.
 */
@NullMarked
package io.meshport.contract.model.export;

import org.jspecify.annotations.NullMarked;
