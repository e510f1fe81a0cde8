package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Addressee;
import chainrule.assignment.Assignment;
import chainrule.assignment.Extension;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.Leniency;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.ManualMarks.ManualMark;
import chainrule.assignment.Roster;
import chainrule.assignment.Waiver;
import chainrule.files.CsvTable;
import chainrule.report.Gradebook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradebook before and after, and beside it the list of what differs. */
class ListedChangesTest {

    @TempDir
    Path folder;

    private final List<StudentMarks> drawn = SyntheticClass.of(60, 7);

    /** The same notebooks under another assignment file, with other marks by hand and another roster. */
    private List<StudentMarks> redrawn(Random random) {
        Assignment old = drawn.get(0).assignment();
        List<String> ids = drawn.stream().map(StudentMarks::student).toList();
        Map<String, Integer> points = new TreeMap<>(old.points());
        points.replaceAll((id, max) -> random.nextInt(10) == 0 ? 1 + random.nextInt(20) : max);
        List<Waiver> waivers = new ArrayList<>();
        List<Extension> extensions = new ArrayList<>();
        Map<String, Map<String, List<ManualMark>>> byHand = new TreeMap<>();
        Map<String, Optional<Instant>> times = new TreeMap<>();
        Map<String, Map<String, String>> columns = new TreeMap<>();
        for (String id : ids) {
            Addressee whom = new Addressee(false, id);
            if (random.nextInt(6) == 0) {
                Set<String> some = points.keySet().stream()
                        .filter(e -> random.nextInt(4) == 0)
                        .collect(Collectors.toSet());
                waivers.add(new Waiver(whom, random.nextBoolean() ? Set.of() : some, "exempt"));
            }
            if (random.nextInt(6) == 0) {
                extensions.add(new Extension(whom, SyntheticClass.DEADLINE.plus(Duration.ofDays(3)), ""));
            }
            if (random.nextInt(4) == 0) {
                ManualMark mark = new ManualMark(BigDecimal.ONE, "oral");
                ManualMark more =
                        new ManualMark("", Optional.empty(), Optional.of(BigDecimal.valueOf(-2)), "why", "", "");
                byHand.put(id, random.nextBoolean() ? Map.of("relu", List.of(mark)) : Map.of("total", List.of(more)));
            }
            times.put(id, Optional.empty());
            columns.put(id, Map.of("late_days_used", "" + random.nextInt(3)));
        }
        Leniency leniency =
                new Leniency(Duration.ZERO, random.nextInt(3), extensions, waivers, random.nextInt(3), false);
        Assignment other = new Assignment(
                points,
                Optional.of(SyntheticClass.DEADLINE),
                new LatePolicy(10 * random.nextInt(4), 50),
                old.seed(),
                old.name(),
                old.bonus(),
                leniency,
                old.zone(),
                false);
        Map<String, Upload> uploads = new HashMap<>();
        drawn.forEach(s -> uploads.put(s.student(), s.upload()));
        return StudentMarks.of(
                drawn.stream().flatMap(s -> s.results().stream()).toList(),
                other,
                Optional.of(new Roster(times, columns)),
                uploads,
                new ManualMarks(byHand));
    }

    private List<CsvTable.Row> gradebook(List<StudentMarks> classMarks) throws IOException {
        return CsvTable.read(Files.writeString(folder.resolve("gradebook.csv"), Gradebook.csv(classMarks)))
                .rows();
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyMarkThatDiffersInTheGradebookIsListedAndNoOther(long seed) throws IOException {
        Random random = new Random(seed);
        List<StudentMarks> first = redrawn(random);
        List<StudentMarks> second = redrawn(random);
        ResultStore store = new ResultStore(folder.resolve("results"), "");
        MarkHistory before = new MarkHistory(Map.of(), List.of()).with(first, store);
        List<MarkHistory.Change> listed = before.with(second, store, "Monday").changesSince(before);
        assertTrue(listed.stream().allMatch(c -> c.run().equals("Monday")));
        List<CsvTable.Row> was = gradebook(first);
        List<CsvTable.Row> is = gradebook(second);
        for (int i = 0; i < was.size(); i++) {
            String student = was.get(i).field("student").orElseThrow();
            Map<String, MarkHistory.Change> own = listed.stream()
                    .filter(c -> c.student().equals(student))
                    .collect(Collectors.toMap(MarkHistory.Change::exercise, c -> c));
            BigDecimal sum = own.values().stream()
                    .filter(c -> !c.exercise().equals("total"))
                    .map(c -> number(c.after()).subtract(number(c.before())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            for (String column : second.get(0).coursework().max().keySet()) {
                String old = was.get(i).field(CsvTable.heading(column)).orElse("");
                String now = is.get(i).field(CsvTable.heading(column)).orElse("");
                MarkHistory.Change change = own.remove(column);
                assertEquals(old.equals(now) ? null : old + ">" + now, shown(change), student + " " + column);
            }
            String old = was.get(i).field("total").orElseThrow();
            String now = is.get(i).field("total").orElseThrow();
            MarkHistory.Change total = own.remove("total");
            boolean addsUp = !old.equals("EX")
                    && !now.equals("EX")
                    && number(now).subtract(number(old)).compareTo(sum) == 0;
            assertEquals(old.equals(now) || addsUp ? null : old + ">" + now, shown(total), student);
            boolean late = number(was.get(i).field("late").orElse(""))
                            .compareTo(number(is.get(i).field("late").orElse("")))
                    != 0;
            assertEquals(late, own.remove("(late)") != null, student);
            own.remove("(extra points on the total)");
            assertEquals(Map.of(), own);
        }
        assertTrue(
                listed.stream().anyMatch(c -> c.after().equals("EX") && c.why().startsWith("excused")));
    }

    private static String shown(MarkHistory.Change change) {
        return change == null ? null : change.before() + ">" + change.after();
    }

    @Test
    void whereARunWouldGradeSomethingNothingIsSaidOfItsTotal() {
        ResultStore store = new ResultStore(folder.resolve("results"), "");
        Random random = new Random(3);
        MarkHistory before = new MarkHistory(Map.of(), List.of()).with(redrawn(random), store);
        List<StudentMarks> second = redrawn(random);
        String unknown = before.with(second, store).changesSince(before).get(0).student();
        MarkHistory comparable =
                before.without(Map.of(unknown, second.get(0).coursework().max().keySet()));
        List<MarkHistory.Change> listed = comparable.with(second, store).changesSince(comparable);
        assertTrue(listed.stream()
                .noneMatch(c -> c.student().equals(unknown)
                        && !c.exercise().equals("(extra points on the total)")
                        && c.why().isEmpty()));
        assertTrue(listed.stream()
                .noneMatch(c -> c.student().equals(unknown) && c.exercise().equals("total")));
        assertTrue(listed.size() > 10);
    }
}
