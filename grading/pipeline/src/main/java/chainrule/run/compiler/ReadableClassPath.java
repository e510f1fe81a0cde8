package chainrule.run.compiler;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * This program's class path for a process of another user, who may not enter root's folders; files there are copied.
 */
public final class ReadableClassPath {

    private ReadableClassPath() {}

    /** @param folder a folder that every user may enter, in which copies stay as long as the class path is used */
    public static List<Path> of(Path folder) throws IOException {
        return of(System.getProperty("java.class.path"), folder);
    }

    /** The same for another class path. */
    public static List<Path> of(String classPath, Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
            Path path = Path.of(entry).toAbsolutePath().normalize();
            if (Files.exists(path)) {
                boolean same = !"root".equals(System.getProperty("user.name")) || isReachable(path);
                entries.add(same ? path : copy(path, folder.resolve("class-path-" + entries.size())));
            }
        }
        return entries;
    }

    /** Whether every user may read a file, or everything in a folder. */
    static boolean isReachable(Path entry) throws IOException {
        for (Path above = entry.toRealPath().getParent(); above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        try (Stream<Path> files = Files.walk(entry)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                var allowed = Files.getPosixFilePermissions(file);
                if (!allowed.contains(PosixFilePermission.OTHERS_READ)
                        || Files.isDirectory(file) && !allowed.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Path copy(Path entry, Path below) throws IOException {
        // A folder and a jar are told apart by their names inside, and so are two jars.
        Path target = Files.isDirectory(entry) ? below : Path.of(below + ".jar");
        try (Stream<Path> files = Files.walk(entry)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = target.resolve(entry.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectory(to);
                } else {
                    Files.copy(
                            file, to, StandardCopyOption.COPY_ATTRIBUTES); // An archive of classes knows their times.
                }
                to.toFile().setReadable(true, false);
                to.toFile().setExecutable(Files.isDirectory(file), false);
            }
        }
        return target;
    }
}
