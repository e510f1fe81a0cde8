package chainrule.export;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.Roster;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.marks.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A class for tests of exports: the first student has 7.5 of 10 points and is an hour late, ben handed in nothing. */
final class ExportedClass {

    private static final Instant DEADLINE = Instant.parse("2026-03-01T12:00:00Z");

    private ExportedClass() {}

    /** @param roster what the roster tells of the first student */
    static List<StudentMarks> of(String first, Map<String, String> roster) {
        return of(
                first,
                roster,
                "Week 4",
                new ExerciseResult("relu", "ReLU", false, Status.GRADED, 3, 4, "", List.of(), List.of()));
    }

    /** The same in another assignment, where the first student has other results. */
    static List<StudentMarks> of(
            String first, Map<String, String> roster, String assignment, ExerciseResult... exercises) {
        TreeMap<String, Map<String, String>> columns = new TreeMap<>(Map.of(first, roster, "ben", Map.of()));
        TreeMap<String, Optional<Instant>> times = new TreeMap<>();
        columns.keySet().forEach(id -> times.put(id, Optional.empty()));
        return StudentMarks.of(
                List.of(new SubmissionResult(first, "02-forward-propagation", List.of(exercises))),
                new Assignment(
                        Map.of("relu", 10),
                        Optional.of(DEADLINE),
                        new LatePolicy(10, 50),
                        Optional.empty(),
                        Optional.of(assignment)),
                Optional.of(new Roster(times, columns)),
                Map.of(first, Upload.at(DEADLINE.plusSeconds(3600))));
    }

    /** A row of the table that an export makes of the class. */
    static String row(int index, Export export, List<StudentMarks> classMarks) {
        return export.text(classMarks, new GuardedWork()).split("\r\n")[index];
    }
}
