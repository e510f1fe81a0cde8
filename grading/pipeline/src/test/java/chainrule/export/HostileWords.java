package chainrule.export;

import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A class in which ids, the roster, the assignment's name and what students' code said are no mere words. */
final class HostileWords {

    /** Formulas, alone and in other cells' clothes, and what ends a cell, a tag, a text or a line. */
    private static final List<String> ALL = List.of(
            "=1+1",
            "+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "a,=1",
            "a;\"=1",
            "a\",\"=1",
            "a\n=1\r\n@b",
            "<script>alert(1)</script>",
            "\"/><b>&c;]]>",
            "\\\"}",
            "\u0000\u0001\u202e\ud800\ufffe");

    private HostileWords() {}

    /** All of them, and many together in one. */
    static List<String> withDrawn(long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(ALL);
        for (int i = 0; i < 100; i++) {
            words.add(random.ints(1 + random.nextInt(4), 0, ALL.size())
                    .mapToObj(ALL::get)
                    .collect(Collectors.joining()));
        }
        return words;
    }

    static List<StudentMarks> in(String words) {
        return ExportedClass.of(
                words,
                new AskedRoster(words, new TreeSet<>()),
                words,
                exercise(Status.GRADED, words, check(false, words), check(true, words)),
                exercise(Status.TIMED_OUT, words));
    }

    private static ExerciseResult exercise(Status status, String words, ExerciseResult.SymbolResult... checks) {
        String summary = status == Status.GRADED ? "" : words;
        return new ExerciseResult("relu", "ReLU", false, status, 3, 4, summary, List.of(checks), List.of(words));
    }

    private static ExerciseResult.SymbolResult check(boolean passed, String words) {
        return new ExerciseResult.SymbolResult(
                "a", "a = max(0, z)", passed, 0, 1, passed ? "" : words, "", List.of(), List.of(), List.of());
    }
}
