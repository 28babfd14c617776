package dev.drawdown.command.imports.staging;

import java.util.UUID;

/** A place in the order of the commit: by target, then by place. */
public record Cursor(UUID target, long place) {}
