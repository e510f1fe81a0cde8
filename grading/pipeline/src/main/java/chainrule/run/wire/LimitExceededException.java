package chainrule.run.wire;

import java.util.Locale;

/** The other side sent more than is allowed; the message names the limit, in words that are all ours. */
public final class LimitExceededException extends ProtocolException {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1 << 20;

    LimitExceededException(String message) {
        super(message);
    }

    /** @param what the name of what takes more than {@code most} bytes */
    static LimitExceededException ofSize(String what, long most) {
        boolean small = most < MEGABYTE;
        return new LimitExceededException(String.format(
                Locale.ROOT, "%s more than %,d %s", what, small ? most >> 10 : most / MEGABYTE, small ? "kB" : "MB"));
    }
}
