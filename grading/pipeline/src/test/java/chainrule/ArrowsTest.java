package chainrule;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pipeline's rooms, each with the rooms that it may use. */
@AnalyzeClasses(packages = "chainrule", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    private static final Set<String> PROCESSES = Set.of("run.wire", "run.sandbox", "run.compiler", "run.inside");

    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("files", Set.of()),
            Map.entry("assignment", Set.of("files")),
            Map.entry("marks", Set.of("assignment", "files")),
            Map.entry("intake", Set.of("marks", "files")),
            Map.entry("run.wire", Set.of()),
            Map.entry("run.sandbox", Set.of()),
            Map.entry("run.compiler", Set.of("run.wire", "run.sandbox", "marks", "files")),
            Map.entry("run.inside", Set.of("run.wire")),
            Map.entry("run", union(PROCESSES, Set.of("marks", "files"))),
            Map.entry("export", Set.of("marks", "assignment", "files")),
            Map.entry("report", Set.of("marks", "assignment", "files")),
            Map.entry("nbgrader", Set.of()),
            Map.entry(
                    "cli",
                    union(
                            PROCESSES,
                            Set.of("run", "intake", "report", "export", "nbgrader", "marks", "assignment", "files")))));

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    @ArchTest
    static final ArchRule noRoomsUseEachOther =
            slices().matching("chainrule.(*)..").should().beFreeOfCycles();

    private static List<JavaClass> own(JavaClasses classes) {
        return classes.stream().filter(ArrowsTest::isOwn).toList();
    }

    /** The modules below have rooms and a test of their own. */
    private static boolean isOwn(JavaClass type) {
        return type.getSource()
                .filter(source -> source.getUri().toString().contains("/pipeline/target/classes/"))
                .isPresent();
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^chainrule\\.", "");
    }

    @ArchTest
    static void everyClassIsInARoom(JavaClasses classes) {
        Set<String> rooms = new TreeSet<>();
        own(classes).forEach(c -> {
            assertTrue(MAY_USE.containsKey(room(c)), () -> c.getName() + " is in no room");
            rooms.add(room(c));
        });
        assertEquals(MAY_USE.keySet(), rooms);
    }

    @ArchTest
    static void everyArrowGoesTheWayItMay(JavaClasses classes) {
        for (JavaClass type : own(classes)) {
            for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                JavaClass used = arrow.getTargetClass().getBaseComponentType();
                boolean inside = !isOwn(used) || room(used).equals(room(type));
                assertTrue(
                        inside || MAY_USE.get(room(type)).contains(room(used)),
                        () -> "%s may not use %s: %s".formatted(room(type), room(used), arrow.getDescription()));
            }
        }
    }

    @ArchTest
    static void everyRoomSaysWhatItIs(JavaClasses classes) {
        own(classes)
                .forEach(c -> assertTrue(
                        Files.exists(
                                Path.of("src/main/java", c.getPackageName().replace('.', '/'), "package-info.java")),
                        c.getPackageName() + " has no package-info.java"));
    }
}
