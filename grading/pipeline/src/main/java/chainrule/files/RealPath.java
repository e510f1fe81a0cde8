package chainrule.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The place that a path leads to when all links in it are followed, for a file that need not exist yet. */
public final class RealPath {

    private static final int MOST_LINKS = 100;

    private RealPath() {}

    /**
     * Follows the path name by name, like the operating system, so {@code ..} after a link is the parent of the link's
     * target.
     */
    public static Path of(Path path) throws IOException {
        return of(path.toAbsolutePath(), path, MOST_LINKS);
    }

    private static Path of(Path absolute, Path asked, int links) throws IOException {
        Path real = absolute.getRoot();
        for (Path name : absolute) {
            if (name.toString().equals("..")) {
                real = real.getParent() == null ? real : real.getParent();
                continue;
            }
            Path next = real.resolve(name).normalize();
            if (Files.isSymbolicLink(next)) {
                if (links == 0) {
                    throw new FileSystemLoopException(asked.toString());
                }
                real = of(real.resolve(Files.readSymbolicLink(next)), asked, links - 1);
            } else {
                real = Files.exists(next, LinkOption.NOFOLLOW_LINKS)
                        ? next.toRealPath(LinkOption.NOFOLLOW_LINKS)
                        : next;
            }
        }
        return real;
    }
}
