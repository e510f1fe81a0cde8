package chainrule;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;

/** The pipeline's rooms, each with the rooms that it may use. */
@Tag("once")
@AnalyzeClasses(packages = "chainrule", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    private static final Set<String> PROCESSES = Set.of("run.wire", "run.sandbox", "run.compiler", "run.inside");

    private static final Rooms ROOMS = new Rooms(
            "pipeline",
            name -> name,
            Map.ofEntries(
                    Map.entry("files", Set.of()),
                    Map.entry("assignment", Set.of("files")),
                    Map.entry("marks", Set.of("assignment", "files")),
                    Map.entry("intake", Set.of("marks", "files")),
                    Map.entry("shard", Set.of("marks", "files")),
                    Map.entry("run.wire", Set.of()),
                    Map.entry("run.sandbox", Set.of("files")),
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
                                    Set.of(
                                            "run",
                                            "intake",
                                            "shard",
                                            "report",
                                            "export",
                                            "nbgrader",
                                            "marks",
                                            "assignment",
                                            "files")))));

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    @ArchTest
    static final ArchRule noRoomsUseEachOther =
            slices().matching("chainrule.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void everyClassIsInARoom(JavaClasses classes) {
        ROOMS.requireAll(classes);
    }

    @ArchTest
    static void everyArrowGoesTheWayItMay(JavaClasses classes) {
        ROOMS.requireArrows(classes);
    }

    @ArchTest
    static void everyRoomSaysWhatItIs(JavaClasses classes) {
        ROOMS.own(classes)
                .forEach(c -> assertTrue(
                        Files.exists(
                                Path.of("src/main/java", c.getPackageName().replace('.', '/'), "package-info.java")),
                        c.getPackageName() + " has no package-info.java"));
    }
}
