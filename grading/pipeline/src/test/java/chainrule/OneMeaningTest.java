package chainrule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A class's name has one meaning in lib, checks and the pipeline. */
@AnalyzeClasses(
        packages = "chainrule",
        importOptions = {DoNotIncludeTests.class, DoNotIncludePackageInfos.class, OneMeaningTest.NoTestJar.class})
class OneMeaningTest {

    /** The tests of checks come as a jar; helpers in them take names as they like. */
    static final class NoTestJar implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Parts that say nothing without the class they belong to, and are written with its name elsewhere. */
    private static final Set<String> PARTS = Set.of(
            "Entry", // of an array, a table or a list
            "Row", // of numbers or of a table
            "Kind", // of a declaration, a file or an explanation
            "Reason"); // why a notebook counts, or why the compiler ended

    @ArchTest
    static void noTwoClassesHaveTheSameName(JavaClasses classes) {
        assertEquals(List.of(), shared(named(classes).filter(type -> !type.isNestedClass())));
    }

    /** Nobody should have to ask which of the two a line means, in whatever file it stands. */
    @ArchTest
    static void noPartOfAClassHasTheNameOfAClass(JavaClasses classes) {
        Set<String> names = named(classes)
                .filter(type -> !type.isNestedClass())
                .map(JavaClass::getSimpleName)
                .collect(toSet());
        assertEquals(
                List.of(),
                named(classes)
                        .filter(JavaClass::isNestedClass)
                        .filter(part -> names.contains(part.getSimpleName()))
                        .map(JavaClass::getName)
                        .toList());
    }

    /** A private part is read in its own file only. */
    @ArchTest
    static void noTwoPartsThatOthersUseHaveTheSameName(JavaClasses classes) {
        assertEquals(
                List.of(),
                shared(named(classes)
                        .filter(JavaClass::isNestedClass)
                        .filter(part -> !part.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(part -> !PARTS.contains(part.getSimpleName()))));
    }

    private static Stream<JavaClass> named(JavaClasses classes) {
        return classes.stream().filter(type -> !type.isAnonymousClass() && !type.isLocalClass());
    }

    private static List<String> shared(Stream<JavaClass> types) {
        return types.collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, toSet())).values().stream()
                .filter(sameName -> sameName.size() > 1)
                .map(sameName -> sameName.stream()
                        .map(JavaClass::getName)
                        .sorted()
                        .toList()
                        .toString())
                .toList();
    }
}
