package blogfeed.jetstream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether servers are asked to compress what they send, which more than halves it.
 *
 * @param wanted the second wire's servers hand out their dictionary themselves
 * @param ofFirstWire the dictionary of the first wire's servers, which they do not hand out; without it what they send is
 *     not compressed
 */
public record Compression(boolean wanted, Optional<ZstdDictionary> ofFirstWire) {
    public static final Compression NONE = new Compression(false, Optional.empty());

    public static final Compression USUAL = new Compression(true, Optional.empty());

    /**
     * With a dictionary file for the first wire.
     *
     * @throws UnusableDictionaryException if the file can't be read, or holds none
     */
    public static Compression withFirstWire(Path file) {
        try {
            var dictionary = ZstdDictionary.parse(Files.readAllBytes(file));
            if (dictionary.isEmpty()) {
                throw new UnusableDictionaryException(file + " is not a zstd dictionary");
            }
            return new Compression(true, dictionary);
        } catch (IOException e) {
            throw new UnusableDictionaryException("the zstd dictionary " + file + " can't be read: " + e);
        }
    }
}
