package chainrule.export;

import chainrule.files.AtomicFiles;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** All exports: everything in this list is written, and named in help and summary. */
public final class Exports {

    /** The exports in the order in which they are named. */
    public static final List<Export> ALL = List.of(
            new CanvasExport(),
            new MoodleExport(),
            new BlackboardExport(),
            new NbgraderExport(),
            new JUnitExport(),
            new MailMergeExport());

    private Exports() {}

    /**
     * Writes each export separately into {@code exports/}.
     *
     * @param guarded receives what could not be made
     */
    public static void write(Path folder, List<StudentMarks> classMarks, GuardedWork guarded) {
        for (Export export : ALL) {
            Path file = folder.resolve("exports").resolve(export.file());
            guarded.make("exports/" + export.file(), () -> AtomicFiles.write(file, export.text(classMarks, guarded)));
        }
    }

    /**
     * The names of the programs.
     *
     * @param last the text between the last two, such as {@code " and "}
     */
    public static String programs(String last) {
        List<String> names = ALL.stream().map(Export::program).toList();
        String first = names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "));
        return first + last + names.get(names.size() - 1);
    }
}
