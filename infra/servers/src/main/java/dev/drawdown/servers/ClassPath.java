package dev.drawdown.servers;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where this code was loaded from, so that a child JVM can load the same. */
public final class ClassPath {

    private ClassPath() {}

    /** Inside Maven the launcher has a class loader of its own; elsewhere it is the JVM's path. */
    public static String ofThisProcess() {
        if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(URL::toString)
                    .map(url -> Path.of(URI.create(url)).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
