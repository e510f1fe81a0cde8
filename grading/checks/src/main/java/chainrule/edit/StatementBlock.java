package chainrule.edit;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Optional;

/** The statements of a block, or the one statement that a loop or condition has instead of a block. */
record StatementBlock(List<? extends StatementTree> statements, Tree owner) {

    /** The block at a place, or the single statement in place of a block. */
    static Optional<StatementBlock> at(EditPlace place) {
        if (place.tree() instanceof BlockTree block) {
            List<? extends StatementTree> written = block.getStatements().stream()
                    .filter(place.cell()::isWritten)
                    .toList();
            return Optional.of(new StatementBlock(written, place.parent()));
        }
        return place.tree() instanceof StatementTree s
                        && body(place.parent()).filter(b -> b == s).isPresent()
                ? Optional.of(new StatementBlock(List.of(s), place.parent()))
                : Optional.empty();
    }

    /** The loop that repeats the statements. */
    Optional<Tree> loop() {
        return body(owner).map(b -> owner);
    }

    static Optional<StatementTree> body(Tree loop) {
        return Optional.ofNullable(
                loop instanceof ForLoopTree f
                        ? f.getStatement()
                        : loop instanceof EnhancedForLoopTree e
                                ? e.getStatement()
                                : loop instanceof WhileLoopTree w ? w.getStatement() : null);
    }
}
