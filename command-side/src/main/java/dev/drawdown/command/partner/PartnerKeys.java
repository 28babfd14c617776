package dev.drawdown.command.partner;

import dev.drawdown.id.UuidV7;
import dev.drawdown.personal.MasterKey;
import dev.drawdown.personal.PersonalKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that seal partners' personal fields; a partner's key is made when it is first needed.
 */
@Component
public class PartnerKeys {

    private static final String FIND =
            """
            SELECT key_id, wrapped FROM ledger.partner_key WHERE partner_id = ? AND wrapped IS NOT NULL
            """;

    private static final String MAKE =
            """
            INSERT INTO ledger.partner_key (key_id, partner_id, wrapped) VALUES (?, ?, ?)
            ON CONFLICT (partner_id) DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    PartnerKeys(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    /**
     * The partner's key, made durable before anything is sealed with it.
     *
     * @throws IllegalStateException if the partner has been erased
     */
    public PersonalKey of(UUID partnerId) {
        return find(partnerId).orElseGet(() -> make(partnerId));
    }

    private PersonalKey make(UUID partnerId) {
        UUID keyId = UuidV7.next();
        jdbc.sql(MAKE).params(keyId, partnerId, masterKey.newWrappedKey(keyId)).update();
        // Another node may have been faster: the key that stands is the partner's.
        return find(partnerId)
                .orElseThrow(() -> new IllegalStateException(partnerId + " has been erased"));
    }

    private Optional<PersonalKey> find(UUID partnerId) {
        return jdbc.sql(FIND)
                .param(partnerId)
                .query(
                        (row, _) ->
                                masterKey.unwrap(
                                        row.getObject("key_id", UUID.class),
                                        row.getBytes("wrapped")))
                .optional();
    }
}
