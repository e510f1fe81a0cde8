package chainrule.cell;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param statement whether it can only be a statement, because it fits into a block but not into a class
 */
record CodeNames(
        Optional<Set<String>> declared,
        Set<String> mentioned,
        Set<String> called,
        Set<String> variables,
        boolean statement) {

    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    /** The names that an import makes available. */
    static CodeNames imported(Set<String> names) {
        return new CodeNames(Optional.of(names), Set.of(), Set.of(), Set.of(), false);
    }

    static CodeNames of(String code) {
        return of(List.of(code)).get(code);
    }

    /** The same for many pieces of code, which takes less time than one after the other. */
    static Map<String, CodeNames> of(Collection<String> codes) {
        Map<String, CodeNames> names = new HashMap<>();
        Map<String, String> blocks = new HashMap<>();
        ParsedMembers.of(codes).forEach((code, holder) -> {
            if (holder.clean()) {
                names.put(code, ofMembers(holder));
            } else {
                blocks.put("{\n" + code + "\n;}", code);
            }
        });
        ParsedMembers.of(blocks.keySet())
                .forEach((block, statements) ->
                        names.put(blocks.get(block), ofStatements(blocks.get(block), statements)));
        return names;
    }

    private static CodeNames ofMembers(ParsedMembers holder) {
        return new CodeNames(
                declaredBy(holder),
                FreeNames.in(holder.members()),
                FreeNames.onlyCalledIn(holder.members()),
                variablesOf(holder),
                false);
    }

    private static CodeNames ofStatements(String code, ParsedMembers statements) {
        boolean block = statements.members().stream().allMatch(BlockTree.class::isInstance);
        return new CodeNames(
                Optional.empty(),
                statements.clean() ? FreeNames.in(statements.members()) : wordsOf(code),
                statements.clean() ? FreeNames.onlyCalledIn(statements.members()) : Set.of(),
                Set.of(),
                statements.clean() && block);
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
