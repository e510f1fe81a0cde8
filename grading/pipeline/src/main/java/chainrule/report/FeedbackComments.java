package chainrule.report;

import chainrule.files.AtomicFiles;
import chainrule.grader.Grader;
import chainrule.marks.Comment;
import chainrule.marks.Coursework;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Feedback as text cells, for copies of the submitted notebooks. */
public final class FeedbackComments {

    private final Map<String, Grader> graders = new HashMap<>();
    private final Map<String, StudentMarks> standings = new HashMap<>();
    private final Coursework whole;

    public FeedbackComments(List<StudentMarks> standings, List<Grader> graders) {
        this.whole = Coursework.of(standings);
        standings.forEach(s -> this.standings.put(s.student(), s));
        graders.forEach(g -> this.graders.put(g.exercise().id(), g));
    }

    /** The total on top, and one comment below each exercise's cell. */
    public List<Comment> of(Submission submission) {
        StudentMarks standing = standings.get(submission.student());
        List<Comment> comments = new ArrayList<>();
        comments.add(Comment.onTop("total", FeedbackCell.total(standing, whole)));
        standing.results().stream()
                .filter(r -> r.lesson().equals(submission.lesson()))
                .map(SubmissionResult::exercises)
                .flatMap(List::stream)
                .filter(e -> graders.containsKey(e.exercise()))
                .forEach(e ->
                        comments.add(Comment.below(graders.get(e.exercise()).key(), FeedbackCell.of(e, standing))));
        return comments;
    }

    /** Where the copy of a submission goes: {@code feedback/<student>/<lesson>.ipynb}. */
    public static Path place(Path folder, Submission submission) {
        return ReportFiles.feedback(folder, submission.student(), "")
                .resolve(AtomicFiles.nameFor(submission.lesson()) + ".ipynb");
    }
}
