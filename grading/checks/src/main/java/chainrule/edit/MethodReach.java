package chainrule.edit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which members of a cell take part in a computation: those that name the result, and those that these members
 * name in turn.
 */
final class MethodReach {

    private final ParsedCell cell;
    private final Map<Tree, Set<String>> namedIn = new HashMap<>();

    MethodReach(ParsedCell cell) {
        this.cell = cell;
        collect(cell.type());
    }

    private void collect(ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree inner) {
                collect(inner);
            } else if (cell.isWritten(member)) {
                namedIn.put(member, namesIn(member));
            }
        }
    }

    private static Set<String> namesIn(Tree member) {
        Set<String> found = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void nothing) {
                found.add(name.getName().toString());
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
                found.add(select.getIdentifier().toString());
                return super.visitMemberSelect(select, nothing);
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
                found.add(reference.getName().toString());
                return super.visitMemberReference(reference, nothing);
            }

            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                found.add(variable.getName().toString());
                return super.visitVariable(variable, nothing);
            }
        }.scan(member, null);
        return found;
    }

    /** Whether the member at a line takes part in computing what has the given name; empty if no member names it. */
    Optional<Boolean> reaches(String name, int line) {
        Set<Tree> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(name));
        Set<String> known = new HashSet<>(open);
        while (!open.isEmpty()) {
            String next = open.pop();
            namedIn.forEach((member, own) -> {
                boolean names = next.equals(name) && own.contains(name);
                if ((names || next.equals(nameOf(member))) && reached.add(member)) {
                    own.stream().filter(known::add).forEach(open::push);
                }
            });
        }
        return reached.isEmpty()
                ? Optional.empty()
                : Optional.of(reached.stream().anyMatch(m -> cell.lines(m).contains(line)));
    }

    private static String nameOf(Tree member) {
        return member instanceof MethodTree m
                ? m.getName().toString()
                : member instanceof VariableTree v ? v.getName().toString() : "";
    }
}
