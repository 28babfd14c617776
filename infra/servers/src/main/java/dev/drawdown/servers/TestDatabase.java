package dev.drawdown.servers;

/** A database of its own, and a JDBC URL with credentials for each role. */
public record TestDatabase(
        String name, String ownerUrl, String writerUrl, String projectorUrl, String readerUrl) {}
