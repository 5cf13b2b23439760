package blogfeed.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The protocol's own lists of what is a name and what is none. */
public final class InteropFiles {
    private InteropFiles() {}

    /** The lines of a file such as {@code did_syntax_valid}, as they stand. */
    public static Stream<String> lines(String name) {
        try (var in = InteropFiles.class.getResourceAsStream("/interop/syntax/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line of the files of a sort of name, with whether it is one. */
    public static Stream<Arguments> cases(String sort) {
        return Stream.concat(
                lines(sort + "_syntax_valid").map(line -> Arguments.of(line, true)),
                lines(sort + "_syntax_invalid").map(line -> Arguments.of(line, false)));
    }
}
