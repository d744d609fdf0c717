/**
 * The search side of the portal: what is indexed of a data product, how words are understood, and
 * how the index is written, asked and rebuilt. The only place that knows Elasticsearch.
 */
@NullMarked
package io.meshport.search;

import org.jspecify.annotations.NullMarked;
