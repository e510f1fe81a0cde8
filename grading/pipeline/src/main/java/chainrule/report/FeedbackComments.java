package chainrule.report;

import chainrule.files.FileNames;
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

/** Feedback as text cells for copies of the submitted notebooks. */
public final class FeedbackComments {

    private final Map<String, Grader> graders = new HashMap<>();
    private final Map<String, StudentMarks> classMarks = new HashMap<>();
    private final Coursework coursework;

    public FeedbackComments(List<StudentMarks> classMarks, List<Grader> graders) {
        this.coursework = Coursework.of(classMarks);
        classMarks.forEach(s -> this.classMarks.put(s.student(), s));
        graders.forEach(g -> this.graders.put(g.exercise().id(), g));
    }

    /** The total at the top, and one comment below each exercise's cell. */
    public List<Comment> of(Submission submission) {
        StudentMarks marks = classMarks.get(submission.student());
        List<Comment> comments = new ArrayList<>();
        comments.add(Comment.onTop("total", FeedbackCell.total(marks, coursework)));
        marks.results().stream()
                .filter(r -> r.lesson().equals(submission.lesson()))
                .map(SubmissionResult::exercises)
                .flatMap(List::stream)
                .filter(e -> graders.containsKey(e.exercise()))
                .forEach(e ->
                        comments.add(Comment.below(graders.get(e.exercise()).key(), FeedbackCell.of(e, marks))));
        return comments;
    }

    /** The place of the copy of a submission: {@code feedback/<student>/<lesson>.ipynb}. */
    public static Path place(Path folder, Submission submission) {
        return ReportFiles.feedback(folder, submission.student(), "")
                .resolve(FileNames.of(submission.lesson()) + ".ipynb");
    }
}
