package chainrule.jupyter;

/** A kernel's class of comms as far as {@link PageComm} uses it; {@link PageComms} puts the kernel's own class in its place. */
abstract class CommShape {

    CommShape(CommManagerShape manager, String id, String target) {
        throw new IllegalStateException("comm %s of %s was not made by a kernel's %s".formatted(id, target, manager));
    }

    protected abstract void onMessage(CommMessageShape message);

    protected abstract void onClose(CommMessageShape message, boolean isOurs);
}
