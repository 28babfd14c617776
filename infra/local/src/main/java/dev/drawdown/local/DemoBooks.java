package dev.drawdown.local;

import dev.drawdown.demo.plan.Demo;
import dev.drawdown.demo.plan.DemoPlan;
import dev.drawdown.demo.play.DemoStopped;
import dev.drawdown.demo.play.Doors;
import dev.drawdown.demo.play.PlaySettings;
import dev.drawdown.demo.play.Player;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invented books of a data folder: played after its first start, and never twice. */
final class DemoBooks {

    private static final List<String> CLIENTS = List.of("administrator", "approver", "auditor");

    private final DemoMarker marker;
    private final Progress progress;
    private @Nullable Player player;
    private boolean stopped;

    DemoBooks(Path file, Progress progress) {
        marker = new DemoMarker(file);
        this.progress = progress;
    }

    /** Asked before the first start only: books that are already kept are left alone. */
    void remember(DemoWish wish) {
        marker.playing(wish.demo());
    }

    /** Plays what is not there yet; a failure is told, and the system goes on without. */
    void play(LaunchSettings settings) {
        var kept = marker.read();
        tellIfAnotherIsWanted(settings, kept.map(DemoMarker.Kept::demo).orElse(null));
        kept.filter(books -> !books.complete()).ifPresent(books -> play(settings, books.demo()));
    }

    /** Ends a play that is under way; the next start goes on with it. */
    synchronized void stop() {
        stopped = true;
        if (player != null) {
            player.close();
        }
    }

    private void play(LaunchSettings settings, Demo demo) {
        var told = new DemoProgress(progress);
        try (var playing = started(settings, told)) {
            playing.play(new DemoPlan(demo));
            marker.complete(demo);
            told.complete(demo.size());
        } catch (DemoStopped e) {
            if (!quiet()) {
                told.stopped(String.valueOf(e.getMessage()));
            }
        } catch (IOException | RuntimeException e) {
            // An invented book is never worth a system that runs.
            if (!quiet()) {
                told.stopped(e.toString());
            }
        }
    }

    private synchronized Player started(LaunchSettings settings, DemoProgress told)
            throws IOException {
        var ports = settings.ports();
        var begun =
                new Player(
                        PlaySettings.usual(),
                        new Doors(
                                at(ports.commandSide(), ""),
                                at(ports.gateway(), ""),
                                at(ports.identity(), "/oauth2/token")),
                        secrets(settings),
                        told);
        player = begun;
        if (stopped) {
            begun.close();
        }
        return begun;
    }

    private synchronized boolean quiet() {
        return stopped;
    }

    private void tellIfAnotherIsWanted(LaunchSettings settings, @Nullable Demo kept) {
        var wish = settings.demo();
        var holds = kept == null ? "none" : kept.size().word();
        if (wish.said() && !wish.word().equals(holds)) {
            progress.say(
                    "  Demo books       stay as they are (%s): -Ddemo=%s is for a new data folder, choose one with -Ddata=DIR"
                            .formatted(holds, wish.word()));
        }
    }

    private static Map<String, String> secrets(LaunchSettings settings) throws IOException {
        var file = IdentityFile.read(settings.root().resolve("infra/local/identity.yaml"));
        var secrets = new HashMap<String, String>();
        for (var client : CLIENTS) {
            secrets.put(client, file.clientSecret(client));
        }
        return secrets;
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
