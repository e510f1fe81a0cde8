package chainrule.marks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came in from one student beyond the notebooks that are graded.
 *
 * @param time when it came in, if that is known
 * @param choices for each lesson with several notebooks, which one is graded
 */
public record Upload(Optional<Instant> time, List<UngradedFile> otherFiles, List<NotebookChoice> choices) {

    /** Nothing is known. */
    public static final Upload UNKNOWN = new Upload(Optional.empty(), List.of(), List.of());

    private static final int MOST_NAMED = 3;

    /** Only a time is known. */
    public static Upload at(Instant time) {
        return new Upload(Optional.of(time), List.of(), List.of());
    }

    /** The files that cannot be graded, in words; empty if there are none. */
    public static Optional<String> inWords(List<UngradedFile> files) {
        List<String> words = new ArrayList<>();
        files.stream().limit(MOST_NAMED).map(UngradedFile::words).distinct().forEach(words::add);
        if (files.size() > MOST_NAMED) {
            words.add("%d more".formatted(files.size() - MOST_NAMED));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", words));
    }

    /** The same without the time and the names of files, which may reveal the student. */
    Upload withoutNames() {
        return new Upload(
                Optional.empty(),
                otherFiles.stream()
                        .map(file -> new UngradedFile("", file.kind()))
                        .toList(),
                choices.stream().map(NotebookChoice::withoutNames).toList());
    }
}
