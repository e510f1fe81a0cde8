package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.files.FileNames;
import chainrule.marks.ClassRecord;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.marks.SyntheticClass;
import chainrule.report.FeedbackZip;
import chainrule.report.Pseudonyms;
import chainrule.run.KnownOutcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static final List<String> ODD = List.of(
            "Anna", "anna", "ANNA", "zo\u00eb.lee@x.org", "=1+1", "a b", "0777", "777", "x_777_y", "O'Neil, \"P\"");

    final Path folder;
    final List<StudentMarks> classMarks = new ArrayList<>();
    private final Path submitted;
    private final Platform platform;

    DrawnFolder(Path place, Platform platform, int students, long seed) throws IOException {
        this.folder = Files.createDirectories(place.resolve("class-graded"));
        this.submitted = Files.createDirectories(folder.resolve("unpacked"));
        this.platform = platform;
        Random random = new Random(seed);
        List<StudentMarks> drawn = SyntheticClass.of(students, seed);
        Map<String, StudentMarks> sorted = new TreeMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            String id = platform == Platform.FOLDERS ? i < ODD.size() ? ODD.get(i) : "u" + (500 + i) : "" + (7_000 + i);
            sorted.put(id, named(drawn.get(i), id));
        }
        classMarks.addAll(sorted.values());
        write(random);
    }

    private static StudentMarks named(StudentMarks s, String id) {
        return new StudentMarks(
                id,
                s.results().stream()
                        .map(r -> new SubmissionResult(id, r.lesson(), r.exercises(), r.graders()))
                        .toList(),
                s.assignment(),
                s.submitted(),
                s.known(),
                s.person(),
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
        String first = s.told("first_name");
        String last = s.told("last_name");
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
        Pseudonyms.known(folder.resolve(Pseudonyms.KEY), s.student()).ifPresent(all::add);
        return all;
    }
}
