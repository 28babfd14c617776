package dev.drawdown.command.relay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of the relay.
 *
 * @param topic where the ledger goes
 * @param batch the most events between two moves of the checkpoint
 * @param batchBytes the most payload bytes held in memory for them
 * @param poll how often a leader looks by itself, should a notice have been lost
 * @param checkpoint how often the checkpoint moves at most; what lies behind it is sent again after
 *     a failure
 * @param election how often a follower tries to become the leader
 * @param longestBackoff the longest pause after a failure
 */
@Validated
@ConfigurationProperties("drawdown.relay")
public record RelaySettings(
        @NotBlank String topic,
        @Min(1) @Max(10_000) @DefaultValue("2000") int batch,
        @Min(1) @DefaultValue("33554432") long batchBytes,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("50ms") Duration checkpoint,
        @DefaultValue("500ms") Duration election,
        @DefaultValue("5s") Duration longestBackoff) {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    public RelaySettings {
        if (poll.compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalArgumentException(
                    "drawdown.relay.poll is at most 1 s: a leader silent for 3 s is taken for dead");
        }
    }
}
