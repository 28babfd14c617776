package dev.drawdown.gateway.site.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A command's body: what was left empty is left out. */
public final class Body {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    public Body with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    public Map<String, Object> map() {
        return fields;
    }
}
