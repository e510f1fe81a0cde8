package chainrule.run.wire;

import java.util.ArrayList;
import java.util.List;

/** Exceptions as they are sent: class, message, and enough frames to see where they come from. */
final class ExceptionCodec {

    private static final int MOST_FRAMES = 64;

    private ExceptionCodec() {}

    static void write(MessageOutput out, RemoteException e) {
        out.words(e.className());
        out.u8(e.getMessage() == null ? 0 : 1).words(e.getMessage() == null ? "" : e.getMessage());
        StackTraceElement[] frames = e.getStackTrace();
        int count = Math.min(frames.length, MOST_FRAMES);
        out.int32(count);
        for (int i = 0; i < count; i++) {
            out.words(frames[i].getClassName()).words(frames[i].getMethodName());
            out.words(frames[i].getFileName() == null ? "" : frames[i].getFileName());
            out.int32(frames[i].getLineNumber());
        }
    }

    static RemoteException read(MessageInput in) {
        String className = in.words();
        boolean hasMessage = in.u8() != 0;
        String message = in.words();
        List<StackTraceElement> frames = new ArrayList<>();
        int count = in.count(16);
        if (count > MOST_FRAMES) {
            throw new ProtocolException("an exception cannot have %d frames".formatted(count));
        }
        for (; count > 0; count--) {
            String type = in.words();
            String method = in.words();
            String file = in.words();
            frames.add(new StackTraceElement(type, method, file.isEmpty() ? null : file, in.int32()));
        }
        return new RemoteException(className, hasMessage ? message : null, frames);
    }
}
