package chainrule.subject;

import java.lang.reflect.InvocationTargetException;

/** Stops a thread that ignores interrupts, if this version of Java still can (before 20). */
final class RunawayThread {

    private RunawayThread() {}

    static void stop(Thread thread) {
        thread.interrupt();
        try {
            Thread.class.getMethod("stop").invoke(thread);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            // Later versions of Java refuse; the message then asks for a restart of the kernel.
            return;
        }
    }
}
