package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.Roster;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.intake.NotebookContents;
import chainrule.intake.SubmissionFolder;
import chainrule.intake.SubmissionSearch;
import chainrule.intake.Submissions;
import chainrule.marks.ExercisePoints;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.marks.Upload;
import chainrule.report.Plural;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inputs of a run: who handed in what, and what the instructor wrote. */
record RunInputs(
        Assignment assignment,
        List<Grader> graders,
        Submissions submissions,
        Optional<Roster> roster,
        ManualMarks overrides) {

    /**
     * Reads all inputs, and refuses those that make no sense.
     *
     * @param search finds what was handed in
     * @param to the folder of results, which knows the students of earlier runs
     */
    static RunInputs read(
            SubmissionFolder submitted,
            Assignment assignment,
            Optional<Path> rosterFile,
            Optional<Path> overridesFile,
            SubmissionSearch search,
            Path to)
            throws IOException {
        List<Grader> graders = graders(assignment);
        Optional<Roster> roster =
                rosterFile.isPresent() ? Optional.of(Roster.read(rosterFile.get())) : Optional.empty();
        Set<String> known = roster.map(r -> r.submitted().keySet()).orElse(Set.of());
        Submissions submissions = counted(search.ofClass(submitted.folder(), submitted.given(), known), graders);
        Set<String> students = new HashSet<>(known);
        students.addAll(search.students());
        ForgottenIds forgotten = ForgottenIds.in(to);
        String where = Stream.of(
                        search.students().stream().anyMatch(forgotten::has) ? "the submissions" : "",
                        known.stream().anyMatch(forgotten::has) ? "the roster" : "")
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining(" and "));
        ForgottenIds.requireNone(
                to, students, where, "Take deleted students out of %s; nothing was graded.".formatted(where));
        Map<String, Integer> max = graders.stream()
                .collect(Collectors.toMap(
                        g -> g.exercise().id(),
                        g -> assignment.points().getOrDefault(g.exercise().id(), g.points())));
        if (overridesFile.isEmpty()) {
            return new RunInputs(assignment, graders, submissions, roster, ManualMarks.NONE);
        }
        students.addAll(earlier(to));
        ManualMarks overrides =
                ManualMarks.read(overridesFile.get(), max, checks(graders, max), students, forgotten::has);
        return new RunInputs(assignment, graders, submissions, roster, overrides);
    }

    /** The maximum of each check, in the assignment's own points. */
    private static Map<String, Map<String, BigDecimal>> checks(List<Grader> graders, Map<String, Integer> max) {
        Map<String, Map<String, BigDecimal>> checks = new TreeMap<>();
        for (Grader g : graders) {
            Map<String, BigDecimal> own = new LinkedHashMap<>();
            g.checks()
                    .forEach(c -> own.put(
                            c.symbol(),
                            ExercisePoints.scaled(
                                    c.points(), max.get(g.exercise().id()), g.points())));
            checks.put(g.exercise().id(), own);
        }
        return checks;
    }

    /** The students of earlier runs, finished or not: a mark by hand stays when a student's folder is gone. */
    private static Set<String> earlier(Path to) throws IOException {
        Set<String> students = new HashSet<>(MarkHistory.in(to).marks().keySet());
        new ResultStore(to.resolve("results"), "").beside(List.of()).forEach(result -> students.add(result.student()));
        return students;
    }

    /** The assignment that a file describes, or all exercises. */
    static Assignment assignment(Optional<Path> file) throws IOException {
        return file.isEmpty()
                ? Assignment.EVERYTHING
                : Assignment.read(
                        file.get(),
                        Graders.all().stream().map(g -> g.exercise().id()).collect(Collectors.toSet()));
    }

    /**
     * Finds notebooks of all lessons. All existing exercises decide the lesson of a notebook: with those of the
     * assignment alone, a notebook of another lesson could be taken for one of these.
     *
     * @param best whether a later step decides which of several notebooks with work counts
     */
    static SubmissionSearch search(NotebookContents contents, boolean best) {
        return new SubmissionSearch(Graders.all().stream().map(Grader::key).toList(), contents, best);
    }

    /** The inputs with the best of several notebooks in place of the latest. */
    RunInputs counting(Map<Submission, Submissions.BestNotebook> best) {
        return new RunInputs(assignment, graders, submissions.counting(best), roster, overrides);
    }

    /** The notebooks of the lessons of the given graders. */
    static Submissions counted(Submissions all, List<Grader> graders) {
        Set<String> lessons = byLesson(graders).keySet();
        List<String> notes = new ArrayList<>(all.notes());
        all.list().stream()
                .filter(s -> !lessons.contains(s.lesson()))
                .collect(Collectors.groupingBy(Submission::lesson, TreeMap::new, Collectors.counting()))
                .forEach((lesson, count) -> notes.add("%s: %s left out, because the assignment has no exercise from it"
                        .formatted(lesson, Plural.of(count, "notebook"))));
        Submissions counted = all.of(lessons, notes);
        Set<String> graded = counted.list().stream().map(Submission::student).collect(Collectors.toSet());
        all.list().stream()
                .map(Submission::student)
                .filter(student -> !graded.contains(student))
                .distinct()
                .forEach(student -> Upload.inWords(counted.otherFiles().get(student))
                        .ifPresent(files -> notes.add("%s: handed in %s".formatted(student, files))));
        return counted;
    }

    static List<Grader> graders(Assignment assignment) {
        return Graders.all().stream()
                .filter(g -> assignment.has(g.exercise().id()))
                .toList();
    }

    /** The graders in the order of lessons. */
    static Map<String, List<Grader>> byLesson(List<Grader> graders) {
        return graders.stream()
                .collect(Collectors.groupingBy(g -> g.exercise().lesson(), TreeMap::new, Collectors.toList()));
    }

    /** The marks of the students with these results; marks given by hand need no notebook. */
    List<StudentMarks> marks(List<SubmissionResult> results) {
        List<SubmissionResult> all = new ArrayList<>(results);
        Map<String, List<Grader>> lessons = byLesson(graders);
        Set<List<String>> handedIn = submissions.list().stream()
                .map(s -> List.of(s.student(), s.lesson()))
                .collect(Collectors.toSet());
        overrides
                .marks()
                .forEach((student, marks) -> lessons.forEach((lesson, its) -> {
                    boolean marked = its.stream()
                            .anyMatch(g -> marks.containsKey(g.exercise().id()));
                    if (marked && !handedIn.contains(List.of(student, lesson))) {
                        all.add(SubmissionResult.notHandedIn(student, its));
                    }
                }));
        return StudentMarks.of(all, assignment, roster, submissions.uploads(), overrides);
    }
}
