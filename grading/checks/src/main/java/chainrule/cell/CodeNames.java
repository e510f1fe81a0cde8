package chainrule.cell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names in a piece of code, from its text alone.
 *
 * @param declared the names of the types, methods and variables that it declares; empty if it may be anything else
 * @param mentioned the names that it may take from elsewhere; if the code is incomplete, all words in it, including
 *     those of comments and texts
 * @param called the mentioned names that can only be methods
 * @param variables the declared names that can only be variables
 */
record CodeNames(Optional<Set<String>> declared, Set<String> mentioned, Set<String> called, Set<String> variables) {

    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    static CodeNames of(String code) {
        ParsedMembers holder = ParsedMembers.of(code);
        if (holder.clean()) {
            return new CodeNames(
                    declaredBy(holder),
                    FreeNames.in(holder.members()),
                    FreeNames.onlyCalledIn(holder.members()),
                    variablesOf(holder));
        }
        ParsedMembers statements = ParsedMembers.of("{\n" + code + "\n;}");
        return new CodeNames(
                Optional.empty(),
                statements.clean() ? FreeNames.in(statements.members()) : wordsOf(code),
                statements.clean() ? FreeNames.onlyCalledIn(statements.members()) : Set.of(),
                Set.of());
    }

    private static Set<String> variablesOf(ParsedMembers holder) {
        boolean only = holder.members().stream().allMatch(VariableTree.class::isInstance);
        return only ? declaredBy(holder).orElse(Set.of()) : Set.of();
    }

    static Set<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }

    /** The place where a name first occurs as a separate word, in code or not; 0 if it does not occur. */
    static int firstUse(String name, String code) {
        return WORD.matcher(code)
                .results()
                .filter(word -> word.end() - word.start() == name.length() && code.startsWith(name, word.start()))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(0);
    }

    private static Optional<Set<String>> declaredBy(ParsedMembers holder) {
        Set<String> names = new HashSet<>();
        for (Tree member : holder.members()) {
            if (member instanceof ClassTree type) {
                names.add(type.getSimpleName().toString());
            } else if (member instanceof MethodTree method) {
                names.add(method.getName().toString());
            } else if (member instanceof VariableTree variable) {
                names.add(variable.getName().toString());
            } else {
                return Optional.empty();
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(names));
    }
}
