package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.partner.PartnerEntry;

/**
 * A page of partners.
 *
 * @param words what was searched for, empty for everybody
 * @param all whether these are everybody's, or the login's own
 */
public record Directory(String words, Page<PartnerEntry> page, boolean all) {}
