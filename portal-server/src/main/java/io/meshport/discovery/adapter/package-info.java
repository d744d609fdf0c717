/** Elasticsearch, the outbox and the database, as discovery needs them. */
@NullMarked
package io.meshport.discovery.adapter;

import org.jspecify.annotations.NullMarked;
