package dev.drawdown.figures;

/**
 * A dated amount of ILPA's template.
 *
 * @param line what it is
 * @param day since 1970-01-01
 * @param amount in minor units, from the partners' side: calls and draw-downs are negative,
 *     distributions, repayments, amounts added back and the NAV positive
 */
public record IlpaFlow(IlpaLine line, int day, long amount) {}
