package chainrule.shard;

import chainrule.files.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows whether a part is as it was when it was finished: a hash detects accidents, and a key detects intent too. */
public final class PartSeal {

    private static final String KEYED = "hmac-sha256 ";
    private static final int SHORTEST_KEY = 16;

    private final Optional<byte[]> key;

    private PartSeal(Optional<byte[]> key) {
        this.key = key;
    }

    /** @param keyFile the file whose bytes are the key */
    public static PartSeal of(Optional<Path> keyFile) throws IOException {
        if (keyFile.isEmpty()) {
            return new PartSeal(Optional.empty());
        }
        if (Files.isDirectory(keyFile.get())) {
            throw new IOException("%s is a folder; a key is a file with at least %d bytes that nobody can guess."
                    .formatted(keyFile.get(), SHORTEST_KEY));
        }
        byte[] key = Files.readAllBytes(keyFile.get());
        if (key.length < SHORTEST_KEY) {
            throw new IOException("%s cannot be a key: the file must hold at least %d bytes that nobody can guess."
                    .formatted(keyFile.get(), SHORTEST_KEY));
        }
        return new PartSeal(Optional.of(key));
    }

    boolean isKeyed() {
        return key.isPresent();
    }

    /** The line that seals a manifest. */
    String of(byte[] manifest) {
        return (key.isPresent() ? KEYED + hmac(key.get(), manifest) : "sha256 " + Fingerprint.of(manifest)) + "\n";
    }

    /** @throws IOException if this is not the seal of the manifest, or cannot be */
    void require(String seal, byte[] manifest, Path part) throws IOException {
        if (seal.startsWith(KEYED) != key.isPresent()) {
            throw new IOException(
                    key.isPresent()
                            ? "%s was sealed without a key, so anybody could have changed it. Grade this part again with --key."
                                    .formatted(part)
                            : "%s was sealed with a key; give it with --key.".formatted(part));
        }
        if (!MessageDigest.isEqual(of(manifest).getBytes(), seal.getBytes())) {
            throw new IOException(
                    key.isPresent()
                            ? "%s was changed after it was graded, or sealed with another key. Give its own key, or grade this part again."
                                    .formatted(part)
                            : "%s was changed after it was graded. Grade this part again.".formatted(part));
        }
    }

    private static String hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
