package chainrule.report;

import chainrule.files.AtomicFiles;
import chainrule.files.FileNames;
import chainrule.marks.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * All feedback in one zip file whose names a learning platform accepts.
 *
 * <p>Canvas identifies a file by the name that it had in Canvas's download. Moodle identifies a student by the text
 * before {@code _assignsubmission_}, as does each version of its import if this text begins the file's name. For all
 * other platforms, each student has a folder.
 */
public final class FeedbackZip {

    /** The place of the zip file in the folder of results. */
    public static final String FILE = "exports/feedback.zip";

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    /**
     * Name, number and plugin, with which Moodle begins the names of folders and files; the name contains no
     * underscore.
     */
    private static final Pattern MOODLE =
            Pattern.compile("([^_/\\\\]{1,100}_(\\d{1,18})_assignsubmission_)[a-z]{1,20}_?.*");

    /** After the student's number and the file's comes the file's own name, such as {@code homework (1).ipynb}. */
    private static final Pattern CANVAS = Pattern.compile(
            "[^/\\\\\\p{Cntrl}]{1,100}?_(?:LATE_|late_)?(\\d{1,18})_\\d{1,18}_[^/\\\\\\p{Cntrl}]{1,200}\\.ipynb");

    private static final String PAGE = "feedback.html";

    private final Path folder;
    private final Path submitted;

    /**
     * @param folder the folder of results, which already contains the feedback
     * @param submitted the folder of submissions
     */
    public FeedbackZip(Path folder, Path submitted) {
        this.folder = folder;
        this.submitted = submitted;
    }

    /**
     * Writes {@code exports/feedback.zip}; the same feedback gives the same bytes.
     *
     * @param students all students who have a feedback page
     * @return the students to whom it brings nothing back, because the platform identifies files by a notebook's name
     *     and they have none
     */
    public List<String> write(List<Submission> submissions, Collection<String> students) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Set<String> left = new TreeSet<>(students);
        boolean folders = true;
        for (Submission submission : submissions) {
            String notebook = name(submission);
            boolean given = put(files, notebook, FeedbackComments.place(folder, submission));
            if (notebook.contains("/") || notebook.contains("_assignsubmission_")) {
                String page = notebook.substring(
                        0, notebook.length() - lessonFile(submission).length());
                given |= put(files, page + PAGE, ReportFiles.feedback(folder, submission.student(), ".html"));
            }
            folders &= notebook.contains("/");
            if (given) {
                left.remove(submission.student());
            }
        }
        if (folders) {
            left.removeIf(student ->
                    put(files, FileNames.of(student) + "/" + PAGE, ReportFiles.feedback(folder, student, ".html")));
        }
        write(folder.resolve(FILE), files, Files::copy);
        return List.copyOf(left);
    }

    /**
     * Leaves out a student's files.
     *
     * @return how many files were left out
     */
    public static int leaveOut(Path zip, String student) throws IOException {
        Map<String, byte[]> others = new TreeMap<>();
        int own = 0;
        try (ZipFile before = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(before.entries())) {
                if (isOf(entry.getName(), student)) {
                    own++;
                } else {
                    others.put(entry.getName(), before.getInputStream(entry).readAllBytes());
                }
            }
        }
        write(zip, others, (bytes, out) -> out.write(bytes));
        return own;
    }

    /** Whether a file in the zip belongs to a student. */
    static boolean isOf(String entry, String student) {
        Matcher moodle = MOODLE.matcher(entry);
        Matcher canvas = CANVAS.matcher(entry);
        return entry.startsWith(FileNames.of(student) + "/")
                || moodle.matches() && moodle.group(2).equals(student)
                || canvas.matches() && canvas.group(1).equals(student);
    }

    /** Writes one file. */
    private interface EntryBody<T> {

        void write(T file, OutputStream out) throws IOException;
    }

    private static <T> void write(Path zip, Map<String, T> files, EntryBody<T> body) throws IOException {
        AtomicFiles.<IOException>write(zip, out -> {
            try (ZipOutputStream entries = new ZipOutputStream(out)) {
                for (Map.Entry<String, T> file : files.entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTimeLocal(TIME);
                    entries.putNextEntry(entry);
                    body.write(file.getValue(), entries);
                    entries.closeEntry();
                }
            }
        });
    }

    private static boolean put(Map<String, Path> files, String name, Path file) {
        boolean there = Files.exists(file);
        if (there) {
            files.put(name, file);
        }
        return there;
    }

    private static String lessonFile(Submission submission) {
        return FileNames.of(submission.lesson()) + ".ipynb";
    }

    /**
     * The name that the instructor's platform wrote decides, never one that a student put into the student's own
     * folder.
     */
    private String name(Submission submission) {
        for (Path part : submitted.relativize(submission.file())) {
            String name = part.toString();
            Matcher moodle = MOODLE.matcher(name);
            if (moodle.matches() && name.contains("_" + submission.student() + "_assignsubmission_")) {
                return moodle.group(1) + "file_" + lessonFile(submission);
            }
            Matcher canvas = CANVAS.matcher(name);
            if (canvas.matches() && canvas.group(1).equals(submission.student())) {
                return name;
            }
        }
        return FileNames.of(submission.student()) + "/" + lessonFile(submission);
    }
}
