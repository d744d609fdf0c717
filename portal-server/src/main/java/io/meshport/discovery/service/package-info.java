/** What is indexed, who may find what, and when the index is made anew. */
@NullMarked
package io.meshport.discovery.service;

import org.jspecify.annotations.NullMarked;
