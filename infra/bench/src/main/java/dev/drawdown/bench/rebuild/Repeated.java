package dev.drawdown.bench.rebuild;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * An operator's command several times in one process: {@code TIMES COMMAND…}. It runs on the
 * projection side's class path, where nothing else of the bench is, and calls what its jar calls.
 */
final class Repeated {

    private Repeated() {}

    public static void main(String[] arguments) throws Exception {
        List<String> command = List.of(arguments).subList(1, arguments.length);
        var run =
                Class.forName("dev.drawdown.projection.operator.OperatorCommand")
                        .getMethod("run", List.class, Map.class, PrintStream.class);
        for (int times = Integer.parseInt(arguments[0]); times > 0; times--) {
            Object code = run.invoke(null, command, Map.of(), System.out);
            if (!code.equals(0)) {
                System.exit((int) code);
            }
        }
        System.exit(0);
    }
}
