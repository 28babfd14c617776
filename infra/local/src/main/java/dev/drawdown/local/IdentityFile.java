package dev.drawdown.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file of demo users and clients, as far as the launcher reads it. */
record IdentityFile(Map<?, ?> identity) {

    static IdentityFile read(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new IdentityFile(in(root, "identity"));
        }
    }

    String clientSecret(String client) throws IOException {
        return Optional.ofNullable(in(in(identity, "clients"), client).get("secret"))
                .map(Object::toString)
                .orElseThrow(
                        () ->
                                new IOException(
                                        "no secret of the client " + client + " in the file"));
    }

    /** Of the client through which people log in with a browser. */
    String dashboardSecret() throws IOException {
        return Optional.ofNullable(in(identity, "dashboard").get("secret"))
                .map(Object::toString)
                .orElseThrow(() -> new IOException("no secret of the dashboard in the file"));
    }

    private static Map<?, ?> in(Map<?, ?> map, String key) throws IOException {
        if (map.get(key) instanceof Map<?, ?> inner) {
            return inner;
        }
        throw new IOException("no " + key + " in the file of demo users");
    }
}
