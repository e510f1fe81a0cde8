package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.marks.Comment;
import chainrule.marks.GuardedWork;
import chainrule.marks.Submission;
import chainrule.report.FeedbackComments;
import chainrule.run.compiler.CompilerEndedException;
import chainrule.run.compiler.RemoteNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Copies of the submissions with a text cell of feedback below each exercise's cell; everything else stays as it was.
 */
final class CommentedCopies {

    private final Path folder;
    private final FeedbackComments feedback;
    private final ReadingProcess reader;
    private final GuardedWork guarded;

    /** @param guarded receives the copies that could not be made */
    CommentedCopies(Path folder, FeedbackComments feedback, ReadingProcess reader, GuardedWork guarded) {
        this.folder = folder;
        this.feedback = feedback;
        this.reader = reader;
        this.guarded = guarded;
    }

    /** Writes a copy of every submission that can be read; for the others, the feedback page says why not. */
    void write(List<Submission> submissions) {
        for (Submission submission : submissions) {
            String what = "the commented copy of %s's %s".formatted(submission.student(), submission.lesson());
            guarded.make(what, () -> write(submission, what));
        }
    }

    private void write(Submission submission, String what) throws IOException {
        Path copy = FeedbackComments.place(folder, submission);
        List<Comment> comments = feedback.of(submission);
        try {
            RemoteNotebook notebook = reader.open(submission.file());
            AtomicFiles.<CompilerEndedException>write(copy, out -> notebook.copy(comments, out));
        } catch (CompilerEndedException e) {
            Files.deleteIfExists(copy); // Of an earlier submission.
            if (e.reason() != CompilerEndedException.Reason.UNREADABLE) {
                guarded.remark("%s was not made: %s".formatted(what, e.getMessage()));
            }
        }
    }
}
