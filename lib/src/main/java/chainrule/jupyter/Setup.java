package chainrule.jupyter;

/** Makes a freshly started kernel ready for the lessons. */
public final class Setup {

    private static boolean done;

    private Setup() {}

    /** Registers how values look. Prints nothing; a second call changes nothing. */
    public static synchronized void install() {
        if (done) {
            return;
        }
        done = true;
        // On a desktop, drawing would otherwise open a window's resources and, on macOS, an icon in the dock.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        Renderers.registerAll(Kernel.current());
    }
}
