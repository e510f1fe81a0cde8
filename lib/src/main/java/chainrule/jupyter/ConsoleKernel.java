package chainrule.jupyter;

import java.io.PrintStream;
import java.util.function.Function;

/** The kernel outside any notebook, in a test or a program, which prints outputs as plain text. */
record ConsoleKernel(PrintStream out) implements Kernel {

    @Override
    public void display(String id, Bundle bundle) {
        out.println(bundle.text());
    }

    @Override
    public void update(String id, Bundle bundle) {}

    @Override
    public boolean canUpdate() {
        return false;
    }

    @Override
    public <T> void register(Class<T> type, Function<? super T, Bundle> renderer) {}
}
