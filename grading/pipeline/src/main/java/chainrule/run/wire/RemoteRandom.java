package chainrule.run.wire;

import java.util.Random;
import java.util.function.IntSupplier;

/**
 * A {@link Random} whose numbers are drawn from a generator on the other side, so that both sides see the same
 * sequence.
 *
 * <p>{@code next(bits)} of the standard generator returns the high bits of {@code nextInt()}.
 */
final class RemoteRandom extends Random {

    private static final long serialVersionUID = 1L;

    private final transient IntSupplier source;

    RemoteRandom(IntSupplier source) {
        super(0);
        this.source = source;
    }

    @Override
    protected int next(int bits) {
        return source.getAsInt() >>> (32 - bits);
    }
}
