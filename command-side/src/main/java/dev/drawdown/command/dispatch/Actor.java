package dev.drawdown.command.dispatch;

/**
 * Who did it, as the ledger remembers.
 *
 * @param id the token's subject
 * @param role the role in which the caller acted, in lower case
 */
public record Actor(String id, String role) {}
