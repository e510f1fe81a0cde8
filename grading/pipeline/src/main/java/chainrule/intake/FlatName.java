package chainrule.intake;

import chainrule.files.TrimmedText;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What the name of a file tells where the files of all students lie in one folder: {@code 04-backpropagation-anna.ipynb}.
 *
 * @param student all that is neither the lesson's name nor the ending; the lesson's name where there is nothing else
 * @param tellsStudent whether it names a lesson and something else
 */
record FlatName(String student, boolean tellsStudent) {

    static FlatName of(String name, Collection<ExerciseKey> exercises) {
        String stem = stem(name);
        Optional<String> lesson = Lessons.named(stem, exercises);
        String rest =
                lesson.map(l -> TrimmedText.of(stem.replace(l, ""), "-_. ")).orElse(stem);
        return new FlatName(rest.isEmpty() ? stem : rest, lesson.isPresent() && !rest.isEmpty());
    }

    /** Without its ending, which other endings may follow. */
    private static String stem(String name) {
        int notebook = name.toLowerCase(Locale.ROOT).lastIndexOf(FoundFiles.ENDING);
        int end = notebook > 0 ? notebook : name.lastIndexOf('.');
        return end > 0 ? name.substring(0, end) : name;
    }
}
