package dev.drawdown.command.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of an import.
 *
 * @param maxFile the largest file that is taken
 * @param maxRows the most rows of one file
 * @param maxRowChars the most characters of one row; a longer one is a bad row
 * @param readBatch how many rows are stored at once while a file is read
 * @param chunkRows how many rows are committed between two notes of progress
 * @param parallelCommands how many commands of a chunk are under way at once
 * @param attempts how often a command is tried before the run is given up for now
 * @param firstPause the pause after the first failed attempt; it doubles with each
 * @param lease how long a node may be silent before another takes its run over
 * @param poll how often a node looks for runs that nobody works on
 * @param parallelRuns how many runs one node works on at once
 * @param kept how long an upload that is not committed is kept
 */
@Validated
@ConfigurationProperties("drawdown.imports")
public record ImportSettings(
        @DefaultValue("256MB") DataSize maxFile,
        @Min(1) @Max(10_000_000) @DefaultValue("1000000") int maxRows,
        @Min(1_000) @Max(1_000_000) @DefaultValue("65536") int maxRowChars,
        @Min(1) @Max(10_000) @DefaultValue("1000") int readBatch,
        @Min(1) @Max(5_000) @DefaultValue("500") int chunkRows,
        @Min(1) @Max(256) @DefaultValue("32") int parallelCommands,
        @Min(1) @Max(20) @DefaultValue("12") int attempts,
        @DefaultValue("100ms") Duration firstPause,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("2s") Duration poll,
        @Min(1) @Max(16) @DefaultValue("2") int parallelRuns,
        @DefaultValue("7d") Duration kept) {}
