package dev.drawdown.projection.startup;

/**
 * Something that has to succeed once before events are taken in.
 *
 * @param name what is missing until then
 * @param action safe to repeat; throws while it cannot be done
 */
record Step(String name, Runnable action) {}
