package chainrule.marks;

import chainrule.files.CsvRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Parts of a report that are made one by one. If one of them fails, a remark names it, and the others are still made.
 */
public final class GuardedWork {

    private final List<String> remarks = new ArrayList<>();

    /** Makes a part. */
    public interface Work {
        void run() throws IOException;
    }

    /**
     * Makes a part.
     *
     * @param what its name, such as {@code the feedback page of anna}
     * @throws UncheckedIOException if a file cannot be written, because the others would fail too
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

    /**
     * A row for each student whose row can be made.
     *
     * @param file the name of the table
     */
    public String rows(String file, List<StudentMarks> classMarks, Function<StudentMarks, List<?>> row) {
        StringBuilder rows = new StringBuilder();
        for (StudentMarks s : classMarks) {
            make("the row of %s in %s".formatted(s.student(), file), () -> rows.append(CsvRows.row(row.apply(s))));
        }
        return rows.toString();
    }

    /** Adds another remark. */
    public void remark(String remark) {
        remarks.add(remark);
    }

    /** The remarks about what failed. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
