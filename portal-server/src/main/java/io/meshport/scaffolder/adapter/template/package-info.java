/** Where templates come from and are kept: the library in the application, Git, PostgreSQL. */
@NullMarked
package io.meshport.scaffolder.adapter.template;

import org.jspecify.annotations.NullMarked;
