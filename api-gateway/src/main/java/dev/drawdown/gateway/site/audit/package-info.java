/** The auditor's pages: the ledger's events, and each as it was stored. */
@NullMarked
package dev.drawdown.gateway.site.audit;

import org.jspecify.annotations.NullMarked;
