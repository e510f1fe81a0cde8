package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.attacks.Attacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page grading/ATTACKS.md lists what the tests try; -Dchainrule.write=true writes it. */
class AttackPageTest {

    private static final Path PAGE = Path.of("../ATTACKS.md");
    private static final int AT_LEAST = 150;
    private static final String RENEW = "./environment/mvnw -pl grading/pipeline -am test -Dtest=AttackPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dchainrule.write=true";
    private static final String HEAD = """
            # What is tried against the sandbox

            `AttackPageTest` writes this page. It lists %d attacks. After each attacked notebook the same worker grades the notebook of
            an honest neighbour, whose marks must be right, and an honest exercise in the attacked notebook keeps its marks too.
            `HostileNotebooksTest` runs the first table in every `course test`, with one attack in a notebook; `AttacksTest` runs the others
            in `course test --all`, with up to seven attacks in a notebook. `GeneratedAttacksTest` moves them to places that nobody thought of:
            30 there, and 300 in `course test --long`. Renew this page with

                %s
            """;

    private record Line(String name, String tries, String ends) {

        @Override
        public String toString() {
            return "| %s | %s | %s |".formatted(name, tries, ends);
        }
    }

    private static Map<String, List<Line>> tables() {
        Map<String, List<Line>> tables = new LinkedHashMap<>();
        tables.put(
                "One in a notebook",
                HostileCells.all(Path.of("submitted"), 9).stream()
                        .map(cell -> new Line(cell.name(), cell.tries(), cell.ends()))
                        .toList());
        Attacks.families()
                .forEach((family, attacks) -> tables.put(
                        family,
                        attacks.stream()
                                .map(attack -> new Line(attack.name(), attack.tries(), attack.ends()))
                                .toList()));
        return tables;
    }

    private static List<Line> lines() {
        return tables().values().stream().flatMap(List::stream).toList();
    }

    private static String page() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD.formatted(lines().size(), RENEW));
        tables().forEach((family, table) -> {
            lines.add("## " + family + "\n");
            lines.add("| attack | what it tries | how its exercise may end |\n|---|---|---|");
            table.forEach(line -> lines.add(line.toString()));
            lines.add("");
        });
        return String.join("\n", lines);
    }

    @Test
    void thereAreAtLeastOneHundredAndFiftyAndNoTwoAreTheSame() {
        List<Line> lines = lines();
        assertTrue(lines.size() >= AT_LEAST, () -> "there are " + lines.size());
        assertEquals(lines.size(), new HashSet<>(lines.stream().map(Line::name).toList()).size(), "names");
        assertEquals(lines.size(), new HashSet<>(lines.stream().map(Line::tries).toList()).size(), "what they try");
    }

    @Test
    void thePageListsEveryOne() throws IOException {
        String now = page();
        if (Boolean.getBoolean("chainrule.write")) {
            Files.writeString(PAGE, now);
        }
        String there = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertEquals(now, there, () -> PAGE + " lists other attacks. Renew it with\n" + RENEW + "\n");
    }
}
