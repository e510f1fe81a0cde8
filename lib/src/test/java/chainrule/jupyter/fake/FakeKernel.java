package chainrule.jupyter.fake;

import java.util.ArrayList;
import java.util.List;

/** The part of JJava's and IJava's classes that the library calls, as public and as named there; it notes the calls. */
public final class FakeKernel {

    public final List<String> calls = new ArrayList<>();
    public RenderFunction<Object> registered;

    public void display(DisplayData data) {
        calls.add("display " + data);
    }

    public FakeKernel getIO() {
        return this;
    }

    public final DisplayStream display = new DisplayStream();

    public FakeKernel() {
        display.env = this;
    }

    /** From here on the kernel's own stream leads nowhere. */
    public void endCell() {
        display.env = null;
    }

    public FakeKernel getRenderer() {
        return this;
    }

    public <T> Registration createRegistration(Class<T> type) {
        calls.add("renderer of " + type.getSimpleName());
        return new Registration();
    }

    /** Of the kernel's way to register a renderer, the second half. */
    public final class Registration {
        public Registration preferring(String... types) {
            calls.add("preferring " + String.join(", ", types));
            return this;
        }

        public void register(RenderFunction<Object> function) {
            registered = function;
        }
    }

    /** Where updates go while its cell runs. */
    public static final class DisplayStream {
        private FakeKernel env;

        public void updateDisplay(DisplayData data) {
            if (env != null) {
                env.calls.add("update " + data);
            }
        }
    }
}
