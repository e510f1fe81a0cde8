package chainrule.cli;

import chainrule.assignment.ManualMarks.ManualMark;
import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.files.FileNames;
import chainrule.files.JsonFiles;
import chainrule.marks.ClassRecord;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.marks.SyntheticClass;
import chainrule.report.FeedbackCell;
import chainrule.report.FeedbackZip;
import chainrule.report.Pseudonyms;
import chainrule.run.KnownOutcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A folder of results as grading leaves it, of a class that was drawn: nothing is graded, everything is written. */
final class DrawnFolder {

    /** Whose names decide what feedback files are called. */
    enum Platform {
        FOLDERS,
        CANVAS,
        MOODLE
    }

    /** A cell of a notebook. */
    record Note(String source) {}

    private static final List<String> ODD = List.of(
            "Anna", "anna", "ANNA", "zo\u00eb.lee@x.org", "=1+1", "a b", "0777", "777", "x_777_y", "O'Neil, \"P\"");

    final Path folder;
    final List<StudentMarks> classMarks = new ArrayList<>();
    private final Path submitted;
    private final Platform platform;
    private final Map<String, DrawnRoster.Drawn> names = new TreeMap<>();

    /** With a roster of any form that such a class can have. */
    DrawnFolder(Path place, Platform platform, int students, long seed) throws IOException {
        this(place, platform, DrawnRoster.drawn(platform != Platform.FOLDERS, new Random(seed)), students, seed);
    }

