package dev.drawdown.bench.micro;

import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEvent;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An event to its bytes and back: a call on so many partners. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {

    @Param({"1", "100", "2000"})
    public int partners;

    private final EventCodec codec = new EventCodec();
    private CapitalCallIssued event;
    private String name;
    private byte[] bytes;

    @Setup
    public void write() {
        event = Books.call(UUID.randomUUID(), 1, partners);
        name = EventCodec.nameOf(event);
        bytes = codec.write(event);
    }

    @Benchmark
    public byte[] writing() {
        return codec.write(event);
    }

    @Benchmark
    public LedgerEvent reading() {
        return codec.read(name, bytes);
    }
}
