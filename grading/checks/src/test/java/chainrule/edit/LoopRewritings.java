package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Loops as other loops. */
final class LoopRewritings {

    static final Map<String, Rewriting> ALL = Map.of(
            "loop with while",
            LoopRewritings::whileLoop,
            "loop from the end",
            LoopRewritings::reversed,
            "loop with an index",
            LoopRewritings::indexed,
            "loop over entries",
            LoopRewritings::enhanced);

    private LoopRewritings() {}

    private static void whileLoop(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof ForLoopTree f)
                || f.getCondition() == null
                || f.getInitializer().isEmpty()
                || place.text(f.getStatement()).contains("continue")) {
            return;
        }
        ParsedCell cell = place.cell();
        String begin = cell.text().substring(cell.start(f.getInitializer().get(0)), cell.start(f.getCondition()));
        String update = f.getUpdate().stream()
                .map(u -> place.text(u.getExpression()) + "; ")
                .collect(Collectors.joining());
        place.replace(
                f,
                "{ %s while (%s) { %s %s} }"
                        .formatted(begin, place.text(f.getCondition()), place.text(f.getStatement()), update));
    }

    /** Only where no turn of the loop finds what another one has left. */
    private static void reversed(EditPlace place, FreshNames names) {
        CountingLoop.of(place)
                .filter(loop -> TurnsOfLoop.areIndependent(place.cell(), loop))
                .ifPresent(loop -> {
                    String i = loop.name();
                    place.replace(
                            place.tree(),
                            "for (int %s = %s - 1; %s >= %s; %s--) %s"
                                    .formatted(
                                            i,
                                            place.operand(loop.to()),
                                            i,
                                            place.text(loop.from()),
                                            i,
                                            place.text(loop.body())));
                });
    }

    private static void indexed(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof EnhancedForLoopTree f)) {
            return;
        }
        ExpressionTree all = f.getExpression();
        CodeEffects body = CodeEffects.of(place.cell(), f.getStatement());
        CodeEffects array = CodeEffects.of(place.cell(), all);
        if (!EditPlace.isSimple(all) || !array.none() || !disjoint(body.assigned(), array.used())) {
            return;
        }
        boolean list = place.type(all).startsWith("java.util.List");
        if (!list && !place.type(all).endsWith("[]")) {
            return;
        }
        ParsedCell cell = place.cell();
        Tree type = f.getVariable().getType();
        String k = names.variable();
        place.replace(
                f,
                "for (int %s = 0; %s < %s; %s++) { %s %s = %s; %s }"
                        .formatted(
                                k,
                                k,
                                place.text(all) + (list ? ".size()" : ".length"),
                                k,
                                cell.isWritten(type) ? place.text(type) : "var",
                                f.getVariable().getName(),
                                place.text(all) + (list ? ".get(" + k + ")" : "[" + k + "]"),
                                place.text(f.getStatement())));
    }

    /** Where the index stands for nothing but the entry. */
    private static void enhanced(EditPlace place, FreshNames names) {
        CountingLoop.of(place)
                .filter(loop -> place.text(loop.from()).equals("0")
                        && loop.to() instanceof MemberSelectTree m
                        && m.getIdentifier().contentEquals("length"))
                .ifPresent(loop -> {
                    Tree array = ((MemberSelectTree) loop.to()).getExpression();
                    String entry = place.text(array) + "[" + loop.name() + "]";
                    List<Tree> entries = new ArrayList<>();
                    int[] others = {0};
                    new TreeScanner<Void, Void>() {
                        @Override
                        public Void visitArrayAccess(ArrayAccessTree a, Void nothing) {
                            if (place.text(a).equals(entry)) {
                                entries.add(a);
                                return null;
                            }
                            return super.visitArrayAccess(a, nothing);
                        }

                        @Override
                        public Void visitIdentifier(IdentifierTree i, Void nothing) {
                            others[0] += i.getName().contentEquals(loop.name()) ? 1 : 0;
                            return null;
                        }
                    }.scan(loop.body(), null);
                    CodeEffects body = CodeEffects.of(place.cell(), loop.body());
                    Set<String> arrayNames = CodeEffects.of(place.cell(), array).used();
                    boolean read = disjoint(body.assigned(), arrayNames) && disjoint(body.filled(), arrayNames);
                    if (others[0] == 0 && !entries.isEmpty() && read) {
                        String name = names.variable();
                        int from = place.cell().start(loop.body());
                        String text = Replacement.all(
                                entries.stream()
                                        .map(e -> new Replacement(
                                                        place.cell().start(e),
                                                        place.cell().end(e),
                                                        name)
                                                .from(from))
                                        .toList(),
                                place.text(loop.body()));
                        place.replace(
                                place.tree(),
                                "for (%s %s : %s) %s"
                                        .formatted(place.type(entries.get(0)), name, place.text(array), text));
                    }
                });
    }

    static boolean disjoint(Set<String> a, Set<String> b) {
        return a.stream().noneMatch(b::contains);
    }
}
