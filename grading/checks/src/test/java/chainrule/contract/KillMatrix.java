package chainrule.contract;

import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.Outcome;
import chainrule.grader.SymbolCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which check finds which mutant, with the notebook's inputs. */
record KillMatrix(List<Row> exercises) {

    /**
     * One exercise.
     *
     * @param accepted how many right ways have full marks, of {@code right}
     */
    record Row(Grader grader, int accepted, int right, List<Mutant> mutants) {

        /** The misconceptions that its mutants were named as. */
        List<String> named() {
            return mutants.stream()
                    .filter(Mutant::isNamed)
                    .map(Mutant::misconception)
                    .distinct()
                    .toList();
        }

        private long found(int check) {
            return mutants.stream().filter(m -> m.lost().get(check)).count();
        }
    }

    /**
     * One mutant.
     *
     * @param lost for each check whether it failed
     */
    record Mutant(KeptCell cell, List<Boolean> lost, String misconception) {
        boolean isNamed() {
            return lost.contains(true) && misconception.equals(cell.misconception());
        }
    }

    /** @param grading what grades a cell with the notebook's inputs */
    static KillMatrix of(List<ExerciseFolder> exercises, BiFunction<String, Grader, Outcome> grading) {
        return new KillMatrix(exercises.stream().map(e -> row(e, grading)).toList());
    }

    /** Whether all right ways are accepted, and all mutants named. */
    boolean isPerfect() {
        return exercises.stream()
                .allMatch(r ->
                        r.accepted() == r.right() && killed(r) == r.mutants().size());
    }

    private static Row row(ExerciseFolder e, BiFunction<String, Grader, Outcome> grading) {
        Grader g = e.grader();
        int accepted = (int) e.right().stream()
                .filter(c -> run(g, c, grading).points() == g.points())
                .count();
        List<Mutant> mutants = e.mutants().stream()
                .map(c -> {
                    GraderReport r = run(g, c, grading);
                    return new Mutant(
                            c,
                            r.checks().stream().map(check -> !check.passed()).toList(),
                            r.misconception().orElse("nothing"));
                })
                .toList();
        return new Row(g, accepted, e.right().size(), mutants);
    }

    private static GraderReport run(Grader grader, KeptCell cell, BiFunction<String, Grader, Outcome> grading) {
        return ((Outcome.Graded) grading.apply(cell.text(), grader)).found();
    }

    /** A row for each exercise. */
    String summary() {
        List<String> lines = new ArrayList<>();
        lines.add("| exercise | points | right ways accepted | mutants killed and named | of these each check kills |");
        lines.add("|---|---|---|---|---|");
        for (Row r : exercises) {
            List<SymbolCheck> checks = r.grader().checks();
            String kills = IntStream.range(0, checks.size())
                    .mapToObj(i -> checks.get(i).symbol() + " " + r.found(i))
                    .collect(Collectors.joining(", "));
            lines.add("| `%s` | %s | %d of %d | %d of %d | %s |"
                    .formatted(
                            id(r),
                            points(r.grader()),
                            r.accepted(),
                            r.right(),
                            killed(r),
                            r.mutants().size(),
                            kills));
        }
        lines.add("| %d exercises | %s | %d of %d | %d of %d | %d misconceptions |"
                .formatted(
                        exercises.size(),
                        total(),
                        exercises.stream().mapToInt(Row::accepted).sum(),
                        exercises.stream().mapToInt(Row::right).sum(),
                        exercises.stream().mapToLong(KillMatrix::killed).sum(),
                        exercises.stream().mapToInt(r -> r.mutants().size()).sum(),
                        exercises.stream()
                                .flatMap(r -> r.named().stream())
                                .distinct()
                                .count()));
        return String.join("\n", lines);
    }

    /** A table for each exercise, a row for each mutant, a column for each check. */
    String whole() {
        return exercises.stream().map(KillMatrix::table).collect(Collectors.joining("\n"));
    }

    private static String table(Row r) {
        Exercise e = r.grader().exercise();
        List<String> symbols = r.grader().checks().stream()
                .map(c -> c.symbol() + " (" + c.points() + ")")
                .toList();
        StringBuilder text = new StringBuilder("## `%s`: %s, lesson %s%n%n".formatted(e.id(), e.title(), e.lesson()));
        text.append("| mistake | ").append(String.join(" | ", symbols)).append(" |\n");
        text.append("|---").append("|:-:".repeat(symbols.size())).append("|\n");
        for (Mutant m : r.mutants()) {
            text.append("| ").append(m.cell().name());
            m.lost().forEach(lost -> text.append(lost ? " | ✗" : " | "));
            text.append(" |\n");
        }
        return text.toString();
    }

    private static String id(Row r) {
        return r.grader().exercise().id();
    }

    private static long killed(Row r) {
        return r.mutants().stream().filter(Mutant::isNamed).count();
    }

    private static String points(Grader g) {
        return g.points() + (g.exercise().bonus() ? " bonus" : "");
    }

    private String total() {
        int bonus = points(true);
        return points(false) + (bonus == 0 ? "" : " + " + bonus);
    }

    private int points(boolean bonus) {
        return exercises.stream()
                .map(Row::grader)
                .filter(g -> g.exercise().bonus() == bonus)
                .mapToInt(Grader::points)
                .sum();
    }
}
