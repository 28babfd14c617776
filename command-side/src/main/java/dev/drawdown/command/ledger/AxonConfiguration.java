package dev.drawdown.command.ledger;

import dev.drawdown.event.EventCodec;
import java.util.Map;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Axon's parts, each named here: its auto-configuration does not find them under this Spring Boot.
 */
@Configuration
class AxonConfiguration {

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    EmbeddedEventStore eventStore(LedgerEventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /**
     * An append is one autocommit statement: a transaction around it would only add round trips.
     */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    /**
     * What led to an event stands in the command's own context. Axon would copy the metadata of
     * every message for it.
     */
    @Bean
    CorrelationDataProvider noCorrelationData() {
        return _ -> Map.of();
    }

    /**
     * No event processor runs on this side; whoever adds one decides where its progress is kept.
     */
    @Bean
    TokenStore tokenStore() {
        return new InMemoryTokenStore();
    }

    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }
}
