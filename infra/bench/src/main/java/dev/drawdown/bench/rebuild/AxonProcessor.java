package dev.drawdown.bench.rebuild;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.drawdown.bench.append.CodecSerializer;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.servers.TestDatabase;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Axon's own way to make a read model anew: its tracking processor over its JDBC event table, with
 * its JDBC token store, a hundred events in a transaction, and a handler that writes with plain
 * JDBC. The handler writes one small row where a rebuild writes five.
 */
final class AxonProcessor implements AutoCloseable {

    private static final int BATCH = 100;
    private static final long PATIENCE = 300;

    /** Whole funds: every kind of event in its usual share. */
    private static final String FILL =
            """
            INSERT INTO DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type, metaData, payload,
                payloadRevision, payloadType, timeStamp)
            SELECT event_id::text, stream, sequence, 'Fund', metadata, payload, NULL, name,
                   to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            FROM ledger.event
            WHERE fund_id IN (SELECT fund_id FROM ledger.event WHERE fund_id IS NOT NULL AND sequence = 0
                              ORDER BY position LIMIT ?)
            ORDER BY position
            """;

    private final HikariDataSource connections;
    private final JdbcTemplate jdbc;
    private final EmbeddedEventStore events;
    private final ConnectionProvider provider;
    private final TransactionManager transactions;
    private final int funds;
    private int runs;

    /** Copies so many whole funds of the ledger into Axon's event table. */
    AxonProcessor(TestDatabase database, int funds) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.ownerUrl() + "&reWriteBatchedInserts=true");
        config.setSchema("axon_%d".formatted(funds));
        config.setConnectionInitSql("CREATE SCHEMA IF NOT EXISTS axon_%d".formatted(funds));
        this.funds = funds;
        this.connections = new HikariDataSource(config);
        this.jdbc = new JdbcTemplate(connections);
        this.provider =
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(connections));
        this.transactions = new SpringTransactionManager(new JdbcTransactionManager(connections));
        CodecSerializer serializer = new CodecSerializer(new EventCodec());
        JdbcEventStorageEngine engine =
                JdbcEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .connectionProvider(provider)
                        .transactionManager(transactions)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        jdbc.update(FILL, funds);
        this.events = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /**
     * Seconds from the first event to the last.
     *
     * @param atOnce whether all rows of an event go in one statement, or each in its own
     */
    double run(boolean atOnce) throws Exception {
        AxonRows.create(jdbc);
        int count =
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM DomainEventEntry", Integer.class));
        CountDownLatch left = new CountDownLatch(count);
        JdbcTokenStore tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(provider)
                        .serializer(Jackson3Serializer.builder().build())
                        .build();
        jdbc.execute("DROP TABLE IF EXISTS TokenEntry");
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        TrackingEventProcessor processor =
                TrackingEventProcessor.builder()
                        .name("bench " + runs++)
                        .eventHandlerInvoker(new Handler(new AxonRows(jdbc, atOnce), left))
                        .errorHandler(PropagatingErrorHandler.instance())
                        .messageSource(events)
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andBatchSize(BATCH)
                                        .andInitialTrackingToken(
                                                StreamableMessageSource::createTailToken))
                        .build();
        long start = System.nanoTime();
        processor.start();
        try {
            if (!left.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " events were not handled");
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            processor.shutDown();
        }
    }

    /** What the timelines of its events hold. */
    long activities() {
        return (long) funds * Books.ACTIVITIES;
    }

    private record Handler(AxonRows rows, CountDownLatch left) implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) {
            rows.handle((LedgerEvent) event.getPayload());
            left.countDown();
        }

        @Override
        public boolean canHandleType(Class<?> payloadType) {
            return true;
        }
    }

    /** Nobody else's figure needs its connections. */
    @Override
    public void close() {
        connections.close();
    }
}
