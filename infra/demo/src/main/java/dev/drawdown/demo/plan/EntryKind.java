package dev.drawdown.demo.plan;

/** What may need a second person. */
enum EntryKind {
    CALL("capital-calls", "callId", "CapitalCallIssued.v1"),
    DISTRIBUTION("distributions", "distributionId", "DistributionDeclared.v1");

    private final String path;
    private final String id;
    private final String event;

    EntryKind(String path, String id, String event) {
        this.path = path;
        this.id = id;
        this.event = event;
    }

    String path() {
        return path;
    }

    String id() {
        return id;
    }

    /** The stored name of the event that records it. */
    String event() {
        return event;
    }
}
