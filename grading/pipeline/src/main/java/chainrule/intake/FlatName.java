package chainrule.intake;

import chainrule.files.TrimmedText;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of a file says if the files of all students are in one folder: {@code 04-backpropagation-anna.ipynb}.
 *
 * @param student everything except the lesson's name and the ending; the lesson's name if there is nothing else
 * @param tellsStudent whether the name contains a lesson and something else
 */
record FlatName(String student, boolean tellsStudent) {

    /**
     * What browsers, Jupyter and desktops add to the name of a copy, such as {@code (1)}, {@code -Copy1}, {@code -
     * Kopie (2)}.
     */
    private static final Pattern BEHIND = Pattern.compile(
            "(?i)(?: ?\\(\\d{1,2}\\)|[-_ ]{1,3}(?:copy|kopie|copie|copia|kopia) ?\\d{0,2}|-checkpoint)\\z");

    private static final int MOST_COPIES = 5;

    private static final Pattern BEFORE =
            Pattern.compile("(?i)^(?:(?:copy|kopie|copie|copia|kopia) (?:\\(\\d{1,2}\\) )?(?:of|von|de|di) ){1,5}");

    /**
     * A copy belongs to the student of its original, unless the roster contains a student with its whole name.
     *
     * @param roster the ids of students
     */
    static FlatName of(String name, Collection<ExerciseKey> exercises, Set<String> roster) {
        String stem = stem(name);
        FlatName whole = ofStem(stem, exercises);
        String original = stem;
        for (int copies = 0; copies < MOST_COPIES; copies++) { // Copies are copied in turn.
            original = BEHIND.matcher(original).replaceFirst("");
        }
        original = BEFORE.matcher(original).replaceFirst("");
        return original.isEmpty() || roster.contains(StudentIds.alone(whole.student))
                ? whole
                : ofStem(original, exercises);
    }

    private static FlatName ofStem(String stem, Collection<ExerciseKey> exercises) {
        Optional<String> lesson = Lessons.named(stem, exercises);
        String rest =
                lesson.map(l -> TrimmedText.of(stem.replace(l, ""), "-_. ")).orElse(stem);
        return new FlatName(rest.isEmpty() ? stem : rest, lesson.isPresent() && !rest.isEmpty());
    }

    /** The name without its ending, which other endings may follow. */
    private static String stem(String name) {
        int notebook = name.toLowerCase(Locale.ROOT).lastIndexOf(FoundFiles.ENDING);
        int end = notebook > 0 ? notebook : name.lastIndexOf('.');
        return end > 0 ? name.substring(0, end) : name;
    }
}
