package chainrule.contract;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sources that name misconceptions: those of one exercise, or those that the exercises of a lesson share. A name that no wrong
 * cell has may never be given to anyone.
 *
 * @param exercises whose wrong cells prove the names
 */
record GraderPackage(Path sources, List<ExerciseFolder> exercises) {

    private static final Path MAIN = Path.of("src/main/java");

    /** Tables of mistakes have forms of their own, but no other words in these sources have hyphens between them. */
    private static final Pattern WITH_HYPHENS = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+-?)\"");

    private static final Pattern GIVEN_TO_A_COMPARISON =
            Pattern.compile("\\.(?:mistake|mistaken|ratio|seen)\\(\\s*\"([a-z0-9-]+)\"");

    /** The exercise's own, and that of its lesson. */
    static Stream<GraderPackage> of(ExerciseFolder e) {
        Path own = path(e.grader());
        List<ExerciseFolder> lesson = Graders.all().stream()
                .filter(g -> path(g).getParent().equals(own.getParent()))
                .map(ExerciseFolder::of)
                .toList();
        return Stream.of(new GraderPackage(own, List.of(e)), new GraderPackage(own.getParent(), lesson));
    }

    private static Path path(Grader grader) {
        return MAIN.resolve(grader.type().getPackageName().replace('.', '/'));
    }

    /** What is said of each name that no mutant has. */
    List<String> unproven() {
        Set<String> proven = exercises.stream()
                .flatMap(e -> e.mutants().stream())
                .flatMap(m -> Stream.of(m.misconception().split("\\+")))
                .collect(Collectors.toSet());
        return ids().entrySet().stream()
                .filter(id -> proven.stream().noneMatch(name -> isNamed(id.getKey(), name)))
                .map(id -> "“%s” in %s is the name of no wrong cell. Add a cell of that name under [mutants] in %s."
                        .formatted(id.getKey(), String.join(" and ", id.getValue()), cells()))
                .toList();
    }

    /** A number may follow, as in fixed-divisor-; one of the two passes may come before, as in backward-wrong-way. */
    private static boolean isNamed(String id, String name) {
        return id.endsWith("-")
                ? name.startsWith(id)
                : name.replaceFirst("^(forward|backward)-", "").equals(id) || name.equals(id);
    }

    /** The misconceptions, each with the files that name it. */
    private Map<String, Set<String>> ids() {
        Map<String, Set<String>> ids = new TreeMap<>();
        try (Stream<Path> files = Files.list(sources)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> {
                String text = InProcess.text(f);
                for (Pattern pattern : List.of(WITH_HYPHENS, GIVEN_TO_A_COMPARISON)) {
                    Matcher id = pattern.matcher(text);
                    while (id.find()) {
                        ids.computeIfAbsent(id.group(1), i -> new TreeSet<>())
                                .add(f.getFileName().toString());
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exercises.forEach(e -> ids.remove(e.grader().exercise().id()));
        return ids;
    }

    private String cells() {
        Path folder = exercises.get(0).path();
        return exercises.size() == 1
                ? folder.resolve(KeptCells.FILE).toString()
                : "the %s of an exercise in %s".formatted(KeptCells.FILE, folder.getParent());
    }

    /** As forwardpropagation/relu. */
    @Override
    public String toString() {
        return MAIN.resolve("chainrule/exercises").relativize(sources).toString();
    }
}
