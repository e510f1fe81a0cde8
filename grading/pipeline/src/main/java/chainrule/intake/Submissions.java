package chainrule.intake;

import chainrule.marks.NotebookChoice;
import chainrule.marks.Submission;
import chainrule.marks.UngradedFile;
import chainrule.marks.Upload;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The submissions of a class.
 *
 * @param list sorted by student and lesson
 * @param notes the files that do not count, with the reason
 * @param times when notebooks came in, if it is known
 * @param choices why these notebooks count, if there are others
 * @param otherFiles by student, the files that cannot be graded
 * @param versions the versions, if the best of several notebooks counts
 */
public record Submissions(
        List<Submission> list,
        List<String> notes,
        Map<Submission, Instant> times,
        Map<Submission, NotebookChoice> choices,
        Map<String, List<UngradedFile>> otherFiles,
        Map<Submission, NotebookVersions> versions) {

    /**
     * The last file that a run writes into its folder of results, which shows that the folder contains no submissions.
     */
    public static final String GRADED_WITH = "graded-with.txt";

    /** Notebooks about which nothing else is known. */
    public Submissions(List<Submission> list, List<String> notes) {
        this(list, notes, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * The notebooks of some lessons; notebooks of other lessons become other files.
     *
     * @param notes the notes about them
     */
    public Submissions of(Set<String> lessons, List<String> notes) {
        Map<String, List<UngradedFile>> others = new TreeMap<>();
        otherFiles.forEach((student, files) -> others.put(student, new ArrayList<>(files)));
        list.stream()
                .filter(s -> !lessons.contains(s.lesson()))
                .forEach(s -> others.computeIfAbsent(s.student(), id -> new ArrayList<>())
                        .add(new UngradedFile(s.file().getFileName().toString(), UngradedFile.Kind.OTHER_LESSON)));
        return new Submissions(
                list.stream().filter(s -> lessons.contains(s.lesson())).toList(),
                notes,
                times,
                choices,
                others,
                versions);
    }

    /**
     * The same with the best notebooks in place of the latest.
     *
     * @param best for each submission with several versions, which of them counts, and why
     */
    public Submissions counting(Map<Submission, BestNotebook> best) {
        List<String> notes = new ArrayList<>(this.notes);
        Map<Submission, Instant> times = new HashMap<>(this.times);
        Map<Submission, NotebookChoice> choices = new HashMap<>(this.choices);
        List<Submission> counted = new ArrayList<>();
        for (Submission latest : list) {
            BestNotebook its = best.get(latest);
            NotebookVersions all = versions.get(latest);
            if (its == null || all == null) {
                counted.add(latest);
                continue;
            }
            Submission submission = new Submission(latest.student(), latest.lesson(), its.file());
            CountedNotebook notebook = all.latest().counting(its.file(), its.why(), latest.lesson());
            counted.add(submission);
            choices.remove(latest);
            notebook.choice(latest.lesson(), all.layout()).ifPresent(choice -> choices.put(submission, choice));
            times.remove(latest);
            all.layout().time(its.file()).ifPresent(time -> times.put(submission, time));
            notebook.notes(all.layout().folder()).stream()
                    .filter(note -> !notes.contains(note))
                    .forEach(notes::add);
        }
        return new Submissions(List.copyOf(counted), notes, times, choices, otherFiles, Map.of());
    }

    /** The version that counts. */
    public record BestNotebook(Path file, NotebookChoice.Reason why) {}

    /** The ids of all students who handed in a notebook or another file. */
    public Set<String> students() {
        Set<String> students = new TreeSet<>(otherFiles.keySet());
        list.forEach(s -> students.add(s.student()));
        return students;
    }

    /** What is known about each student beyond the notebooks; the last time counts. */
    public Map<String, Upload> uploads() {
        Map<String, List<Submission>> own = list.stream().collect(Collectors.groupingBy(Submission::student));
        Map<String, Upload> uploads = new TreeMap<>();
        for (String student : students()) {
            List<Submission> submissions = own.getOrDefault(student, List.of());
            uploads.put(
                    student,
                    new Upload(
                            known(submissions, times).max(Comparator.naturalOrder()),
                            otherFiles.getOrDefault(student, List.of()),
                            known(submissions, choices).toList()));
        }
        return uploads;
    }

    private static <T> Stream<T> known(List<Submission> submissions, Map<Submission, T> told) {
        return submissions.stream().map(told::get).filter(Objects::nonNull);
    }
}
