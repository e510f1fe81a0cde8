package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    private Path folder;

    private Path jar(String... entries) throws IOException {
        return jarNamed("shop.jar", entries);
    }

    private Path jarNamed(String name, String... entries) throws IOException {
        return ListedJar.write(folder.resolve(name), entries);
    }

    @Test
    void aPackageHasTheClassesOfItsOwnJarOrOfTheJdk() throws IOException {
        try (ClassPath path =
                new ClassPath(List.of(jar("shop/Till.class", "shop/Shelf.class", "shop/in/Deep.class")))) {
            assertEquals(Set.of("Till", "Shelf"), path.classesOf("shop"));
            assertEquals(Set.of("Deep"), path.classesOf("shop.in"));
            assertTrue(path.classesOf("java.util").containsAll(Set.of("List", "Map", "Arrays")));
            assertFalse(path.classesOf("java.util").contains("Function"));
            assertEquals(Set.of(), path.classesOf("nowhere"));
        }
    }

    @Test
    void aPackageIsListedOnce() throws IOException {
        try (ClassPath path = new ClassPath(List.of(jar("shop/Till.class")))) {
            Set<JavaFileObject.Kind> classes = Set.of(JavaFileObject.Kind.CLASS);
            var first = path.list(StandardLocation.CLASS_PATH, "shop", classes, false);
            assertSame(first, path.list(StandardLocation.CLASS_PATH, "shop", classes, false));
            JavaFileObject till = first.iterator().next();
            assertEquals("shop.Till", path.inferBinaryName(StandardLocation.CLASS_PATH, till));
        }
    }

    @Test
    void aPackageInSeveralJarsHasTheClassesOfAllAndTheFirstJarsFirst() throws IOException {
        List<Path> entries = List.of(
                jarNamed("b.jar", "shop/Till.class", "shop/Desk.class"),
                jarNamed("other.jar", "other/Thing.class"),
                jarNamed("a.jar", "shop/Till.class"));
        try (ClassPath path = new ClassPath(entries)) {
            Set<JavaFileObject.Kind> classes = Set.of(JavaFileObject.Kind.CLASS);
            List<String> found = path.list(StandardLocation.CLASS_PATH, "shop", classes, false).stream()
                    .map(file -> file.getName().replaceFirst(".*/(\\w+\\.jar).*/", "$1 "))
                    .toList();
            assertEquals(3, found.size());
            assertTrue(found.get(0).startsWith("b.jar") && found.get(1).startsWith("b.jar"), found::toString);
            assertTrue(found.get(2).startsWith("a.jar"), found::toString);
            assertEquals(
                    4, path.list(StandardLocation.CLASS_PATH, "", classes, true).size());
        }
    }

    @Test
    void theCompilersPlugInsAreNotLookedForInJars() throws IOException {
        try (ClassPath path = new ClassPath(List.of(jar("META-INF/services/" + Runnable.class.getName())))) {
            ClassLoader plugIns = path.getClassLoader(StandardLocation.ANNOTATION_PROCESSOR_PATH);
            assertTrue(path.hasLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH));
            assertFalse(ServiceLoader.load(Runnable.class, plugIns).iterator().hasNext());
        }
    }
}
