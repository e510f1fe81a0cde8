package chainrule.edit;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.Map;
import java.util.Optional;

/** Loops as streams. */
final class StreamRewritings {

    static final Map<String, Rewriting> ALL =
            Map.of("stream of indices", StreamRewritings::forEach, "sum of a stream", StreamRewritings::sum);

    private StreamRewritings() {}

    /** Where the body assigns to variables outside, it does not compile so. */
    private static void forEach(EditPlace place, FreshNames names) {
        CountingLoop.of(place)
                .filter(loop -> !CodeEffects.of(place.cell(), loop.body()).leaves())
                .ifPresent(loop -> place.replace(
                        place.tree(),
                        "java.util.stream.IntStream.range(%s, %s).forEach(%s -> %s);"
                                .formatted(
                                        place.text(loop.from()),
                                        place.text(loop.to()),
                                        loop.name(),
                                        block(place, loop.body()))));
    }

    private static String block(EditPlace place, StatementTree body) {
        return body instanceof BlockTree ? place.text(body) : "{ " + place.text(body) + " }";
    }

    private static void sum(EditPlace place, FreshNames names) {
        CountingLoop.of(place)
                .ifPresent(loop -> only(loop.body()).ifPresent(s -> {
                    if (s instanceof ExpressionStatementTree e
                            && e.getExpression() instanceof CompoundAssignmentTree c
                            && (c.getKind() == Tree.Kind.PLUS_ASSIGNMENT || c.getKind() == Tree.Kind.MINUS_ASSIGNMENT)
                            && place.type(c.getVariable()).equals("double")
                            && CodeEffects.of(place.cell(), c.getExpression()).none()
                            && EditPlace.isSimple(c.getVariable())
                            && !place.text(c.getVariable()).contains("[")
                            && !CodeEffects.of(place.cell(), c.getExpression())
                                    .used()
                                    .contains(place.text(c.getVariable()))) {
                        place.replace(
                                place.tree(),
                                "%s %s IntStream.range(%s, %s).mapToDouble(%s -> %s).sum();"
                                        .formatted(
                                                place.text(c.getVariable()),
                                                c.getKind() == Tree.Kind.PLUS_ASSIGNMENT ? "+=" : "-=",
                                                place.text(loop.from()),
                                                place.text(loop.to()),
                                                loop.name(),
                                                place.text(c.getExpression())));
                    }
                }));
    }

    private static Optional<StatementTree> only(StatementTree body) {
        return body instanceof BlockTree b
                ? b.getStatements().size() == 1 ? Optional.of(b.getStatements().get(0)) : Optional.empty()
                : Optional.of(body);
    }
}
