package chainrule.cell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The classes that cells may import, for all shells of one compiler. Jars are opened once, and only those whose packages
 * are asked for; packages are listed once. All this would otherwise take most of the time of a compilation. A class path
 * must not change while this is in use.
 */
public final class ClassPath extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {

    private record Listing(Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

    private final Map<Listing, List<JavaFileObject>> listings = new ConcurrentHashMap<>();
    private final Map<JavaFileObject, String> binaryNames = Collections.synchronizedMap(new IdentityHashMap<>());
    private final PackageIndex index;

    /** Makes a class path from the entries as they are now. */
    public ClassPath(List<Path> entries) {
        super(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
        try {
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, entries);
            fileManager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            // As the compiler reads it, with what the jars' manifests add.
            index = new PackageIndex(fileManager.getLocationAsPaths(StandardLocation.CLASS_PATH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Listing listing = new Listing(location, packageName, Set.copyOf(kinds), recurse);
        List<JavaFileObject> known = listings.get(listing);
        if (known == null) {
            known = new ArrayList<>();
            for (Location place : recurse ? List.of(location) : places(location, packageName)) {
                for (JavaFileObject file : fileManager.list(place, packageName, kinds, recurse)) {
                    known.add(file);
                    binaryNames.put(file, fileManager.inferBinaryName(place, file));
                }
            }
            if (!known.isEmpty()) { // Of packages that are not there, cells can name any number.
                listings.put(listing, known);
            }
        }
        return known;
    }

    /** Where a package can be, in the order of the class path. */
    private List<Location> places(Location location, String packageName) throws IOException {
        if (location != StandardLocation.CLASS_PATH) {
            return List.of(location);
        }
        List<Location> places = new ArrayList<>();
        for (Path entry : index.entriesWith(packageName)) {
            Location place = new EntryLocation(entry);
            if (!fileManager.hasLocation(place)) {
                fileManager.setLocationFromPaths(place, List.of(entry));
            }
            places.add(place);
        }
        return places;
    }

    /** One entry of the class path alone. */
    private record EntryLocation(Path entry) implements Location {

        @Override
        public String getName() {
            return entry.toString();
        }

        @Override
        public boolean isOutputLocation() {
            return false;
        }
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        String known = binaryNames.get(file);
        return known != null ? known : fileManager.inferBinaryName(location, file);
    }

    /** The simple names of a package's classes, on the class path or in the JDK; none if there is no such package. */
    Set<String> classesOf(String packageName) {
        try {
            Set<String> own = classesOf(StandardLocation.CLASS_PATH, packageName);
            if (!own.isEmpty()) {
                return own;
            }
            for (Set<Location> modules : listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
                for (Location module : modules) {
                    Set<String> names = classesOf(module, packageName);
                    if (!names.isEmpty()) {
                        return names;
                    }
                }
            }
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> classesOf(Location location, String packageName) throws IOException {
        return list(location, packageName, Set.of(JavaFileObject.Kind.CLASS), false).stream()
                .map(file -> inferBinaryName(location, file).substring(packageName.length() + 1))
                .collect(Collectors.toSet());
    }

    /** None, because a shell would look into every jar for names to complete. */
    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return List.of();
    }

    /** The compiler has no plug-ins here; with a loader that has jars, each compilation would look into all of them. */
    @Override
    public ClassLoader getClassLoader(Location location) {
        return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
                ? ClassLoader.getPlatformClassLoader()
                : super.getClassLoader(location);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }
}
