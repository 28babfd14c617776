package dev.drawdown.command.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of group commit and of what is kept in memory.
 *
 * @param batch the most commands that go down in one transaction
 * @param batchBytes the most bytes of payload in one transaction; a larger command goes alone
 * @param committers how many transactions are under way at once, one behind the other
 * @param queue the most commands that wait; beyond it a command is told to come back
 * @param longestWait how long a command waits for the ledger, or for another one on its aggregate
 * @param cacheWeight the most lines and amounts in cached aggregates; 0: as an eighth of the heap
 *     holds
 * @param snapshotAfter how many events at least lie between two snapshots
 */
@Validated
@ConfigurationProperties("drawdown.ledger")
public record LedgerSettings(
        @Min(1) @Max(4096) @DefaultValue("256") int batch,
        @Min(1) @DefaultValue("33554432") long batchBytes,
        @Min(1) @Max(8) @DefaultValue("2") int committers,
        @Min(1) @Max(65536) @DefaultValue("4096") int queue,
        @DefaultValue("15s") Duration longestWait,
        @Min(0) @DefaultValue("0") long cacheWeight,
        @Min(1) @DefaultValue("500") int snapshotAfter) {}
