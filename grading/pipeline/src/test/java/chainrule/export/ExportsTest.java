package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.CsvRows;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What holds for every export in the list, those of tomorrow too; what one file looks like, its own test says. */
class ExportsTest {

    static Stream<Named<Export>> all() {
        return Exports.ALL.stream().map(e -> Named.of(e.file(), e));
    }

    private static String text(Export export, List<StudentMarks> classMarks) {
        GuardedWork guarded = new GuardedWork();
        String text = export.text(classMarks, guarded);
        assertEquals(List.of(), guarded.remarks());
        return text;
    }

    @Test
    void everyExportIsInTheListOnceAndHasAFileAndANameOfItsOwn() {
        Set<String> classes = new ClassFileImporter()
                .importPackagesOf(Export.class).stream()
                        .filter(c -> c.isAssignableTo(Export.class) && !c.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertEquals(classes, distinct(e -> e.getClass().getName()), "the classes that are in Exports.ALL");
        assertEquals(Exports.ALL.size(), classes.size(), "one stands twice in Exports.ALL");
        assertEquals(Exports.ALL.size(), distinct(Export::file).size(), "two exports share a file");
        assertEquals(Exports.ALL.size(), distinct(Export::program).size(), "two exports share a program");
    }

    private static Set<String> distinct(Function<Export, String> of) {
        return Exports.ALL.stream().map(of).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyExportHasATestOfItsOwn(Export export) {
        String name = export.getClass().getName() + "Test";
        Class<?> test = assertDoesNotThrow(() -> Class.forName(name), () -> name + " is missing");
        assertTrue(
                Stream.of(test.getDeclaredMethods()).anyMatch(m -> AnnotationSupport.isAnnotated(m, Testable.class)),
                () -> name + " tests nothing");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theGuideSaysWhatTheFileIsAndWhatItTakesFromTheRoster(Export export) throws IOException {
        String row = GuideToExports.rowOf(export.file());
        Set<String> asked = new TreeSet<>();
        for (String answer : List.of("", "7")) {
            Set<String> all = new TreeSet<>();
            var given = ExportedClass.of("anna", new AskedRoster(answer, all));
            all.clear(); // What marks depend on is no matter of exports.
            text(export, given);
            asked.addAll(all);
        }
        asked.forEach(column -> assertTrue(
                row.contains("`" + column + "`"),
                () -> "the row of exports/%s in grading/guide/exports.md does not name the roster's column `%s`"
                        .formatted(export.file(), column)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theFileIsWrittenWithItsRowsAndAlwaysWithTheSameBytes(Export export, @TempDir Path folder) throws IOException {
        GuardedWork guarded = new GuardedWork();
        Exports.write(folder, ExportedClass.of("anna", Map.of()), guarded);
        assertEquals(List.of(), guarded.remarks());
        String written = Files.readString(folder.resolve("exports").resolve(export.file()));
        assertTrue(written.contains("anna"), () -> export.file() + " has no row of anna");
        TimeZone here = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertEquals(written, text(export, ExportedClass.of("anna", Map.of())), zone);
            }
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aClassWithoutStudentsHasAFileToo(Export export) {
        assertFalse(text(export, List.of()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyWhatPeopleOpenHasAByteOrderMark(Export export) {
        String text = text(export, ExportedClass.of("anna", Map.of()));
        assertFalse(text.startsWith(CsvRows.BYTE_ORDER_MARK), "programs would take it for a part of the first heading");
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatAnybodyWroteStaysTextInAFileOfItsKind(Export export) throws Exception {
        for (String words : HostileWords.withDrawn(7)) {
            FileKind.of(export.file()).check(text(export, HostileWords.in(words)));
        }
    }
}
