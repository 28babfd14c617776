package dev.drawdown.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A shell that outlives this JVM by a moment: when the pipe to it breaks (also by {@code kill -9}),
 * it ends the children that are left and removes the temporary folders, so that nothing is
 * orphaned.
 */
final class Guard {

    private static final String SCRIPT =
            """
            trap '' HUP INT TERM
            children= folders=
            while IFS=' ' read -r word first rest; do
              case $word in
                watch) children="$first:$rest $children" ;;
                forget)
                  kept=
                  for child in $children; do
                    [ "${child%%:*}" = "$first" ] || kept="$kept$child "
                  done
                  children=$kept ;;
                remove) folders="$folders$first${rest:+ $rest}
            " ;;
              esac
            done
            for child in $children; do
              kill -s "${child#*:}" "${child%%:*}" && kill -s CONT "${child%%:*}"
            done 2>/dev/null
            for second in 1 2 3 4 5 6 7 8 9 10; do
              left=
              for child in $children; do
                kill -0 "${child%%:*}" 2>/dev/null && left=yes
              done
              [ -n "$left" ] || break
              sleep 1
            done
            for child in $children; do
              kill -s KILL "${child%%:*}"
            done 2>/dev/null
            printf %s "$folders" | while IFS= read -r folder; do
              rm -rf -- "$folder"
            done
            """;

    private static final class Shared {
        private static final Guard GUARD = new Guard();
    }

    private final Writer orders;

    private Guard() {
        try {
            var process =
                    new ProcessBuilder("setsid", "sh", "-c", SCRIPT, "drawdown-guard")
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            orders = process.outputWriter(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No shell to guard the children with", e);
        }
    }

    static Guard shared() {
        return Shared.GUARD;
    }

    void watch(long pid, String stopSignal) {
        order("watch " + pid + " " + stopSignal);
    }

    void forget(long pid) {
        order("forget " + pid);
    }

    void remove(Path folder) {
        order("remove " + folder.toAbsolutePath());
    }

    private synchronized void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The guard of the children has gone", e);
        }
    }
}
