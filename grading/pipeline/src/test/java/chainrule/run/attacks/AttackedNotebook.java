package chainrule.run.attacks;

import chainrule.run.NotebookCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A notebook in which every exercise is attacked but one.
 *
 * @param attacks by exercise
 */
record AttackedNotebook(String name, Map<String, Attack> attacks) {

    /** As few notebooks as these attacks need; those that fit in few exercises come first. */
    static List<AttackedNotebook> of(String name, List<Attack> attacks) {
        List<AttackedNotebook> notebooks = new ArrayList<>();
        attacks.stream()
                .sorted(Comparator.comparing(a -> a.place().exercises().size()))
                .forEach(attack -> {
                    if (notebooks.stream().noneMatch(notebook -> notebook.takes(attack))) {
                        notebooks.add(
                                new AttackedNotebook("%s-%02d".formatted(name, notebooks.size()), new TreeMap<>()));
                        notebooks.get(notebooks.size() - 1).takes(attack);
                    }
                });
        return notebooks;
    }

    private boolean takes(Attack attack) {
        Optional<String> free = attack.place().exercises().stream()
                .filter(exercise -> !attacks.containsKey(exercise))
                .findFirst();
        free.ifPresent(exercise -> attacks.put(exercise, attack));
        return free.isPresent();
    }

    NotebookCells cells() {
        NotebookCells cells = new NotebookCells();
        attacks.forEach((exercise, attack) -> cells.exercise(exercise, AttackedCell.of(exercise, attack)));
        return cells.exercise(Exercises.HONEST, NotebookCells.of(Exercises.HONEST, "solution"));
    }

    @Override
    public String toString() {
        return name + " " + attacks.values();
    }
}
