/** What waits for a second person: looked at line by line, released or rejected. */
@NullMarked
package dev.drawdown.gateway.site.approval;

import org.jspecify.annotations.NullMarked;
