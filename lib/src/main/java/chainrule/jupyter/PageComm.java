package chainrule.jupyter;

import java.util.function.Consumer;

/**
 * Passes on what a page says, and null when the page closes its connection. It is loaded only as a subclass of a
 * kernel's own class.
 */
public final class PageComm extends CommShape {

    private final Consumer<Object> heard;

    /** The parameters that the kernel's own class needs, and the receiver of each message. */
    public PageComm(CommManagerShape manager, String id, String target, Consumer<Object> heard) {
        super(manager, id, target);
        this.heard = heard;
    }

    @Override
    protected void onMessage(CommMessageShape message) {
        heard.accept(message);
    }

    @Override
    protected void onClose(CommMessageShape message, boolean isOurs) {
        heard.accept(null);
    }
}
