/** The inbox of each person, fed by the events of other features and by what templates tell. */
@NullMarked
package io.meshport.notification;

import org.jspecify.annotations.NullMarked;
