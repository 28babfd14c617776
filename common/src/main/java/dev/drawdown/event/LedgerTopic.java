package dev.drawdown.event;

/**
 * The Kafka topic of the ledger: CloudEvents 1.0 in binary mode, keyed by the stream, the value
 * being the payload's bytes exactly as stored.
 */
public final class LedgerTopic {

    public static final String NAME = "drawdown.ledger.v1";

    /** Frozen: another number would move streams between partitions. */
    public static final int PARTITIONS = 12;

    /** What one record may measure on broker, topic, producer and consumer. */
    public static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String POSITION = "ce_position";
    public static final String SEQUENCE = "ce_sequence";
    public static final String MANAGER = "ce_managerid";
    public static final String EFFECTIVE_DATE = "ce_effectivedate";
    public static final String ACTOR = "ce_actor";
    public static final String CONTENT_TYPE = "content-type";

    private LedgerTopic() {}
}
