package io.meshport.contract.model.upgrade;

import io.meshport.platform.document.MapNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A contract in the words of version 3.1.0.
 *
 * @param contract its tree; each value stands where its source stands in the document
 * @param notes every change that was made, in the order of the document's sections
 * @param source leads from a JSON pointer into this tree to one into the document as it was given
 */
public record Upgraded(MapNode contract, List<UpgradeNote> notes, UnaryOperator<String> source) {}
