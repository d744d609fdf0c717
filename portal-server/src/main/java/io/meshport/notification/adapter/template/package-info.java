/** What steps of templates can do with notifications. */
@NullMarked
package io.meshport.notification.adapter.template;

import org.jspecify.annotations.NullMarked;
