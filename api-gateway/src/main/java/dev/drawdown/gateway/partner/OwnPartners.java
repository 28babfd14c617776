package dev.drawdown.gateway.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.drawdown.access.Caller;
import dev.drawdown.gateway.access.AttemptLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partners that a login stands for: by id as its token says, or by reference, looked up. */
@Component
public class OwnPartners {

    private static final int REMEMBERED = 10_000;
    private static final Duration FOR = Duration.ofSeconds(30);

    private static final String BY_REFERENCE =
            """
            SELECT external_ref AS reference, id
              FROM read_model.limited_partners_v1
             WHERE manager_id = ANY(:managers::uuid[]) AND external_ref = ANY(:references::text[])
            UNION ALL
            SELECT legal_name, id
              FROM read_model.limited_partners_v1
             WHERE manager_id = ANY(:managers::uuid[]) AND legal_name = ANY(:references::text[])
               AND external_ref IS NULL AND NOT erased
            """;

    private final JdbcClient jdbc;
    private final Cache<Question, Set<UUID>> resolved =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    OwnPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Every partner of the token. A reference that names nobody yet is asked for again next time.
     */
    public Set<UUID> of(Caller caller) {
        if (caller.partnerReferences().isEmpty()) {
            return caller.partnerIds();
        }
        Set<UUID> all = new HashSet<>(caller.partnerIds());
        all.addAll(resolve(caller));
        return Set.copyOf(all);
    }

    private Set<UUID> resolve(Caller caller) {
        Question question = new Question(caller.managerIds(), caller.partnerReferences());
        Set<UUID> known = resolved.getIfPresent(question);
        if (known != null) {
            return known;
        }
        List<Named> found = find(question);
        refuseAmbiguous(caller, found);
        Set<UUID> ids = new HashSet<>();
        found.forEach(named -> ids.add(named.id()));
        if (ids.size() == caller.partnerReferences().size()) {
            resolved.put(question, Set.copyOf(ids));
        }
        return ids;
    }

    private List<Named> find(Question question) {
        return jdbc.sql(BY_REFERENCE)
                .param(
                        "managers",
                        question.managers().stream().map(UUID::toString).toArray(String[]::new))
                .param("references", question.references().toArray(String[]::new))
                .query(Named.class)
                .list();
    }

    /** Two partners by one name: nobody may guess which of them this login is. */
    private static void refuseAmbiguous(Caller caller, List<Named> found) {
        List<String> references = new ArrayList<>();
        for (Named named : found) {
            if (references.contains(named.reference())) {
                throw AttemptLog.forbidden(caller, "ambiguous-partner-reference");
            }
            references.add(named.reference());
        }
    }

    private record Question(Set<UUID> managers, Set<String> references) {}

    private record Named(String reference, UUID id) {}
}
