package chainrule.marks;

import chainrule.grader.Finding;
import chainrule.grader.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said about a student's marks beside the points, to the student and to the instructor. */
record MarkRemarks(StudentMarks marks, Coursework coursework) {

    /** Whole sentences. */
    List<String> forStudent() {
        List<String> notes = new ArrayList<>();
        if (marks.latePercent() > 0) {
            notes.add(
                    "Handed in late: %d%% less, which is %s points.".formatted(marks.latePercent(), marks.deduction()));
        }
        List<String> missing = coursework.missing(marks);
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

    /** Pieces that stand beside each other in a row. */
    List<String> forInstructor() {
        List<String> remarks = new ArrayList<>();
        if (!marks.known()) {
            remarks.add("not in the roster");
        }
        Optional<String> instead = insteadOfNotebooks();
        if (marks.results().isEmpty() && instead.isEmpty()) {
            remarks.add("handed in nothing");
        }
        instead.ifPresent(files -> remarks.add("handed in " + files));
        choices().forEach(choice -> remarks.add(choice.forInstructor()));
        if (marks.latePercent() > 0) {
            remarks.add("late: %d%% less".formatted(marks.latePercent()));
        }
        List<ExerciseResult> exercises = marks.exercises();
        exercises.stream()
                .filter(e -> e.status() != Status.GRADED)
                .forEach(e -> remarks.add(e.exercise() + ": " + e.status().words()));
        exercises.stream()
                .filter(MarkRemarks::graderFailed)
                .forEach(e -> remarks.add(e.exercise() + ": the grader itself failed, see the feedback page"));
        exercises.forEach(e -> marks.byHand(e).ifPresent(says -> remarks.add(e.exercise() + ": " + says)));
        if (!marks.results().isEmpty()) {
            coursework.missing(marks).forEach(lesson -> remarks.add(lesson + ": not handed in"));
        }
        return remarks;
    }

    /** Files that came in and cannot be graded, of a student of whom a notebook is missing. */
    private Optional<String> insteadOfNotebooks() {
        boolean complete = !marks.results().isEmpty()
                && coursework.missing(marks).isEmpty()
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
