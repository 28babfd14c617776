/** Forms of one page: a fund is opened, a partner taken in, a commitment, a value, terms. */
@NullMarked
package dev.drawdown.gateway.site.record;

import org.jspecify.annotations.NullMarked;
