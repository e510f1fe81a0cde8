package chainrule.nbgrader;

import chainrule.grader.Grader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A lesson with nbgrader's solution and test cells (metadata of schema version 3).
 *
 * <p>A solution cell holds the lesson's stub and, below it between nbgrader's marks, the solution, which declares the
 * same names again. The last declaration counts, and when nbgrader removes the solution, a stub is left that compiles.
 *
 * <p>A test cell ends with the points of its check, a whole number from 0 to the cell's points, which nbgrader takes as
 * partial credit. Without a number, nbgrader would give all points for anything that does not fail.
 */
public final class SourceNotebook {

    private static final String CHECK = "Check.exercise(\"%s\"";
    private static final Pattern IMPORTS = Pattern.compile("\\A(import\\s[^;]*;\\s*)+");

    private SourceNotebook() {}

    /**
     * Adds the solutions and nbgrader's metadata to a lesson.
     *
     * @param lesson a notebook with stubs, which is changed
     * @param graders the graders of this lesson
     * @param solutions finds the solution's cell for an exercise's id
     * @return the exercises of the lesson, in the order of its cells
     * @throws IllegalArgumentException if an exercise lacks its cell or its check line
     */
    public static List<String> complete(ObjectNode lesson, List<Grader> graders, UnaryOperator<String> solutions) {
        List<ObjectNode> code = StreamSupport.stream(lesson.path("cells").spliterator(), false)
                .filter(cell -> cell.path("cell_type").asText().equals("code"))
                .map(ObjectNode.class::cast)
                .toList();
        for (Grader grader : graders) {
            String id = grader.exercise().id();
            ObjectNode stub =
                    only(code, id, "an exercise cell", c -> exercise(c).equals(id));
            ObjectNode check = only(code, id, "a check line", c -> source(c).contains(CHECK.formatted(id)));
            stub.put("source", withSolution(source(stub), solutions.apply(id)));
            metadata(stub, id, false);
            check.put("source", withPoints(source(check), id));
            metadata(check, id + "-check", true).put("points", grader.points());
        }
        List<String> exercises = new ArrayList<>(code.stream()
                .map(SourceNotebook::exercise)
                .filter(e -> !e.isEmpty())
                .toList());
        graders.forEach(g -> exercises.remove(g.exercise().id()));
        if (!exercises.isEmpty()) {
            throw new IllegalArgumentException("there is no grader for " + String.join(", ", exercises));
        }
        return graders.stream().map(g -> g.exercise().id()).toList();
    }

    private static ObjectNode only(List<ObjectNode> cells, String id, String what, Predicate<ObjectNode> wanted) {
        List<ObjectNode> found = cells.stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "the lesson must have %s for %s, it has %d".formatted(what, id, found.size()));
        }
        return found.get(0);
    }

    private static String exercise(JsonNode cell) {
        return cell.at("/metadata/chainrule/exercise").asText("");
    }

    private static String source(JsonNode cell) {
        JsonNode source = cell.path("source");
        return source.isArray()
                ? StreamSupport.stream(source.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining())
                : source.asText();
    }

    /**
     * A solution's imports come before everything else: right below nbgrader's mark, which is a comment, they would
     * empty earlier variables.
     */
    private static String withSolution(String stub, String solution) {
        Matcher first = IMPORTS.matcher(solution.strip());
        String imports = first.find() ? first.group().strip() + "\n" : "";
        return "%s%s\n\n// ### BEGIN SOLUTION\n%s\n// ### END SOLUTION"
                .formatted(imports, stub.strip(), first.replaceFirst("").strip());
    }

    private static String withPoints(String line, String id) {
        String statement = line.strip().endsWith(";") ? line.strip() : line.strip() + ";";
        return statement + "\nCheck.points(\"%s\")".formatted(id);
    }

    private static ObjectNode metadata(ObjectNode cell, String id, boolean test) {
        return cell.withObject("/metadata/nbgrader")
                .put("schema_version", 3)
                .put("grade_id", id)
                .put("grade", test)
                .put("locked", test)
                .put("solution", !test)
                .put("task", false);
    }
}
