package chainrule.run;

import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.run.attacks.Earning;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cell that means harm.
 *
 * @param name as a student's id
 * @param tries what it tries, in a sentence
 * @param cell its code
 * @param statuses how it may end
 * @param points which it may earn
 */
record HostileCell(String name, String tries, String cell, Set<Status> statuses, Set<Integer> points) {

    private static final String RIGHT = NotebookCells.of("dense-backward", "solution");
    private static final int ALL = Graders.of("dense-backward").orElseThrow().points();

    static HostileCell inForward(String name, String tries, String code, Status... statuses) {
        return costing(name, tries, RIGHT.replace("this.x = x;", "this.x = x;\n" + code), statuses);
    }

    static HostileCell inBackward(String name, String tries, String code, Status... statuses) {
        return costing(name, tries, RIGHT.replace("W.setGradient(", code + "\nW.setGradient("), statuses);
    }

    static HostileCell asMember(String name, String tries, String code, Status... statuses) {
        return costing(name, tries, RIGHT.replace("double[][] x;", "double[][] x;\n" + code), statuses);
    }

    static HostileCell asParameters(String name, String tries, String value, Status... statuses) {
        return costing(name, tries, RIGHT.replace("return List.of(W, b);", "return " + value + ";"), statuses);
    }

    static HostileCell beside(String name, String tries, String code, Status... statuses) {
        return costing(name, tries, RIGHT + "\n" + code, statuses);
    }

    static HostileCell besideInvain(String name, String tries, String code) {
        return harmless(name, tries, RIGHT + "\n" + code);
    }

    /** Right code that keeps its points. */
    static HostileCell harmless(String name, String tries, String cell) {
        return new HostileCell(name, tries, cell, Set.of(Status.GRADED), Set.of(ALL));
    }

    /** It runs to its end, finds nothing, and its right code earns what right code earns. */
    static HostileCell invain(String name, String tries, String code) {
        String cell = RIGHT.replace("this.x = x;", "this.x = x;\nif (!tried) { tried = true; attack(); }")
                .replace(
                        "double[][] x;",
                        "double[][] x;\nstatic boolean tried;\nstatic void attack() { "
                                + "try { if (false) throw new java.io.IOException(); if (false) Class.forName(\"\");\n"
                                + code
                                + "\n} catch (java.io.IOException | ReflectiveOperationException | SecurityException e) { } }");
        return new HostileCell(name, tries, cell, Set.of(Status.GRADED), Set.of(ALL));
    }

    private static HostileCell costing(String name, String tries, String cell, Status... statuses) {
        if (cell.equals(RIGHT)) {
            throw new IllegalStateException("the solution has no place for " + name);
        }
        return new HostileCell(
                name,
                tries,
                cell,
                Set.of(statuses),
                IntStream.range(0, ALL).boxed().collect(Collectors.toSet()));
    }

    static HostileCell whole(String name, String tries, String cell, Status... statuses) {
        return costing(name, tries, cell, statuses);
    }

    static String right() {
        return RIGHT;
    }

    static int all() {
        return ALL;
    }

    /** How it may end, for a reader. */
    String ends() {
        String how = statuses.stream().sorted().map(Status::words).collect(Collectors.joining(", or "));
        return how + "; " + (points.contains(ALL) ? Earning.ALL : Earning.LESS).words();
    }

    @Override
    public String toString() {
        return name;
    }
}
