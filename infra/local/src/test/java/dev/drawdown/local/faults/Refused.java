package dev.drawdown.local.faults;

/** A command that had to be refused, and was. */
record Refused(String path, String key, String code) {}
