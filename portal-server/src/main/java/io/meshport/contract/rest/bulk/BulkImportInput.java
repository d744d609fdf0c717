package io.meshport.contract.rest.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many contracts in one call.
 *
 * @param items the contracts, up to 500 and 8 MiB together
 */
public record BulkImportInput(@Nullable List<@Nullable BulkItemInput> items) {}
