package chainrule.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which entries of a class path can have a package. The names in a jar are read in a few milliseconds; the compiler needs
 * many times as long to open one.
 */
final class PackageIndex {

    /** A jar keeps classes for later versions of Java below this folder, each version in its own. */
    private static final String VERSIONS = "META-INF/versions/";

    /** @param packages none for a folder, or for what cannot be read as a jar, which can have any package */
    private record IndexedEntry(Path path, Optional<Set<String>> packages) {

        boolean canHave(String name) {
            return packages.isEmpty() || packages.get().contains(name);
        }
    }

    private final Iterable<? extends Path> classPath;
    private List<IndexedEntry> entries;

    /** @param classPath jars and folders, which are not read before the first question */
    PackageIndex(Iterable<? extends Path> classPath) {
        this.classPath = classPath;
    }

    /** In the order of the class path. */
    synchronized List<Path> entriesWith(String packageName) {
        if (entries == null) {
            entries = new ArrayList<>();
            classPath.forEach(path -> entries.add(new IndexedEntry(path, packagesIn(path))));
        }
        String folder = packageName.replace('.', '/');
        List<Path> found = new ArrayList<>();
        for (IndexedEntry entry : entries) {
            if (entry.canHave(folder)) {
                found.add(entry.path());
            }
        }
        return found;
    }

    private static Optional<Set<String>> packagesIn(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Set<String> folders = new HashSet<>();
        try (ZipFile jar = new ZipFile(path.toFile())) {
            String last = null;
            for (Enumeration<? extends ZipEntry> names = jar.entries(); names.hasMoreElements(); ) {
                String name = names.nextElement().getName();
                String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
                if (!folder.equals(last)) { // Most follow others of the same folder.
                    folders.add(folder);
                    folders.add(withoutVersion(folder));
                    last = folder;
                }
            }
            return Optional.of(folders);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String withoutVersion(String folder) {
        int end = folder.startsWith(VERSIONS) ? folder.indexOf('/', VERSIONS.length()) : -1;
        return end < 0 ? folder : folder.substring(end + 1);
    }
}
