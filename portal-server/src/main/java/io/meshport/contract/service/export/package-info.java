/** What people take out of the portal: contracts and products in other formats. */
@NullMarked
package io.meshport.contract.service.export;

import org.jspecify.annotations.NullMarked;
