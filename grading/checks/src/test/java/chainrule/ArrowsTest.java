package chainrule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rooms of checks, each with the rooms that it may use; and the lessons of the exercises, which use only earlier ones. */
@AnalyzeClasses(packages = "chainrule", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.of(
            "notebook", Set.of(),
            "subject", Set.of(),
            "cell", Set.of("subject"),
            "grader", Set.of("notebook", "subject"),
            "check", Set.of("notebook", "subject", "cell", "grader"),
            "exercises", Set.of("subject", "grader")));

    /** In the order of the lessons. */
    private static final List<String> LESSONS =
            List.of("forwardpropagation", "lossfunctions", "backpropagation", "gradientdescent", "conclusion");

    @ArchTest
    static void noLessonUsesALaterOne(JavaClasses classes) {
        for (JavaClass type : own(classes)) {
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

    private static List<JavaClass> own(JavaClasses classes) {
        return classes.stream().filter(ArrowsTest::isOwn).toList();
    }

    /** lib has rooms and a test of its own. */
    private static boolean isOwn(JavaClass type) {
        return type.getSource()
                .filter(source -> source.getUri().toString().contains("/checks/target/classes/"))
                .isPresent();
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^chainrule\\.", "").replaceFirst("\\..*", "");
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
}
