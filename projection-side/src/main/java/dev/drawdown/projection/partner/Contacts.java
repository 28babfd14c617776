package dev.drawdown.projection.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A partner's contact persons, opened; none once the partner's key is destroyed.
 *
 * @param json an array of {name, email, phone, role}
 * @param primaryEmail the first contact's, absent where it has none
 */
record Contacts(String json, @Nullable String primaryEmail) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Contacts of(List<String> opened) {
        ArrayNode all = JSON.createArrayNode();
        opened.forEach(contact -> all.add(JSON.readTree(contact)));
        JsonNode email = all.path(0).path("email");
        return new Contacts(all.toString(), email.isString() ? email.stringValue() : null);
    }
}
