package chainrule.marks;

import chainrule.assignment.Lateness;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.ManualMarks.ManualMark;
import chainrule.grader.Finding;
import chainrule.grader.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Remarks about a student's marks, for the student and for the instructor. */
record MarkRemarks(StudentMarks marks, Coursework coursework) {

    /** Complete sentences for the student. */
    List<String> forStudent() {
        List<String> notes = new ArrayList<>();
        if (marks.isExcused()) {
            notes.add("You are excused: this assignment does not count for you.");
        }
        arithmetic().ifPresent(notes::add);
        lateness().ifPresent(late -> notes.add("Handed in %s.".formatted(late)));
        byHand().forEach(notes::add);
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            notes.add("Not handed in: %s.".formatted(String.join(", ", missing)));
        }
        insteadOfNotebooks()
                .ifPresent(files ->
                        notes.add(("You handed in %s. Only notebooks can be graded: hand in the lesson itself, with"
                                        + " your code in its cells.")
                                .formatted(files)));
        choices().forEach(choice -> notes.add(choice.forStudent()));
        return notes;
    }

    /** Short remarks for the instructor, which are listed in one row. */
    List<String> forInstructor() {
        List<String> remarks = new ArrayList<>();
        if (!marks.known()) {
            remarks.add("not in the roster");
        }
        Optional<String> instead = insteadOfNotebooks();
        if (marks.results().isEmpty() && instead.isEmpty() && !marks.isExcused()) {
            remarks.add("handed in nothing");
        }
        instead.ifPresent(files -> remarks.add("handed in " + files));
        choices().forEach(choice -> remarks.add(choice.forInstructor()));
        if (marks.isExcused()) {
            remarks.add("excused");
        }
        arithmetic().ifPresent(remarks::add);
        lateness().ifPresent(remarks::add);
        if (marks.terms().extended()) {
            remarks.add("deadline extended to "
                    + marks.terms()
                            .deadline()
                            .orElseThrow()
                            .atZone(marks.assignment().zone())
                            .toOffsetDateTime());
        }
        marks.terms().reasons().forEach(remarks::add);
        byHand().forEach(remarks::add);
        List<ExerciseResult> exercises = marks.exercises();
        Map<String, List<String>> byStatus = new LinkedHashMap<>(); // One bad file is one remark, and not twelve.
        exercises.stream()
                .filter(e -> e.status() != Status.GRADED)
                .forEach(e -> byStatus.computeIfAbsent(e.status().words(), words -> new ArrayList<>())
                        .add(e.exercise()));
        byStatus.forEach((words, ids) -> remarks.add(String.join(", ", ids) + ": " + words));
        exercises.stream()
                .filter(MarkRemarks::graderFailed)
                .forEach(e -> remarks.add(e.exercise() + ": the grader itself failed, see the feedback page"));
        exercises.forEach(e -> marks.byHand(e).forEach(says -> remarks.add(e.exercise() + ": " + says + inVain(e))));
        CountedExercises.of(marks)
                .waivedInVain()
                .forEach(id -> remarks.add(id + ": waived, and counts because it gives more points"));
        if (!marks.results().isEmpty()) {
            missing().forEach(lesson -> remarks.add(lesson + ": not handed in"));
        }
        return remarks.stream().map(ManualMark::inOneLine).toList();
    }

    /** Marks by hand that do not count, one in each line. */
    List<String> byHandInVain() {
        return Stream.concat(replaced(), uncounted()).toList();
    }

    private Stream<String> replaced() {
        return marks.byHand().entrySet().stream()
                .filter(e -> ExercisePoints.wholeByHand(e.getValue()).isPresent())
                .flatMap(e -> e.getValue().stream()
                        .filter(mark -> !mark.check().isEmpty() && mark.points().isPresent())
                        .map(mark -> "%s: the mark by hand for the check %s of %s does not count (%s)"
                                .formatted(marks.student(), mark.check(), e.getKey(), ExercisePoints.REPLACED)));
    }

    private Stream<String> uncounted() {
        return marks.byHand().keySet().stream()
                .filter(id -> !marks.reasonsByHand(id).isEmpty())
                .flatMap(id -> why(id)
                        .map(why ->
                                "%s: the mark by hand for %s does not count (%s)".formatted(marks.student(), id, why))
                        .stream());
    }

    private Optional<String> why(String id) {
        return marks.isExcused()
                ? Optional.of("excused")
                : CountedExercises.of(marks).without(id);
    }

    private String inVain(ExerciseResult e) {
        return marks.reasonsByHand(e.exercise()).isEmpty()
                ? ""
                : why(e.exercise()).map(" (does not count: %s)"::formatted).orElse("");
    }

    /** How the total is calculated; empty for excused students. */
    private Optional<String> arithmetic() {
        return marks.totalPoints().arithmetic().filter(sum -> !marks.isExcused());
    }

    /** What lateness means, if it costs something or free days cover it. */
    private Optional<String> lateness() {
        return Optional.of(marks.lateness())
                .filter(late -> late.days() > 0 && !marks.isExcused())
                .map(Lateness::words);
    }

    /** What people added to the total or said about all exercises. */
    private List<String> byHand() {
        return marks.byHand().getOrDefault(ManualMarks.TOTAL, List.of()).stream()
                .map(mark -> "%s: %s"
                        .formatted(mark.extra().map(ExercisePoints::extra).orElse("Comment"), mark.signed()))
                .toList();
    }

    /** Lessons that were not handed in although some of their exercises count. */
    private List<String> missing() {
        return marks.isExcused() ? List.of() : coursework.missing(marks);
    }

    /** Files that came in but cannot be graded, if one of the student's notebooks is missing. */
    private Optional<String> insteadOfNotebooks() {
        boolean complete = !marks.results().isEmpty()
                && missing().isEmpty()
                && marks.exercises().stream().noneMatch(e -> e.status() == Status.NOT_HANDED_IN);
        return complete ? Optional.empty() : Upload.inWords(marks.upload().otherFiles());
    }

    private List<NotebookChoice> choices() {
        return marks.upload().choices().stream()
                .filter(choice ->
                        marks.results().stream().anyMatch(r -> r.lesson().equals(choice.lesson())))
                .toList();
    }

    private static boolean graderFailed(ExerciseResult e) {
        return e.checks().stream().anyMatch(c -> c.message().equals(Finding.GRADER_FAILED));
    }
}
