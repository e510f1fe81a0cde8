package chainrule.edit;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import java.util.List;
import java.util.Set;

/** Swaps two arguments, or two elements of a written array. */
final class ArgumentSwap implements EditKind {

    private static final int MOST = 6;

    /** Methods for which the order makes no difference. */
    private static final Set<String> COMMUTATIVE = Set.of("max", "min", "add", "hadamard");

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof MethodInvocationTree call && !COMMUTATIVE.contains(name(call))) {
            swap(place, call.getArguments());
        } else if (place.tree() instanceof NewClassTree created) {
            swap(place, created.getArguments());
        } else if (place.tree() instanceof NewArrayTree array
                && array.getInitializers() != null
                && array.getInitializers().size() <= MOST) {
            swap(place, array.getInitializers());
        }
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree m
                ? m.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private static void swap(EditPlace place, List<? extends ExpressionTree> all) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (place.areAlike(all.get(i), all.get(j))) {
                    place.swap(all.get(i), all.get(j), place.tree());
                }
            }
        }
    }
}
