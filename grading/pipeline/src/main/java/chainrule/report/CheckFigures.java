package chainrule.report;

import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The results of a class in one check.
 *
 * @param passed for each student whose exercise ran, whether the check passed
 * @param rest for each of them, the share of points in all other checks
 */
record CheckFigures(List<Boolean> passed, List<Double> rest) {

    /** The figures by exercise and symbol. */
    static Map<String, Map<String, CheckFigures>> of(List<StudentMarks> handedIn) {
        Map<String, Map<String, CheckFigures>> all = new LinkedHashMap<>();
        for (StudentMarks s : handedIn) {
            add(s.exercises(), all);
        }
        return all;
    }

    /** The figures of an earlier class, of which only results are kept. */
    static Map<String, Map<String, CheckFigures>> ofResults(List<SubmissionResult> results) {
        Map<String, Map<String, CheckFigures>> all = new LinkedHashMap<>();
        results.forEach(r -> add(r.exercises(), all));
        return all;
    }

    private static void add(List<ExerciseResult> own, Map<String, Map<String, CheckFigures>> all) {
        int points = own.stream().mapToInt(ExerciseResult::points).sum();
        int max = own.stream().mapToInt(ExerciseResult::max).sum();
        for (ExerciseResult e : own) {
            if (e.status() != Status.NOT_HANDED_IN && e.status() != Status.NOT_WRITTEN) {
                for (ExerciseResult.SymbolResult c : e.checks()) {
                    CheckFigures figures = all.computeIfAbsent(e.exercise(), id -> new LinkedHashMap<>())
                            .computeIfAbsent(c.symbol(), s -> new CheckFigures(new ArrayList<>(), new ArrayList<>()));
                    figures.passed.add(c.passed());
                    figures.rest.add(max == c.max() ? 0 : (double) (points - c.points()) / (max - c.max()));
                }
            }
        }
    }

    /** The share of students who passed. */
    double share() {
        return passed.stream().filter(p -> p).count() / (double) Math.max(1, passed.size());
    }

    /**
     * The correlation of this check with all others. Near 1, students who know the rest pass it; near 0 or below, it
     * says nothing about what somebody knows. Empty if all passed or all failed, or nobody differs in the rest.
     */
    OptionalDouble discrimination() {
        double[] x = passed.stream().mapToDouble(p -> p ? 1 : 0).toArray();
        double[] y = rest.stream().mapToDouble(r -> r).toArray();
        double product = SampleFigures.deviation(x) * SampleFigures.deviation(y);
        if (x.length < 2 || product < 1e-9) {
            return OptionalDouble.empty();
        }
        double meanX = SampleFigures.mean(x);
        double meanY = SampleFigures.mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return OptionalDouble.of(sum / (x.length - 1) / product);
    }
}
