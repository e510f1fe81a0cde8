package chainrule.jupyter.fake;

/** A kernel's own type of renderer. */
public interface RenderFunction<T> {

    void render(T value, Context context);

    /** Where the renderer puts what it made. */
    record Context(DisplayData getOutputContainer) {}
}
