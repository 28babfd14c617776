package dev.drawdown.paging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignedCursorTest {

    private final SignedCursor cursors =
            SignedCursor.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    @Property
    void what_was_sealed_is_opened_again(@ForAll String scope, @ForAll("keys") String key) {
        assertThat(cursors.open(scope, cursors.seal(scope, key))).contains(key);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> keys() {
        return net.jqwik.api.Arbitraries.strings().ascii().ofMaxLength(50);
    }

    @Test
    void a_cursor_of_another_list_or_an_altered_one_opens_nothing() {
        String cursor = cursors.seal("funds", "7");
        assertThat(cursors.open("events", cursor)).isEmpty();
        assertThat(cursors.open("funds", cursor.substring(1))).isEmpty();
        assertThat(cursors.open("funds", "")).isEmpty();
        assertThat(cursors.open("funds", "%%%")).isEmpty();
        assertThat(
                        SignedCursor.of("BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=")
                                .open("funds", cursor))
                .isEmpty();
    }
}
