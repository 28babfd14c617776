package dev.drawdown.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void time_ordered_ids_are_of_version_7_and_all_different() {
        assertThat(Stream.generate(UuidV7::next).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void derived_ids_are_the_same_for_the_same_parts_and_differ_where_the_parts_divide() {
        UUID one = DerivedId.of("fund", "a", "bc");
        assertThat(DerivedId.of("fund", "a", "bc")).isEqualTo(one);
        assertThat(DerivedId.of("fund", "ab", "c")).isNotEqualTo(one);
        assertThat(DerivedId.of("partner", "a", "bc")).isNotEqualTo(one);
        assertThat(one.version()).isEqualTo(8);
        assertThat(one.variant()).isEqualTo(2);
    }
}
