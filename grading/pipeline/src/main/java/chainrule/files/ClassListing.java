package chainrule.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Lists the classes beside a given one, in a folder or a jar. */
public final class ClassListing {

    private ClassListing() {}

    /**
     * The binary names of all classes in a package and the packages below it, in the place that {@code anchor} was
     * loaded from.
     */
    public static List<String> under(String packageName, Class<?> anchor) {
        Path place = placeOf(anchor);
        String folder = packageName.replace('.', '/');
        try {
            if (Files.isDirectory(place)) {
                return list(place, place.resolve(folder));
            }
            try (ZipFile jar = new ZipFile(place.toFile())) {
                return names(jar.stream().map(ZipEntry::getName).filter(name -> name.startsWith(folder + "/")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the classes of %s cannot be listed".formatted(packageName), e);
        }
    }

    /** The folder or jar that a class comes from. */
    public static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path names no file for " + type, e);
        }
    }

    private static List<String> list(Path root, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return names(files.map(file -> root.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static List<String> names(Stream<String> files) {
        return files.filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .sorted()
                .toList();
    }
}
