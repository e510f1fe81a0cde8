package chainrule.bench;

/** Something that trains a workload, an epoch at a time (for the product D: one product). */
interface Contestant {

    /** Trains some whole epochs on the calling thread. */
    void run();

    /** How many epochs {@link #run} trains. */
    default int epochs() {
        return 1;
    }
}
