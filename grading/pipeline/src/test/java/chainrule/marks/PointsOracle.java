package chainrule.marks;

import chainrule.assignment.Extension;
import chainrule.assignment.ManualMarks.ManualMark;
import chainrule.assignment.Waiver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a student has in the end, worked out once more step by step as a person would with pencil and paper, in whole
 * hundredths of a point.
 */
final class PointsOracle {

    private PointsOracle() {}

    /** @return hundredths of a point, or nothing for who is excused from all */
    static Optional<Long> hundredths(StudentMarks s, Map<String, Integer> maxByExercise) {
        List<String> waived = new ArrayList<>();
        boolean all = true;
        for (Map.Entry<String, Integer> entry : maxByExercise.entrySet()) {
            if (entry.getValue() > 0 && isExcused(s, entry.getKey())) {
                waived.add(entry.getKey());
            }
            all &= entry.getValue() == 0 || isExcused(s, entry.getKey());
        }
        if (all) {
            return Optional.empty();
        }
        waived.sort((a, b) -> Long.compare(
                regular(s, b, maxByExercise) * maxByExercise.get(a),
                regular(s, a, maxByExercise) * maxByExercise.get(b)));
        long most = reached(s, maxByExercise, waived);
        while (!waived.isEmpty()) { // Whatever is waived counts again where that is better.
            waived.remove(0);
            most = Math.max(most, reached(s, maxByExercise, waived));
        }
        long total = rounded(most * (100 - percent(s)), 100);
        for (ManualMark mark : s.byHand().getOrDefault("total", List.of())) {
            total += mark.extra().map(PointsOracle::hundredths).orElse(0L);
        }
        return Optional.of(Math.max(0, total));
    }

    private static long regular(StudentMarks s, String id, Map<String, Integer> maxByExercise) {
        return Math.min(points(s, id), 100L * maxByExercise.get(id));
    }

    private static long reached(StudentMarks s, Map<String, Integer> maxByExercise, List<String> waived) {
        List<long[]> counting = new ArrayList<>(); // points and maximum, in hundredths
        long bonus = 0;
        long whole = 0;
        for (Map.Entry<String, Integer> entry : maxByExercise.entrySet()) {
            long max = 100L * entry.getValue();
            whole += max;
            if (waived.contains(entry.getKey())) {
                continue;
            }
            long points = points(s, entry.getKey());
            bonus += max == 0 ? points : 0;
            if (max > 0) {
                counting.add(new long[] {points, max});
            }
        }
        for (int drop = s.assignment().leniency().dropLowest(); drop > 0 && counting.size() > 1; drop--) {
            long[] lowest = counting.get(0);
            for (long[] each : counting) {
                long here = Math.min(each[0], each[1]) * lowest[1];
                long there = Math.min(lowest[0], lowest[1]) * each[1];
                lowest = here < there || here == there && each[1] > lowest[1] ? each : lowest;
            }
            counting.remove(lowest);
        }
        long sum = 0;
        long of = 0;
        for (long[] each : counting) {
            sum += Math.min(each[0], each[1]);
            bonus += Math.max(0, each[0] - each[1]);
            of += each[1];
        }
        return rounded(sum * whole, of) + bonus;
    }

    private static boolean isExcused(StudentMarks s, String exercise) {
        for (Waiver w : s.assignment().leniency().waivers()) {
            boolean own = w.whom().group()
                    ? w.whom().name().equals(s.person().get("group"))
                    : w.whom().name().equals(s.student());
            if (own && (w.exercises().isEmpty() || w.exercises().contains(exercise))) {
                return true;
            }
        }
        return false;
    }

    private static long points(StudentMarks s, String id) {
        long points = 0;
        for (SubmissionResult r : s.results()) {
            for (ExerciseResult e : r.exercises()) {
                if (e.exercise().equals(id)) {
                    points = rounded(100L * e.points() * s.assignment().points().get(id), e.max());
                    for (ManualMark mark : s.byHand().getOrDefault(id, List.of())) {
                        points = mark.points().map(PointsOracle::hundredths).orElse(points);
                    }
                    for (ManualMark mark : s.byHand().getOrDefault(id, List.of())) {
                        points += mark.extra().map(PointsOracle::hundredths).orElse(0L);
                    }
                }
            }
        }
        return Math.max(0, points);
    }

    private static long percent(StudentMarks s) {
        if (s.submitted().isEmpty()) {
            return 0;
        }
        Instant deadline = SyntheticClass.DEADLINE;
        for (Extension e : s.assignment().leniency().extensions()) {
            boolean own = e.whom().group()
                    ? e.whom().name().equals(s.person().get("group"))
                    : e.whom().name().equals(s.student());
            deadline = own && e.until().isAfter(deadline) ? e.until() : deadline;
        }
        Duration grace = s.assignment().leniency().grace();
        if (!s.submitted().get().isAfter(deadline.plus(grace))) {
            return 0;
        }
        long days = 0;
        while (s.submitted().get().isAfter(deadline.plus(Duration.ofDays(days)))) {
            days++;
        }
        int used = Integer.parseInt(s.person().get("late_days_used"));
        long left = Math.max(0, s.assignment().leniency().freeDays() - used);
        return Math.min(50, 10 * Math.max(0, days - left));
    }

    private static long hundredths(BigDecimal points) {
        return points.movePointRight(2).longValueExact();
    }

    private static long rounded(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
