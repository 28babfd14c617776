package dev.drawdown.command.fund.books;

import dev.drawdown.event.FundEvent;
import java.time.LocalDate;
import java.util.UUID;

/** An event in the books, with the id under which it can be reversed. */
public record Entry(UUID eventId, FundEvent event, LocalDate effectiveDate) {}
