package dev.drawdown.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeCallTest {

    private static final long AMOUNT = 123_456_789_012L;

    private final EventCodec codec = new EventCodec();

    @Test
    void a_call_on_2_000_partners_with_six_parts_is_one_event_under_a_mebibyte() {
        assertThat(codec.write(call(2_000)).length).isLessThan(1024 * 1024);
    }

    @Test
    void a_call_on_5_000_partners_fits_into_a_message_and_is_read_back_equal() {
        byte[] payload = codec.write(call(5_000));
        assertThat(payload.length).isLessThan(LedgerTopic.MAX_MESSAGE_BYTES);
        assertThat(codec.read("CapitalCallIssued.v1", payload)).isEqualTo(call(5_000));
    }

    private static CapitalCallIssued call(int partners) {
        return new CapitalCallIssued(
                new UUID(1, 1),
                new UUID(1, 2),
                1,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Currency.getInstance("USD"),
                AllocationBasis.COMMITMENT,
                Collections.nCopies(
                        6,
                        new CapitalCallIssued.Part(
                                CallType.SUBSCRIPTION_FACILITY_INTEREST,
                                new UUID(1, 3),
                                AMOUNT * partners,
                                true,
                                true)),
                IntStream.rangeClosed(1, partners)
                        .mapToObj(
                                i ->
                                        new CapitalCallIssued.Line(
                                                i,
                                                AMOUNT,
                                                List.copyOf(Collections.nCopies(6, AMOUNT))))
                        .toList());
    }
}
