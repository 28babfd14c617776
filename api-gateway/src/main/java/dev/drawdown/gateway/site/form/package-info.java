/** What is typed into forms, and what becomes of it. */
@NullMarked
package dev.drawdown.gateway.site.form;

import org.jspecify.annotations.NullMarked;
