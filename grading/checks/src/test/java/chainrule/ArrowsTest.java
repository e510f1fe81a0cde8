package chainrule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** The rooms of checks, each with the rooms that it may use; and the lessons of the exercises, which use only earlier ones. */
@Tag("once")
@AnalyzeClasses(packages = "chainrule", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    private static final Rooms ROOMS = new Rooms(
            "checks",
            name -> name.replaceFirst("\\..*", ""),
            Map.of(
                    "notebook", Set.of(),
                    "subject", Set.of(),
                    "cell", Set.of("subject"),
                    "edit", Set.of("subject", "cell"),
                    "grader", Set.of("notebook", "subject"),
                    "line", Set.of("subject", "cell", "grader", "edit"),
                    "check", Set.of("notebook", "subject", "cell", "edit", "grader", "line"),
                    "exercises", Set.of("subject", "grader")));

    /** In the order of the lessons. */
    private static final List<String> LESSONS =
            List.of("forwardpropagation", "lossfunctions", "backpropagation", "gradientdescent", "conclusion");

    @ArchTest
    static void noLessonUsesALaterOne(JavaClasses classes) {
        for (JavaClass type : ROOMS.own(classes)) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(arrow -> arrow.getTargetClass().getBaseComponentType())
                    .filter(used -> lesson(used) >= 0 && lesson(type) >= 0)
                    .forEach(used ->
                            assertTrue(lesson(used) <= lesson(type), () -> type.getName() + " uses " + used.getName()));
        }
    }

    /** The place of an exercise's lesson; -1 for what is no exercise's. */
    private static int lesson(JavaClass type) {
        String prefix = "chainrule.exercises.";
        if (!type.getPackageName().startsWith(prefix)) {
            return -1;
        }
        String name = type.getPackageName().substring(prefix.length()).replaceFirst("\\..*", "");
        int place = LESSONS.indexOf(name);
        assertTrue(place >= 0, () -> name + " is not in the list of lessons");
        return place;
    }

    @ArchTest
    static void everyClassIsInARoom(JavaClasses classes) {
        ROOMS.requireAll(classes);
    }

    @ArchTest
    static void everyArrowGoesTheWayItMay(JavaClasses classes) {
        ROOMS.requireArrows(classes);
    }
}
