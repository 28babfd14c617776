package dev.drawdown.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalKeyTest {

    private final MasterKey master = MasterKey.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    private final UUID keyId = UUID.randomUUID();

    @Test
    void what_a_partners_key_seals_it_opens_and_no_other_key_does() {
        PersonalKey key = master.unwrap(keyId, master.newWrappedKey(keyId));
        PersonalKey other = master.unwrap(keyId, master.newWrappedKey(keyId));
        SealedPersonal sealed = key.seal("Zoë Müller");

        assertThat(key.open(sealed)).isEqualTo("Zoë Müller");
        assertThat(sealed.sealed()).doesNotContain("Zoë Müller");
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_name_is_sealed_differently_each_time() {
        PersonalKey key = master.unwrap(keyId, master.newWrappedKey(keyId));
        assertThat(key.seal("A").sealed()).isNotEqualTo(key.seal("A").sealed());
    }

    @Test
    void a_wrapped_key_opens_only_under_its_own_id() {
        byte[] wrapped = master.newWrappedKey(keyId);
        assertThatThrownBy(() -> master.unwrap(UUID.randomUUID(), wrapped))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_master_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> MasterKey.of("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
