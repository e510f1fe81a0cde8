package chainrule.edit;

import chainrule.subject.StudentException.Frame;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

/** What a line of a cell belongs to, in the words in which a stack frame is reported. */
final class LineSymbol {

    private LineSymbol() {}

    static String of(ParsedCell cell, int line) {
        return of(cell.type(), "", cell, line);
    }

    private static String of(ClassTree type, String name, ParsedCell cell, int line) {
        for (Tree member : type.getMembers()) {
            if (cell.isWritten(member) && cell.lines(member).contains(line)) {
                if (member instanceof ClassTree inner) {
                    return of(inner, name + (name.isEmpty() ? "" : "$") + inner.getSimpleName(), cell, line);
                }
                String own = member instanceof MethodTree m
                        ? m.getName().toString()
                        : member instanceof VariableTree v ? v.getName().toString() : "";
                return own.isEmpty() ? name : new Frame(name, own, line).toString();
            }
        }
        return name;
    }
}
