package dev.drawdown.command.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of group commit.
 *
 * @param batch the most commands that go down in one transaction
 * @param queue the most commands that wait; beyond it a command is told to come back
 */
@Validated
@ConfigurationProperties("drawdown.ledger")
public record LedgerSettings(
        @Min(1) @Max(4096) @DefaultValue("256") int batch,
        @Min(1) @Max(65536) @DefaultValue("4096") int queue) {}
