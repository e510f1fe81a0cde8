package chainrule.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Draws ways in which a finished part can be changed. */
final class ChangedPart {

    private static final List<String> ADDED =
            List.of(".hidden", "notes.txt", "seed.txt", "overrides.csv", "inputs.csv", ".results.tmp");

    private final Path part;
    private final Random random;

    ChangedPart(Path part, long seed) {
        this.part = part;
        this.random = new Random(seed);
    }

    /** Changes it; says how. */
    String change() throws IOException {
        Path file = any();
        String name = part.relativize(file).toString();
        switch (random.nextInt(9)) {
            case 0 -> {
                byte[] bytes = Files.readAllBytes(file);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
                return "a bit of " + name;
            }
            case 1 -> {
                Files.writeString(file, Files.readString(file) + "\n");
                return "a line behind " + name;
            }
            case 2 -> {
                Files.delete(file);
                return "without " + name;
            }
            case 3 -> {
                Files.move(file, file.resolveSibling(file.getFileName() + "x"));
                return "another name of " + name;
            }
            case 4 -> {
                Files.copy(file, part.resolve("results/s0/added.json"));
                return "a copy of " + name;
            }
            case 5 -> {
                Path beside = part.resolveSibling("beside-" + random.nextLong());
                Files.move(file, beside);
                Files.createSymbolicLink(file, beside);
                return "a link in place of " + name;
            }
            case 6 -> {
                String added = ADDED.get(random.nextInt(ADDED.size()));
                Files.writeString(part.resolve(added), "1\n");
                return "a new " + added;
            }
            case 7 -> {
                Files.createDirectories(part.resolve("submitted/mallory"));
                return "a folder";
            }
            default -> {
                Path other = part.resolve("results/s%d/02.json".formatted(random.nextInt(3)));
                Path one = part.resolve("submitted/s%d/02.ipynb".formatted(random.nextInt(3)));
                byte[] bytes = Files.readAllBytes(one);
                Files.write(one, Files.readAllBytes(other));
                Files.write(other, bytes);
                return "two files for each other";
            }
        }
    }

    private Path any() throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            return all.get(random.nextInt(all.size()));
        }
    }
}
