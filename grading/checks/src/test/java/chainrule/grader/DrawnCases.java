package chainrule.grader;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases as checks draw them, for tests of what an exercise makes of them. */
public final class DrawnCases {

    private DrawnCases() {}

    /** So many cases of each of so many seeds. */
    public static Stream<Case> of(int seeds, int cases) {
        return IntStream.range(0, seeds)
                .boxed()
                .flatMap(seed -> IntStream.range(0, cases).mapToObj(index -> new Case(seed, index)));
    }
}
