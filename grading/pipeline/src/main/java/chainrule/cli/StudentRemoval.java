package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.files.CsvText;
import chainrule.files.FileNames;
import chainrule.files.Folders;
import chainrule.marks.ClassRecord;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.report.FeedbackZip;
import chainrule.report.Plural;
import chainrule.report.Pseudonyms;
import chainrule.run.KnownOutcomes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes everything that a folder of results holds about one student, which is first found and then deleted.
 *
 * <p>The record of the students in the class is written last, so a removal that was interrupted can be repeated.
 */
final class StudentRemoval {

    /** A change on the disk. */
    private interface Deed {

        void run() throws IOException;
    }

    private record Removal(String what, Deed deed) {}

    private final Path folder;
    private final String student;
    private final StudentIdentifiers identifiers;
    private final List<Removal> removals = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * Only looks for the data.
     *
     * @param earlier the results of another class with which the class report compares
     */
    StudentRemoval(
            Path folder, String student, StudentIdentifiers identifiers, ClassRecord before, Optional<Path> earlier)
            throws IOException {
        this.folder = folder;
        this.student = student;
        this.identifiers = identifiers;
        String name = FileNames.of(student);
        tree(folder.resolve("results").resolve(name));
        for (Path version : listed(folder.resolve("versions"))) {
            tree(version.resolve(name));
            rows(version.resolve("durations.csv"));
        }
        Path feedback = folder.resolve("feedback");
        tree(feedback.resolve(name));
        tree(feedback.resolve(name + ".html"));
        Optional<String> pseudonym = Pseudonyms.known(folder.resolve(Pseudonyms.KEY), student);
        if (pseudonym.isPresent()) {
            tree(folder.resolve(GradedFiles.PSEUDONYMOUS)
                    .resolve("feedback")
                    .resolve(FileNames.of(pseudonym.get()) + ".html"));
        }
        tree(folder.resolve("unpacked")); // The next run unpacks the zip file again.
        tree(folder.resolve(MergedFolder.WORK)); // Of a merge that was killed.
        tree(folder.resolve(KnownOutcomes.FILE)); // Of whom an entry is cannot be told; it only saves work.
        for (Path half : halfWritten()) {
            tree(half);
        }
        rows(folder.resolve("durations.csv"));
        rows(folder.resolve("overrides.csv"));
        rows(folder.resolve(ReviewLock.FOLDER).resolve("flags.csv"));
        rows(folder.resolve(Pseudonyms.KEY));
        leftOut();
        history();
        ClassRecord after = before.without(student);
        removals.add(new Removal(
                "gradebook.csv, class.html and exports: written again without " + student,
                () -> pages(after, earlier)));
        if (Files.exists(folder.resolve(FeedbackZip.FILE))) {
            removals.add(new Removal(
                    FeedbackZip.FILE + ": what " + student + " gets",
                    () -> FeedbackZip.leaveOut(folder.resolve(FeedbackZip.FILE), student)));
        }
        removals.add(new Removal(ClassRecord.FILE + ": the entry of " + student, () -> after.write(folder)));
    }

    /** What is deleted or changed, in one line each. */
    List<String> lines() {
        return removals.stream().map(Removal::what).toList();
    }

    /** @return what could not be written again */
    List<String> run() throws IOException {
        for (Removal removal : removals) {
            removal.deed.run();
        }
        return remarks;
    }

    private void pages(ClassRecord after, Optional<Path> earlier) throws IOException {
        remarks.addAll(GradedFiles.again(folder, after.marks(new ResultStore(folder.resolve("results"), "")), earlier));
    }

    /** A file, or a folder with everything in it. */
    private void tree(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        long files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(file -> !Files.isDirectory(file)).count();
        }
        String size = Files.isDirectory(path) ? " (%s)".formatted(Plural.of(files, "file")) : "";
        removals.add(new Removal(folder.relativize(path) + size, () -> {
            if (Files.isDirectory(path)) {
                Folders.remove(path);
            } else {
                Files.delete(path);
            }
        }));
    }

    private static List<Path> listed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Files that a killed run left half-written. */
    private List<Path> halfWritten() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(".")
                                && name.endsWith(".tmp")
                                && !file.startsWith(folder.resolve("unpacked"))
                                && !file.startsWith(folder.resolve(MergedFolder.WORK));
                    })
                    .sorted()
                    .toList();
        }
    }

    private void rows(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        CsvText before = CsvText.read(file);
        CsvText after = before.without("student", student);
        int own = before.rows().size() - after.rows().size();
        if (own > 0) {
            String mark = isMarked(file) ? CsvRows.BYTE_ORDER_MARK : "";
            removals.add(new Removal(
                    "%s: %s".formatted(folder.relativize(file), Plural.of(own, "row")),
                    () -> AtomicFiles.write(file, mark + after.text())));
        }
    }

    private static boolean isMarked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() >= 0xef; // The first byte of any byte order mark, and of no heading.
        }
    }

    private void leftOut() throws IOException {
        Path file = folder.resolve(LeftOutFile.FILE);
        if (Files.exists(file)) {
            List<String> before = Files.readString(file).lines().toList();
            List<String> after =
                    before.stream().filter(line -> !identifiers.isIn(line)).toList();
            if (after.size() < before.size()) {
                removals.add(new Removal(
                        "%s: %s".formatted(LeftOutFile.FILE, Plural.of(before.size() - after.size(), "line")),
                        () -> AtomicFiles.write(
                                file, after.stream().map(line -> line + "\n").collect(Collectors.joining()))));
            }
        }
    }

    private void history() throws IOException {
        MarkHistory before = MarkHistory.in(folder);
        MarkHistory after = before.without(student);
        int changes = before.changes().size() - after.changes().size();
        if (before.marks().size() > after.marks().size() || changes > 0) {
            String what = "marks.json%s"
                    .formatted(
                            changes == 0 ? "" : " and changes.csv: %s".formatted(Plural.of(changes, "changed mark")));
            removals.add(new Removal(what, () -> {
                after.write(folder);
                if (after.changes().isEmpty()) {
                    Files.deleteIfExists(folder.resolve("changes.csv"));
                }
            }));
        }
    }
}
