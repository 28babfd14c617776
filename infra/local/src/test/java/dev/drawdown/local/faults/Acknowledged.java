package dev.drawdown.local.faults;

/** A command that was answered with 201: what it was, and where the ledger said it stands. */
record Acknowledged(
        String path, String key, Object body, String stream, long sequence, long position) {}