    DrawnFolder(Path place, Platform platform, DrawnRoster roster, int students, long seed) throws IOException {
        this.folder = Files.createDirectories(place.resolve("class-graded"));
        this.submitted = Files.createDirectories(folder.resolve("unpacked"));
        this.platform = platform;
        Random random = new Random(seed);
        List<StudentMarks> drawn = SyntheticClass.of(students, seed);
        Map<String, StudentMarks> sorted = new TreeMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            String id = platform == Platform.FOLDERS ? i < ODD.size() ? ODD.get(i) : "u" + (500 + i) : "" + (7_000 + i);
            sorted.put(id, drawn.get(i));
            names.put(id, DrawnRoster.Drawn.of(i, random));
        }
        Map<String, Map<String, String>> people = roster.read(names, place.resolve("roster.csv"));
        sorted.forEach((id, marks) -> classMarks.add(named(marks, id, people.get(id))));
        write(random);
    }

    private static StudentMarks named(StudentMarks s, String id, Map<String, String> person) {
        return new StudentMarks(
                id,
                s.results().stream()
                        .map(r -> new SubmissionResult(id, r.lesson(), r.exercises(), r.graders()))
                        .toList(),
                s.assignment(),
                s.submitted(),
                s.known(),
                person,
                s.byHand(),
                s.upload(),
                s.coursework(),
                s.terms());
    }

    private void write(Random random) throws IOException {
        ResultStore store = new ResultStore(folder.resolve("results"), "seed 1\n");
        List<Submission> submissions = new ArrayList<>();
        StringBuilder durations = new StringBuilder(CsvRows.row(List.of("student", "lesson", "milliseconds")));
        StringBuilder overrides = new StringBuilder("exercise;Student;points;reason\r\n");
        StringBuilder flags = new StringBuilder("student,exercise,reason,author,time\r\n");
        StringBuilder leftOut = new StringBuilder();
        for (StudentMarks s : classMarks) {
            for (SubmissionResult r : s.results()) {
                Submission submission = new Submission(s.student(), r.lesson(), file(s, r.lesson()));
                AtomicFiles.write(submission.file(), "by " + s.fullName());
                store.put(submission, r);
                new ResultStore(folder.resolve("versions/1"), "seed 1\n").put(submission, r);
                AtomicFiles.write(
                        folder.resolve(
                                "feedback/%s/%s.ipynb".formatted(FileNames.of(s.student()), FileNames.of(r.lesson()))),
                        "Feedback for " + s.nameAndId());
                durations.append(CsvRows.row(List.of(s.student(), r.lesson(), random.nextInt(900))));
                submissions.add(submission);
            }
            overrides.append(
                    "relu;\"%s\";1;\"neat;\nreally\"\r\n".formatted(s.student().replace("\"", "\"\"")));
            flags.append(CsvRows.row(List.of(s.student(), "relu", "is this right?", "", "")));
            leftOut.append(s.student() + "/notes.pdf: not a notebook\n");
        }
        Files.createDirectory(folder.resolve(GradedFiles.PSEUDONYMOUS));
        GradedFiles.again(folder, classMarks, Optional.empty());
        new FeedbackZip(folder, submitted)
                .write(
                        submissions,
                        classMarks.stream().map(StudentMarks::student).toList());
        ClassRecord.of(classMarks).write(folder);
        AtomicFiles.write(folder.resolve("durations.csv"), durations.toString());
        AtomicFiles.write(folder.resolve("versions/1/durations.csv"), durations.toString());
        AtomicFiles.write(folder.resolve("overrides.csv"), CsvRows.BYTE_ORDER_MARK + overrides);
        AtomicFiles.write(folder.resolve("review/flags.csv"), flags.toString());
        AtomicFiles.write(folder.resolve("review/rubric.csv"), "exercise,extra,reason\r\nrelu,-1,too long\r\n");
        AtomicFiles.write(folder.resolve("review/lock"), "");
        AtomicFiles.write(folder.resolve(LeftOutFile.FILE), leftOut.toString());
        AtomicFiles.write(folder.resolve("graded-with.txt"), "seed 1\n");
        AtomicFiles.write(folder.resolve("seed.txt"), "1\n");
        AtomicFiles.write(folder.resolve(KnownOutcomes.FILE), "outcomes");
        AtomicFiles.write(folder.resolve(MachineDescription.FILE), "namespaces\n");
        Files.writeString(
                folder.resolve("results/.half.json.tmp"), classMarks.get(0).fullName());
        MarkHistory first = new MarkHistory(Map.of(), List.of()).with(classMarks, store);
        List<MarkHistory.Change> changes = classMarks.stream()
                .map(s -> new MarkHistory.Change(s.student(), "relu", "1", "2", "the notebook changed"))
                .toList();
        new MarkHistory(first.marks(), changes).write(folder);
    }

    /** Where a platform's download has a notebook. */
    private Path file(StudentMarks s, String lesson) {
        String first = FileNames.of(names.get(s.student()).first());
        String last = FileNames.of(names.get(s.student()).last());
        return submitted.resolve(
                switch (platform) {
                    case FOLDERS -> "%s/%s.ipynb".formatted(FileNames.of(s.student()), lesson);
                    case CANVAS ->
                        "%s%s_%s_%d_%s.ipynb"
                                .formatted(last, first, s.student(), 90_000 + lesson.hashCode() % 1000, lesson);
                    case MOODLE ->
                        "%s %s_%s_assignsubmission_file/%s.ipynb".formatted(first, last, s.student(), lesson);
                });
    }

    /** Everything that tells who a student is. */
    List<String> identifiers(StudentMarks s) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                s.student(),
                s.fullName(),
                s.name(),
                s.told("first_name"),
                s.told("last_name"),
                s.told("email"),
                FileNames.of(s.student())));
        all.addAll(names.get(s.student()).inBothOrders());
        all.removeIf(String::isBlank);
        Pseudonyms.known(folder.resolve(Pseudonyms.KEY), s.student()).ifPresent(all::add);
        return all;
    }

    /** The words that people use for a student in a comment on somebody else. */
    List<String> wordsFor(String student) {
        DrawnRoster.Drawn drawn = names.get(student);
        List<String> words = new ArrayList<>(drawn.inBothOrders());
        words.addAll(List.of(student, drawn.email(), words.get(0).toUpperCase(Locale.ROOT)));
        words.add(Normalizer.normalize(words.get(1), Normalizer.Form.NFD));
        return words;
    }

    /** Writes everything again as after a run in which these students got a comment on all exercises. */
    void comment(Map<String, String> words) throws IOException {
        StringBuilder overrides = new StringBuilder("student,exercise,reason\r\n");
        for (int i = 0; i < classMarks.size(); i++) {
            StudentMarks s = classMarks.get(i);
            String said = words.get(s.student());
            if (said != null) {
                overrides.append(CsvRows.row(List.of(s.student(), "total", said)));
                classMarks.set(i, commented(s, said));
                AtomicFiles.write(
                        folder.resolve("feedback/%s/note.ipynb".formatted(FileNames.of(s.student()))),
                        JsonFiles.text(new Note(FeedbackCell.total(classMarks.get(i), s.coursework()))));
            }
        }
        GradedFiles.again(folder, classMarks, Optional.empty());
        ClassRecord.of(classMarks).write(folder);
        AtomicFiles.write(folder.resolve("overrides.csv"), overrides.toString());
    }

    private static StudentMarks commented(StudentMarks s, String words) {
        Map<String, List<ManualMark>> byHand = new TreeMap<>(s.byHand());
        byHand.put("total", List.of(new ManualMark("", Optional.empty(), Optional.empty(), words, "", "")));
        return new StudentMarks(
                s.student(),
                s.results(),
                s.assignment(),
                s.submitted(),
                s.known(),
                s.person(),
                byHand,
                s.upload(),
                s.coursework(),
                s.terms());
    }
}
