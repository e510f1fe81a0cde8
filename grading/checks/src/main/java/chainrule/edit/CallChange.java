package chainrule.edit;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;

/** Calls another one of methods that are often confused. */
final class CallChange implements EditKind {

    private static final List<List<String>> GROUPS = List.of(
            List.of("max", "min"),
            List.of("exp", "log", "sqrt", "abs", "tanh", "tan", "sin", "cos", "log10", "log1p", "expm1"),
            List.of("value", "gradient"),
            List.of("multiply", "multiplyTransposed", "transposeMultiply", "hadamard", "add", "subtract", "addRow"),
            List.of("pow", "max", "min"),
            List.of("floor", "ceil", "round"),
            List.of("transpose", "columnSums", "copy"),
            List.of("nextDouble", "nextGaussian"),
            List.of("floorDiv", "ceilDiv"),
            List.of("anyMatch", "allMatch", "noneMatch"),
            List.of("sum", "max", "min", "average", "count"));

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof MethodInvocationTree call)) {
            return;
        }
        ExpressionTree select = call.getMethodSelect();
        String name = select instanceof MemberSelectTree m ? m.getIdentifier().toString() : select.toString();
        int end = place.cell().end(select);
        for (List<String> group : GROUPS) {
            if (group.contains(name)) {
                group.stream()
                        .filter(other -> !other.equals(name))
                        .forEach(other ->
                                place.replace(call, List.of(new Replacement(end - name.length(), end, other))));
            }
        }
    }
}
