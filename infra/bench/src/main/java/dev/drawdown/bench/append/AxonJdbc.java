package dev.drawdown.bench.append;

import dev.drawdown.command.dispatch.PendingCommand;
import dev.drawdown.command.dispatch.Receipt;
import dev.drawdown.event.EventCodec;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Axon's own engine in the place of ours: the same bus, cache, codec, server and payload. Its
 * tables are made by the database's owner, who alone may.
 */
@Configuration(proxyBeanMethods = false)
class AxonJdbc {

    @Bean
    EmbeddedEventStore eventStore(
            DataSource dataSource,
            EventCodec codec,
            @Value("${LEDGER_OWNER_DATABASE_URL}") String owner) {
        CodecSerializer serializer = new CodecSerializer(codec);
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(dataSource);
        TransactionManager transactions =
                new SpringTransactionManager(new JdbcTransactionManager(dataSource));
        tables(owner, serializer, transactions);
        return EmbeddedEventStore.builder()
                .storageEngine(new Settling(builder(serializer, connections, transactions)))
                .build();
    }

    private static void tables(
            String owner, CodecSerializer serializer, TransactionManager transactions) {
        DataSource asOwner = new DriverManagerDataSource(owner);
        new Settling(builder(serializer, asOwner::getConnection, transactions))
                .createSchema(PostgresEventTableFactory.INSTANCE);
        new JdbcTemplate(asOwner)
                .execute(
                        """
                        GRANT ALL ON ALL TABLES IN SCHEMA public TO drawdown_writer;
                        GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO drawdown_writer\
                        """);
    }

    private static JdbcEventStorageEngine.Builder builder(
            CodecSerializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(transactions);
    }

    /** Tells the command that its events stand, as our engine does. */
    private static final class Settling extends JdbcEventStorageEngine {

        Settling(Builder builder) {
            super(builder);
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            super.appendEvents(events);
            if (!events.isEmpty() && events.getLast() instanceof DomainEventMessage<?> last) {
                PendingCommand.current()
                        .settle(
                                new Receipt(
                                        last.getAggregateIdentifier(),
                                        last.getSequenceNumber(),
                                        0,
                                        "{}"));
            }
        }
    }
}
