package chainrule.train;

/** Is told how training goes, such as a progress line or a live chart; runs in the training's own thread. */
public interface TrainingListener {

    /**
     * After each epoch.
     *
     * @param soFar all finished epochs, this one the last
     * @param planned how many epochs training will do at most
     */
    void epochEnded(History soFar, int planned);

    /** Once, when training has ended for whatever reason. */
    default void ended(History history) {}
}
