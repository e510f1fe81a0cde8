package chainrule.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Parts of a class that nobody graded, for tests. */
final class WrittenPart {

    static final PartSeal HASHED;

    static {
        try {
            HASHED = PartSeal.of(Optional.empty());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private WrittenPart() {}

    static PartManifest manifest(Shard shard, long seed, Map<String, String> inputs) {
        return new PartManifest(
                0,
                shard,
                "submitted",
                seed,
                10,
                60,
                "graders 1a\nseed %d\nlimit 10 s\n".formatted(seed),
                inputs,
                List.of(),
                Map.of());
    }

    static PartManifest manifest(Shard shard) {
        return manifest(shard, 1, Map.of("roster", "ab"));
    }

    /** Files as a part has them, with drawn contents. */
    static Path in(Path folder, PartManifest manifest, PartSeal seal, Random random) throws IOException {
        for (int i = 0; i < 3; i++) {
            Path result = folder.resolve("results/s%d/02.json".formatted(i));
            Files.createDirectories(result.getParent());
            Files.writeString(result, "{\"points\": %d}".formatted(random.nextInt()));
            Path notebook = folder.resolve("submitted/s%d/02.ipynb".formatted(i));
            Files.createDirectories(notebook.getParent());
            Files.writeString(notebook, "notebook %d".formatted(random.nextInt()));
        }
        Files.createDirectories(folder.resolve("submitted/empty"));
        Files.writeString(folder.resolve("machine.txt"), "java 17\n");
        Files.writeString(folder.resolve("graded-with.txt"), "graders 1a\n");
        PartFolder.close(folder, manifest, seal);
        return folder;
    }
}
