package chainrule.intake;

import chainrule.marks.NotebookChoice;
import chainrule.marks.NotebookChoice.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which of a student's notebooks for one lesson counts: the last one that contains work.
 *
 * @param file the notebook that counts
 * @param others the notebooks that do not count, in their order
 * @param reason why, if there are others
 * @param withWork those that contain work, if there are others
 */
record CountedNotebook(Path file, List<Path> others, Optional<Reason> reason, List<Path> withWork) {

    private static final int MOST_TOLD = 5;

    /** @param hasWork only called if there are several notebooks */
    static CountedNotebook of(List<Path> candidates, String lesson, Predicate<Path> hasWork) {
        List<Path> files = candidates.stream()
                .sorted(NotebookOrder.of(lesson, FoundFiles.ENDING))
                .toList();
        if (files.size() == 1) {
            return new CountedNotebook(files.get(0), List.of(), Optional.empty(), List.of());
        }
        List<Path> withWork = files.stream().filter(hasWork).toList();
        Path last = files.get(files.size() - 1);
        Path counts = withWork.isEmpty() ? last : withWork.get(withWork.size() - 1);
        Reason reason = withWork.size() == 1
                ? Reason.ONLY_WITH_WORK
                : counts.equals(last) ? Reason.LAST : Reason.LAST_WITH_WORK;
        return new CountedNotebook(counts, without(counts, files), Optional.of(reason), withWork);
    }

    private static List<Path> without(Path one, List<Path> files) {
        List<Path> others = new ArrayList<>(files);
        others.remove(one);
        return List.copyOf(others);
    }

    /** The same if another notebook counts. */
    CountedNotebook counting(Path best, Reason why, String lesson) {
        List<Path> all = new ArrayList<>(others);
        all.add(file);
        all.sort(NotebookOrder.of(lesson, FoundFiles.ENDING));
        return new CountedNotebook(best, without(best, all), Optional.of(why), withWork);
    }

    /** What a student and an instructor are told about the choice. */
    Optional<NotebookChoice> choice(String lesson, Layout layout) {
        return reason.map(why -> new NotebookChoice(
                lesson, layout.shown(file), others.stream().map(layout::shown).toList(), why));
    }

    /** A line for each of the first notebooks that do not count; a student may hand in any number. */
    List<String> notes(Path folder) {
        List<String> notes = new ArrayList<>();
        Path counting = folder.relativize(file);
        others.stream()
                .limit(MOST_TOLD)
                .forEach(other -> notes.add("%s: does not count, as %s is of the same student and lesson, and %s"
                        .formatted(
                                folder.relativize(other),
                                counting,
                                reason.map(Reason::words).orElse(""))));
        if (others.size() > MOST_TOLD) {
            notes.add("… and %d more beside %s do not count".formatted(others.size() - MOST_TOLD, counting));
        }
        return notes;
    }
}
