package dev.drawdown.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers of others that ours are held to; lines that begin with # say whose they are. */
final class VectorFile {

    private VectorFile() {}

    static List<String> lines(String name) {
        try (var stream = VectorFile.class.getResourceAsStream("/figures/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> rows(String name) {
        return lines(name).stream().skip(1).map(line -> List.of(line.split(","))).toList();
    }

    static Map<String, Dated> flows(String name) {
        Map<String, Dated> cases = new LinkedHashMap<>();
        for (List<String> row : rows(name)) {
            cases.computeIfAbsent(row.get(0), key -> new Dated())
                    .add(row.get(1), Double.parseDouble(row.get(2)));
        }
        return cases;
    }
}
