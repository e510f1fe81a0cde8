package chainrule.report;

import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.marks.StudentMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names that reveal nobody: they are drawn once for each student and kept in a separate file, the key.
 *
 * <p>They are drawn rather than computed from the id, so nobody without the key can try ids until one fits.
 */
public final class Pseudonyms {

    /** The name of the key in the folder of results. */
    public static final String KEY = "pseudonyms.csv";

    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 6;

    private final Map<String, String> byStudent;

    private Pseudonyms(Map<String, String> byStudent) {
        this.byStudent = byStudent;
    }

    /**
     * The pseudonyms of the key file, with new ones for students whom it does not have; the file is written if it
     * changes.
     */
    public static Pseudonyms of(Path key, List<StudentMarks> classMarks) throws IOException {
        return of(key, classMarks, new SecureRandom());
    }

    static Pseudonyms of(Path key, List<StudentMarks> classMarks, Random random) throws IOException {
        Map<String, String> known = read(key);
        Set<String> used = new HashSet<>(known.values());
        Set<String> given = new HashSet<>();
        Map<String, String> byStudent = new TreeMap<>();
        for (StudentMarks s : classMarks) {
            String field = field(s.student());
            String name = known.get(field);
            while (name == null || !given.add(name)) {
                name = draw(random);
                name = used.add(name) ? name : null;
            }
            known.put(field, name);
            byStudent.put(s.student(), name);
        }
        StringBuilder csv = new StringBuilder(CsvRows.row(List.of("student", "pseudonym")));
        known.forEach((field, name) -> csv.append(field + "," + name + "\r\n"));
        AtomicFiles.write(key, CsvRows.BYTE_ORDER_MARK + csv);
        return new Pseudonyms(byStudent);
    }

    /** A student's pseudonym in a key file, if the file exists and has one. */
    public static Optional<String> known(Path key, String student) throws IOException {
        return Optional.ofNullable(read(key).get(field(student)));
    }

    /** The pseudonyms by the ids' fields: an id is kept in its escaped form, in one row, as this class writes it. */
    private static Map<String, String> read(Path key) throws IOException {
        Map<String, String> known = new TreeMap<>();
        if (Files.exists(key)) {
            for (String line :
                    Files.readString(key).replace(CsvRows.BYTE_ORDER_MARK, "").split("\r?\n")) {
                int comma = line.lastIndexOf(',');
                if (comma < 0) {
                    throw new IOException("%s: a row must be student,pseudonym, got %s".formatted(key, line));
                }
                known.put(line.substring(0, comma), line.substring(comma + 1));
            }
            known.remove("student", "pseudonym"); // The head; a student may be called so too.
        }
        return known;
    }

    private static String field(String student) {
        return CsvRows.row(List.of(student.replaceAll("[\r\n]", " "))).stripTrailing();
    }

    private static String draw(Random random) {
        StringBuilder name = new StringBuilder("student-");
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    /** The same marks under pseudonyms and in the order of these. */
    public List<StudentMarks> of(List<StudentMarks> classMarks) {
        List<StudentMarks> renamed = new ArrayList<>();
        classMarks.forEach(s -> renamed.add(s.as(byStudent.get(s.student()))));
        renamed.sort(Comparator.comparing(StudentMarks::student));
        return renamed;
    }
}
