package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.PersonalTerms;
import chainrule.assignment.Roster;
import chainrule.grader.Status;
import chainrule.marks.Coursework;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.marks.Upload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {

    @TempDir
    Path folder;

    private static List<StudentMarks> marks(String... students) {
        return StudentMarks.of(
                Stream.of(students)
                        .map(s -> new SubmissionResult(s, "02", List.of()))
                        .toList(),
                Assignment.EVERYTHING,
                Optional.empty(),
                Map.of());
    }

    private List<String> names(String... students) throws IOException {
        List<StudentMarks> classMarks = marks(students);
        Pseudonyms names = Pseudonyms.of(folder.resolve("key.csv"), classMarks, new Random(students.length));
        return classMarks.stream()
                .map(s -> names.of(List.of(s)).get(0).student())
                .toList();
    }

    @Test
    void aPseudonymStaysWhoeverComesLater() throws IOException {
        List<String> first = names("ben", "=1,\"2\"");
        List<String> later = names("anna", "ben", "=1,\"2\"");
        // Standings are sorted: =1 comes first of all.
        assertEquals(first.get(0), later.get(0));
        assertEquals(first.get(1), later.get(2));
        assertNotEquals(first.get(1), later.get(1));
    }

    @Test
    void soDoesThatOfAStudentWhoIsCalledAsTheColumn() throws IOException {
        assertEquals(names("anna", "student").get(1), names("student").get(0));
    }

    @Test
    void noNameIsInWhatIsPassedOn() throws IOException {
        List<StudentMarks> classMarks = marks("anna", "ben");
        Pseudonyms names = Pseudonyms.of(folder.resolve("key.csv"), classMarks);
        new ReportFiles(folder.resolve("out"), names.of(classMarks), new GuardedWork()).write();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = file + Files.readString(file);
                assertFalse(all.contains("anna") || all.contains("ben,"), all);
            }
        }
        assertTrue(Files.readString(folder.resolve("key.csv")).contains("anna,student-"));
    }

    @Test
    void neitherATimeNorAReasonNorTheRosterTellsWhoItIs() throws IOException {
        Instant deadline = Instant.parse("2026-03-01T22:59:00Z");
        Assignment assignment = new Assignment(
                Map.of(), Optional.of(deadline), new LatePolicy(10, 50), Optional.empty(), Optional.empty());
        ExerciseResult relu = new ExerciseResult("relu", "ReLU", false, Status.GRADED, 3, 4, "", List.of(), List.of());
        Map<String, Instant> times = new TreeMap<>();
        List<SubmissionResult> results = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            times.put("s" + i, deadline.plusMillis(random.nextInt(600_000_000) - 300_000_000));
            results.add(new SubmissionResult("s" + i, "02-forward-propagation", List.of(relu)));
        }
        ManualMarks byHand = new ManualMarks(Map.of(
                "s7",
                Map.of("relu", List.of(new ManualMarks.ManualMark(BigDecimal.ONE, "s7 explained it at the board")))));
        Roster roster = new Roster(Map.of("s1", Optional.empty()));
        Map<String, Upload> uploads = new TreeMap<>();
        times.forEach((student, time) -> uploads.put(student, Upload.at(time)));
        List<StudentMarks> classMarks = StudentMarks.of(results, assignment, Optional.of(roster), uploads, byHand);
        Pseudonyms names = Pseudonyms.of(folder.resolve("key.csv"), classMarks, new Random(1));
        List<StudentMarks> renamed = names.of(classMarks);
        new ReportFiles(folder.resolve("out"), renamed, new GuardedWork()).write();

        Set<Instant> shown = new TreeSet<>();
        renamed.forEach(s -> shown.add(s.submitted().orElseThrow()));
        assertEquals(
                Stream.of(0, 1, 2, 3, 4)
                        .map(d -> deadline.plus(Duration.ofDays(d)))
                        .collect(Collectors.toSet()),
                shown);
        classMarks.forEach(s -> {
            StudentMarks same = names.of(List.of(s)).get(0);
            assertEquals(s.total(), same.total());
            assertEquals(s.latePercent(), same.latePercent());
        });
        assertEquals(
                renamed.stream().map(StudentMarks::student).sorted().toList(),
                renamed.stream().map(StudentMarks::student).toList());
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = Files.readString(file);
                assertFalse(all.contains("board") || all.contains("roster"), all);
                times.values().forEach(t -> assertFalse(all.contains(t.toString()), () -> file + " tells " + t));
            }
        }
    }

    @Test
    void withoutADeadlineATimeIsUnknown() {
        StudentMarks anna = new StudentMarks(
                "anna",
                List.of(),
                Assignment.EVERYTHING,
                Optional.of(Instant.EPOCH),
                true,
                Map.of(),
                Map.of(),
                Upload.UNKNOWN,
                Coursework.NONE,
                PersonalTerms.usual(Optional.empty()));
        assertEquals(Optional.empty(), anna.as("student-x").submitted());
    }

    @Test
    void aDamagedKeyIsSaid() throws IOException {
        Files.writeString(folder.resolve("key.csv"), "nonsense");
        assertTrue(assertThrows(IOException.class, () -> names("anna"))
                .getMessage()
                .contains("must be student,pseudonym, got nonsense"));
    }
}
