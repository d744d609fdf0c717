package io.meshport.repository.adapter.store;

import java.util.UUID;

/**
 * Where a piece of a pack lies.
 *
 * @param pack the pack
 * @param extension which of its files
 * @param number which piece of it, from 0; all but the last are {@link PackStore#CHUNK} long
 */
record ChunkAddress(UUID pack, String extension, int number) {}
