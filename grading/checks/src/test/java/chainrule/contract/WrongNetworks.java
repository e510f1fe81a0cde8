package chainrule.contract;

import chainrule.grader.Grader;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wrong networks of the capstones by what is wrong with them, as {@code wrong-networks.txt} says.
 *
 * @param kinds names of cells by what is wrong
 */
record WrongNetworks(Map<String, List<String>> kinds) {

    static final Path FILE = ExerciseFolder.EXERCISES.resolve("conclusion/wrong-networks.txt");

    /** One wrong network. */
    private record WrongNetwork(ExerciseFolder capstone, KeptCell cell) {
        @Override
        public String toString() {
            return "%s of %s".formatted(cell, capstone.grader().exercise().id());
        }
    }

    static WrongNetworks read() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        InProcess.text(FILE)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .forEach(l -> {
                    String[] parts = l.split(": ");
                    kinds.put(parts[0], List.of(parts[1].split(", ")));
                });
        return new WrongNetworks(kinds);
    }

    /** What is missing: cells of no kind or of two, and names that no cell has. */
    List<String> missing(List<ExerciseFolder> capstones) {
        List<WrongNetwork> all = networks(capstones).toList();
        Stream<String> cells = all.stream()
                .filter(n -> kinds.values().stream().filter(k -> belongs(n, k)).count() != 1)
                .map(n -> n + " is not of one kind");
        Stream<String> names = kinds.values().stream()
                .flatMap(List::stream)
                .filter(name -> all.stream().noneMatch(n -> belongs(n, List.of(name))))
                .map(name -> "no cell is named " + name);
        return Stream.concat(cells, names).toList();
    }

    /** A row for each wrong network. @param grading what grades a cell with the notebook's inputs */
    String table(List<ExerciseFolder> capstones, BiFunction<String, Grader, Outcome> grading) {
        List<String> rows = new ArrayList<>();
        kinds.forEach((kind, names) -> networks(capstones)
                .filter(n -> belongs(n, names))
                .forEach(n -> rows.add("| %s | `%s` | %s | %s |"
                        .formatted(
                                kind,
                                n.capstone().grader().exercise().id(),
                                n.cell().name(),
                                failed(grading.apply(
                                        n.cell().text(), n.capstone().grader()))))));
        return String.join("\n", rows) + "\n";
    }

    private static String failed(Outcome outcome) {
        return outcome.report()
                .map(r -> r.checks().stream()
                        .filter(c -> !c.passed())
                        .map(CheckResult::symbol)
                        .collect(Collectors.joining(", ")))
                .filter(checks -> !checks.isEmpty())
                .orElse(outcome.status().toString());
    }

    private static Stream<WrongNetwork> networks(List<ExerciseFolder> capstones) {
        return capstones.stream()
                .flatMap(e ->
                        Stream.concat(e.mutants().stream(), e.caught().stream()).map(c -> new WrongNetwork(e, c)));
    }

    private static boolean belongs(WrongNetwork network, List<String> names) {
        return names.contains(network.cell().misconception());
    }
}
