package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.files.CsvText;
import chainrule.files.FileNames;
import chainrule.files.Folders;
import chainrule.files.TemporaryFolder;
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

        /** @param where the folder of results, or an empty one that gets only what would be written again */
        void run(Path where) throws IOException;
    }

    /** @param whole a file or folder that is deleted or written again as a whole, in the folder of results */
    private record Removal(String what, Optional<Path> whole, Deed deed) {}

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
        for (Path table : tables(folder)) {
            rows(table);
        }
        leftOut();
        history();
        ClassRecord after = before.without(student);
        removals.add(new Removal(
                "gradebook.csv, class.html and exports: written again without " + student,
                Optional.empty(),
                where -> pages(where, after, earlier)));
        if (Files.exists(folder.resolve(FeedbackZip.FILE))) {
            removals.add(new Removal(
                    FeedbackZip.FILE + ": what " + student + " gets",
                    Optional.of(Path.of(FeedbackZip.FILE)),
                    where -> FeedbackZip.leaveOut(copy(where, FeedbackZip.FILE), student)));
        }
        removals.add(new Removal(
                ClassRecord.FILE + ": the entry of " + student, Optional.of(Path.of(ClassRecord.FILE)), after::write));
    }

    /** Tables with a row for each student, or for some. */
    private static List<Path> tables(Path folder) {
        return Stream.of("durations.csv", "overrides.csv", ReviewLock.FOLDER + "/flags.csv", Pseudonyms.KEY)
                .map(folder::resolve)
                .toList();
    }

    /** Whether a table has a row of this id, even if nothing else is known of such a student. */
    static boolean hasRows(Path folder, String student) throws IOException {
        for (Path table : tables(folder)) {
            if (Files.exists(table)) {
                CsvText text = CsvText.read(table);
                if (text.without("student", student).rows().size() < text.rows().size()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is deleted or changed, in one line each. */
    List<String> lines() {
        return removals.stream().map(Removal::what).toList();
    }

    /** @return what could not be written again */
    List<String> run() throws IOException {
        for (Removal removal : removals) {
            removal.deed.run(folder);
        }
        return remarks;
    }

    /**
     * Where the student would still be named after the removal, found without it: everything that would be written again
     * is written into a temporary folder. The numbers are those of the lines as they are now.
     */
    List<RemainingMentions.Mention> mentionsAfterwards() throws IOException {
        try (TemporaryFolder again = new TemporaryFolder()) {
            for (Removal removal : removals) {
                removal.deed.run(again.path());
            }
            List<RemainingMentions.Mention> found = new ArrayList<>(
                    RemainingMentions.asNumberedIn(folder, RemainingMentions.of(again.path(), identifiers)));
            found.addAll(RemainingMentions.of(
                    folder,
                    identifiers,
                    file -> Files.notExists(again.path().resolve(file))
                            && removals.stream()
                                    .flatMap(removal -> removal.whole.stream())
                                    .noneMatch(file::startsWith)));
            return found;
        }
    }

    /** A file of the folder, or its copy in another one. */
    private Path copy(Path where, String file) throws IOException {
        Path copy = where.resolve(file);
        if (Files.notExists(copy)) {
            Files.createDirectories(copy.getParent());
            Files.copy(folder.resolve(file), copy);
        }
        return copy;
    }

    private void pages(Path where, ClassRecord after, Optional<Path> earlier) throws IOException {
        remarks.addAll(GradedFiles.again(where, after.marks(new ResultStore(folder.resolve("results"), "")), earlier));
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
        Path place = folder.relativize(path);
        removals.add(new Removal(place + size, Optional.of(place), where -> {
            Path own = where.resolve(place);
            if (Files.isDirectory(own)) {
                Folders.remove(own);
            } else {
                Files.deleteIfExists(own);
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
            Path place = folder.relativize(file);
            removals.add(new Removal(
                    "%s: %s".formatted(place, Plural.of(own, "row")),
                    Optional.of(place),
                    where -> AtomicFiles.write(where.resolve(place), mark + after.text())));
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
                        Optional.of(Path.of(LeftOutFile.FILE)),
                        where -> AtomicFiles.write(
                                where.resolve(LeftOutFile.FILE),
                                after.stream().map(line -> line + "\n").collect(Collectors.joining()))));
            }
        }
    }

    private void history() throws IOException {
        MarkHistory before = MarkHistory.in(folder);
        MarkHistory after = before.without(student);
        int changes = before.changes().size() - after.changes().size();
        if (before.marks().size() > after.marks().size() || changes > 0) {
            if (changes > 0) {
                removals.add(new Removal(
                        "changes.csv: " + Plural.of(changes, "changed mark"),
                        Optional.of(Path.of("changes.csv")),
                        where -> Files.deleteIfExists(where.resolve("changes.csv"))));
            }
            removals.add(new Removal("marks.json", Optional.of(Path.of("marks.json")), after::write));
        }
    }
}
