package chainrule.marks;

import chainrule.files.CsvRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Pieces of a report that are made one by one: what goes wrong with one of them becomes a remark that names it, and keeps
 * nobody from the others.
 */
public final class GuardedWork {

    private final List<String> remarks = new ArrayList<>();

    /** What makes a piece. */
    public interface Work {
        void run() throws IOException;
    }

    /**
     * Makes a piece.
     *
     * @param what names it, as {@code the feedback page of anna}
     * @throws UncheckedIOException if a file cannot be written: that would happen to the others too
     */
    public void make(String what, Work work) {
        try {
            work.run();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            remarks.add("%s could not be made (%s)".formatted(what, e));
        }
    }

    /** A row for each student whose row can be made. @param file names the table */
    public String rows(String file, List<StudentMarks> classMarks, Function<StudentMarks, List<?>> row) {
        StringBuilder rows = new StringBuilder();
        for (StudentMarks s : classMarks) {
            make("the row of %s in %s".formatted(s.student(), file), () -> rows.append(CsvRows.row(row.apply(s))));
        }
        return rows.toString();
    }

    /** Adds a remark of one's own. */
    public void remark(String remark) {
        remarks.add(remark);
    }

    /** What went wrong. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
