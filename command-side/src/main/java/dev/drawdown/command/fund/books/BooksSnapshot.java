package dev.drawdown.command.fund.books;

import java.util.Set;
import java.util.UUID;

/**
 * A fund's books without their history.
 *
 * @param calls how many were numbered, reversed ones included
 * @param distributions likewise
 */
public record BooksSnapshot(
        StandingSnapshot standing, Set<UUID> reversed, int calls, int distributions) {}
