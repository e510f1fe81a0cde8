package chainrule.train;

/** Observes training, like a progress line or a live chart; it is called in the training's own thread. */
public interface TrainingListener {

    /**
     * Called after each epoch.
     *
     * @param soFar all finished epochs; the last is the one that has just ended
     * @param planned the largest number of epochs that training will do
     */
    void epochEnded(History soFar, int planned);

    /** Called once when training has ended for whatever reason. */
    default void ended(History history) {}
}
