package chainrule.export;

import chainrule.files.AtomicFiles;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** All exports: what is in this list is written, and named in help and summary. */
public final class Exports {

    /** In the order in which they are named. */
    public static final List<Export> ALL = List.of(
            new CanvasExport(),
            new MoodleExport(),
            new BlackboardExport(),
            new NbgraderExport(),
            new JUnitExport(),
            new MailMergeExport());

    private Exports() {}

    /** Writes each into {@code exports/} by itself. @param guarded is told what could not be made */
    public static void write(Path folder, List<StudentMarks> classMarks, GuardedWork guarded) {
        for (Export export : ALL) {
            Path file = folder.resolve("exports").resolve(export.file());
            guarded.make("exports/" + export.file(), () -> AtomicFiles.write(file, export.text(classMarks, guarded)));
        }
    }

    /** The programs' names. @param last between the last two, as {@code " and "} */
    public static String programs(String last) {
        List<String> names = ALL.stream().map(Export::program).toList();
        String first = names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "));
        return first + last + names.get(names.size() - 1);
    }
}
