package chainrule.cell;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Methods of one name as the members of a class, with a method for each that calls it there.
 *
 * <p>A shell puts each method into a class of its own, where no other of that name is seen: of two that call each other it
 * refuses one, though both are right.
 *
 * @param className of a class that holds them all
 */
record Overloads(String className, List<Member> members) {

    /** Shown to nobody: a name that no student writes. */
    private static final String PREFIX = "$Overloads$";

    /**
     * One of the methods.
     *
     * @param code as it was written
     * @param start where that stands in its cell; negative for a method of another cell
     */
    record Member(String code, MethodTree tree, int start) {

        /** Empty where a piece of code is no method. */
        static Optional<Member> of(String code, int start) {
            ParsedMembers holder = ParsedMembers.of(code);
            List<Tree> methods = holder.members().stream()
                    .filter(MethodTree.class::isInstance)
                    .toList();
            boolean one = holder.clean() && holder.members().size() == 1 && methods.size() == 1;
            return one ? Optional.of(new Member(code, (MethodTree) methods.get(0), start)) : Optional.empty();
        }

        String name() {
            return tree.getName().toString();
        }

        /** What a cell may have only once: a later method of these types takes the place of an earlier one. */
        String parameterTypes() {
            return tree.getParameters().stream()
                    .map(p -> p.getType().toString().replace("...", "[]"))
                    .collect(Collectors.joining(","));
        }

        /** Without a modifier, as the shell leaves it. */
        private String isStatic() {
            return tree.getModifiers().getFlags().contains(Modifier.STATIC) ? "" : "static ";
        }

        /** The same method under a name, calling another. */
        private String calling(String ownName, String called) {
            String arguments = tree.getParameters().stream()
                    .map(p -> p.getName().toString())
                    .collect(Collectors.joining(", "));
            boolean isVoid = tree.getReturnType() instanceof PrimitiveTypeTree type
                    && type.getPrimitiveTypeKind() == TypeKind.VOID;
            return "%s%s %s(%s)%s { %s%s(%s); }"
                    .formatted(
                            listed("<", tree.getTypeParameters(), "> "),
                            tree.getReturnType(),
                            ownName,
                            tree.getParameters().stream()
                                    .map(VariableTree::toString)
                                    .collect(Collectors.joining(", ")),
                            listed(" throws ", tree.getThrows(), ""),
                            isVoid ? "" : "return ",
                            called,
                            arguments);
        }

        private static String listed(String before, Collection<? extends Tree> trees, String after) {
            return trees.isEmpty()
                    ? ""
                    : trees.stream().map(Tree::toString).collect(Collectors.joining(", ", before, after));
        }
    }

    /** @param number of this class among those of a session */
    static Overloads of(List<Member> members, int number) {
        return new Overloads(PREFIX + members.get(0).name() + "$" + number, List.copyOf(members));
    }

    /** Whether a declared type is one of these classes, which no cell has written. */
    static boolean isHolder(String typeName) {
        return typeName.startsWith(PREFIX);
    }

    /** What a student calls what is in a type: the methods of one of these classes, or the type itself. */
    static String written(String typeName) {
        return isHolder(typeName) ? typeName.substring(PREFIX.length(), typeName.lastIndexOf('$')) : typeName;
    }

    String name() {
        return members.get(0).name();
    }

    /** The class. A private member is called from within it only. */
    String source() {
        StringBuilder source = new StringBuilder("class " + className + " {\n");
        for (int i = 0; i < members.size(); i++) {
            Member m = members.get(i);
            source.append(m.isStatic()).append(m.code()).append('\n');
            source.append("static ").append(m.calling(inner(i), m.name())).append('\n');
        }
        return source.append('}').toString();
    }

    /** What the cell declares in the place of its own methods. */
    List<String> inPlace() {
        return IntStream.range(0, members.size())
                .filter(i -> members.get(i).start() >= 0)
                .mapToObj(i -> members.get(i).calling(name(), className + "." + inner(i)))
                .toList();
    }

    /** Where the cell's own methods begin in it. */
    Set<Integer> starts() {
        return members.stream().map(Member::start).filter(s -> s >= 0).collect(Collectors.toSet());
    }

    private String inner(int member) {
        return name() + "$" + member;
    }

    /** Where something of the class stands in the cell; negative where that is not of the cell. */
    int inCell(int offset) {
        int at = source().indexOf('\n') + 1;
        for (int i = 0; i < members.size(); i++) {
            Member m = members.get(i);
            at += m.isStatic().length();
            if (m.start() >= 0
                    && offset >= at - m.isStatic().length()
                    && offset < at + m.code().length()) {
                return m.start() + Math.max(offset - at, 0);
            }
            at += m.code().length() + 1;
            at += ("static " + m.calling(inner(i), m.name())).length() + 1;
        }
        return -1;
    }
}
