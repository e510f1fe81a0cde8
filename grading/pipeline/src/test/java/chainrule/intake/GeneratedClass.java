package chainrule.intake;

import chainrule.files.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A class in one of the layouts, drawn from a seed: students with odd names, each of whom puts into the own upload what could
 * pass for somebody else's. Each file holds the number of the student who made it.
 */
final class GeneratedClass {

    /** How a folder of submissions can be laid out. */
    enum Kind {
        FOLDERS,
        NBGRADER,
        ONE_FOLDER,
        MOODLE_FOLDERS,
        MOODLE_FILES,
        CANVAS,
        GRADESCOPE
    }

    private static final String LESSON = "04-backpropagation.ipynb";
    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> NAMES = List.of(
            "anna",
            "Anna",
            "ANNA",
            "\u00e9",
            "e\u0301",
            "b\u0001b",
            "b_b",
            "b%01b",
            "submission_1",
            "submission_2",
            "777",
            "0777",
            "X_777_assignsubmission_file_x",
            "x_12_34_y",
            "%41",
            "A",
            "anna ",
            "anna\u200b",
            "\u0430nna",
            "a\u202enna",
            "anna\n",
            "assignment_7_export",
            "graded",
            "timestamp.txt",
            "a b",
            "=1",
            "'=1",
            "anna.html",
            "\ud83d\ude00",
            "zo\u00eb.lee@x.org",
            FileNames.of("\u00e9"),
            FileNames.of("b\u0001b"),
            "l0ng".repeat(40));

    /** What browsers, Jupyter and desktops put behind the name of a copy. */
    private static final List<String> COPIES = List.of(" (1)", "(2)", "-Copy1", "-Copy12", " - Kopie", " - Copy (2)");

    final Path folder;
    final Kind kind;
    /** By student, where it is known. */
    final Map<Integer, Instant> times = new TreeMap<>();
    /** Students of whom there is no notebook. */
    final List<Integer> withoutNotebook = new ArrayList<>();

    final int size;
    private final Random random;
    private final Path top;
    private final StringBuilder record = new StringBuilder();

    GeneratedClass(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        this.kind = Kind.values()[random.nextInt(Kind.values().length)];
        this.size = 2 + random.nextInt(7);
        this.top = Files.createDirectories(random.nextInt(4) == 0 ? folder.resolve(folder.getFileName()) : folder);
        List<String> names = new ArrayList<>(NAMES);
        for (int student = 0; student < size; student++) {
            add(student, names.remove(random.nextInt(names.size())));
        }
        if (kind == Kind.GRADESCOPE) {
            Files.writeString(top.resolve(GradescopeDownload.FILE), record);
        }
    }

    private int number(int student) {
        return 700 + student;
    }

    private void add(int student, String name) throws IOException {
        String number = "_%d_".formatted(number(student));
        switch (kind) {
            case FOLDERS -> upload(student, top.resolve(name), "");
            case NBGRADER -> {
                Path assignment = top.resolve(name).resolve("homework");
                Files.createDirectories(assignment);
                if (random.nextBoolean()
                        && !GradescopeDownload.isFolder(name)) { // There a time may be the student's own.
                    times.put(student, TIME.plusSeconds(student));
                    Files.writeString(
                            assignment.resolve(Timestamp.FILE), "2026-03-01 12:00:0%d UTC".formatted(student));
                }
                upload(student, assignment.resolve("own"), "");
            }
            case ONE_FOLDER -> {
                Path file = inOneFolder(student, name);
                write(student, file);
                String stem = file.getFileName().toString().replace(FoundFiles.ENDING, "");
                for (int i = random.nextInt(3); i > 0; i--) {
                    write(student, top.resolve(stem + COPIES.get(random.nextInt(COPIES.size())) + FoundFiles.ENDING));
                }
            }
            case MOODLE_FOLDERS ->
                upload(
                        student,
                        top.resolve(shown(name) + number + "assignsubmission_file" + (student % 2 == 0 ? "_" : "")),
                        "");
            case MOODLE_FILES ->
                upload(student, top, shown(name).replace('_', ' ') + number + "assignsubmission_file_");
            case CANVAS ->
                upload(
                        student,
                        top,
                        shown(name).replaceAll("_\\d+_", "") + (random.nextBoolean() ? "_LATE" : "") + number
                                + (90 + student) + "_");
            case GRADESCOPE -> {
                record.append("submission_%d:\n  :submitters:\n  - :name: %s\n    :email: s%d@example.org\n"
                        .formatted(student, "Anna", student));
                record.append("  :created_at: 2026-03-01 12:00:0%d Z\n".formatted(student));
                times.put(student, TIME.plusSeconds(student));
                upload(student, top.resolve("submission_" + student), "");
            }
        }
    }

    /** In the one folder of a class a name is trimmed, and one that looks like a download's counts as that. */
    private Path inOneFolder(int student, String name) {
        String trimmed = name.replaceAll("^[-_. ]+|[-_. ]+$|_\\d+_", "");
        Path file = top.resolve("04-backpropagation-%s.ipynb".formatted(trimmed));
        return Files.exists(file) ? top.resolve("04-backpropagation-%s%d.ipynb".formatted(trimmed, student)) : file;
    }

    /** As the programs write names of people. */
    private static String shown(String name) {
        return name.replaceAll("[\\n\\u0001]", "");
    }

    /** @param prefix of all names, where a program puts one before them */
    private void upload(int student, Path place, String prefix) throws IOException {
        boolean folders = prefix.isEmpty();
        if (random.nextInt(5) == 0) {
            withoutNotebook.add(student);
            write(student, place.resolve(prefix + "notes.pdf"));
        } else {
            write(student, place.resolve(prefix + LESSON));
        }
        int other = number(random.nextInt(size));
        List<String> tricks = List.of(
                "x_%d_assignsubmission_file_%s".formatted(other, LESSON),
                "x_%d_99999_%s".formatted(other, LESSON),
                "submission_%d-%s".formatted(random.nextInt(size), LESSON));
        List<String> deeper = List.of(
                "submission_%d/%s".formatted(random.nextInt(size), LESSON),
                "x_%d_assignsubmission_file/%s".formatted(other, LESSON),
                "anna/" + LESSON,
                folder.getFileName() + "/anna/" + LESSON);
        for (int i = random.nextInt(4); i > 0 && !withoutNotebook.contains(student); i--) {
            write(student, place.resolve(prefix + tricks.get(random.nextInt(tricks.size()))));
            if (folders && kind != Kind.NBGRADER) {
                write(student, place.resolve(deeper.get(random.nextInt(deeper.size()))));
            }
        }
        if (folders && kind != Kind.FOLDERS) {
            Files.writeString(place.resolve(Timestamp.FILE), "1999-01-01 00:00:00 UTC");
        }
        Files.writeString(
                place.resolve(prefix + GradescopeDownload.FILE),
                "submission_1:\n  :submitters:\n  - :sid: anna\n  :created_at: 1999-01-01 00:00:00 Z\n");
    }

    private static void write(int student, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "" + student);
    }
}
