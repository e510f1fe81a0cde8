package chainrule.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds mistakes that the inputs of a check cannot tell apart. */
final class Coincidences {

    private Coincidences() {}

    static List<String> of(List<Observation> observations) {
        List<String> ids = List.copyOf(new TreeSet<>(observations.stream()
                .flatMap(o -> o.mistakes().stream())
                .map(Mistake::id)
                .toList()));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (observations.stream().allMatch(o -> numbers(o, id).stream().allMatch(o::looksRight))) {
                continue; // It shows in another check.
            }
            for (String other : ids.subList(i + 1, ids.size())) {
                if (alike(observations, id, other)) {
                    found.add("%s and %s give the same numbers on all inputs".formatted(id, other));
                }
            }
        }
        return found;
    }

    private static boolean alike(List<Observation> observations, String a, String b) {
        int seen = 0;
        for (Observation o : observations) {
            List<double[][]> ofA = numbers(o, a);
            List<double[][]> ofB = numbers(o, b);
            if (ofA.isEmpty() != ofB.isEmpty() && knows(o, a) && knows(o, b)) {
                return false;
            }
            for (double[][] x : ofA) {
                seen++;
                if (ofB.stream().noneMatch(y -> ArrayEquality.close(x, y, ArrayEquality.TOLERANCE))) {
                    return false;
                }
            }
        }
        return seen > 0;
    }

    private static boolean knows(Observation o, String id) {
        return o.mistakes().stream().anyMatch(m -> m.id().equals(id));
    }

    private static List<double[][]> numbers(Observation o, String id) {
        return o.mistakes().stream()
                .filter(m -> m.id().equals(id))
                .map(Mistake::numbers)
                .flatMap(Optional::stream)
                .toList();
    }
}
