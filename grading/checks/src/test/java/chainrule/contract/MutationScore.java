package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes into grading/guide/proof.md what mutation testing (profile pit) has just found of the graders' own code. */
class MutationScore {

    private static final Path PAGE = Path.of("../guide/proof.md");
    private static final Path REPORT = Path.of("target/pit-reports/mutations.xml");
    private static final String BEGIN = "<!-- mutation score, written by MutationScore -->\n";
    private static final String END = "<!-- end of the mutation score -->";
    private static final int ASKED = 85;
    /** A sample of fewer changes of each class tells too little to fail for. */
    private static final boolean SAMPLE = Integer.getInteger("pit.most") < 1000;

    private static final Pattern MUTATION =
            Pattern.compile("<mutation detected='(true|false)'.*?<mutatedClass>([^<]*)</mutatedClass>");
    private static final Pattern ROW = Pattern.compile("\\| `(.*)` \\| (\\d+) \\| (\\d+) \\|.*");

    /** How many changes were made, and how many of these a test noticed. */
    private record Score(int killed, int all) {

        static Score of(List<Boolean> detected) {
            return new Score((int) detected.stream().filter(d -> d).count(), detected.size());
        }

        Score plus(Score other) {
            return new Score(killed + other.killed, all + other.all);
        }

        double percent() {
            return 100.0 * killed / all;
        }

        String row(String what) {
            return String.format(Locale.ROOT, "| %s | %d | %d | %.1f %% |", what, all, killed, percent());
        }
    }

    @Test
    void atLeast85PercentOfAllChangesAreNoticed() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, PAGE + " lacks the lines\n" + BEGIN + END);

        Map<String, Score> scores = new TreeMap<>();
        page.substring(begin, end)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(m ->
                        scores.put(m.group(1), new Score(Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)))));
        scores.putAll(measured());
        Score total = scores.values().stream().reduce(new Score(0, 0), Score::plus);
        String table = scores.entrySet().stream()
                .map(s -> s.getValue().row("`" + s.getKey() + "`") + "\n")
                .collect(Collectors.joining());
        Files.writeString(
                PAGE,
                page.substring(0, begin) + "| package | changes | noticed | score |\n|---|---|---|---|\n" + table
                        + total.row("all") + "\n" + page.substring(end));
        assertTrue(SAMPLE || total.percent() >= ASKED, () -> total.row("all"));
    }

    /** Those packages that were changed as a whole. */
    private static Map<String, Score> measured() throws IOException {
        List<String> whole = Arrays.asList(System.getProperty("pit.classes").split(","));
        return MUTATION.matcher(Files.readString(REPORT))
                .results()
                .filter(m -> whole.contains(part(m.group(2)) + ".*") || whole.contains("chainrule.exercises.*"))
                .collect(Collectors.groupingBy(
                        m -> part(m.group(2)),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(m -> Boolean.valueOf(m.group(1)), Collectors.toList()), Score::of)));
    }

    /** Such as chainrule.grader or chainrule.exercises.lossfunctions. */
    private static String part(String className) {
        String[] names = className.split("\\.");
        return Arrays.stream(names).limit(names[1].equals("exercises") ? 3 : 2).collect(Collectors.joining("."));
    }
}
