/**
 * Meshport, the self-service portal for data meshes. Packages are cut by feature, then by layer.
 */
@NullMarked
package io.meshport;

import org.jspecify.annotations.NullMarked;
