package blogfeed.cli;

import blogfeed.learn.Example;
import blogfeed.learn.ExampleFile;
import blogfeed.link.HostLists;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the examples that a command line names. */
final class ExampleSource {
    private static final String STANDARD_INPUT = "-";

    private ExampleSource() {}

    /**
     * All of them.
     *
     * @param names of files, or - for standard input
     */
    static List<Example> read(List<String> names, HostLists hosts) {
        var files = names.stream()
                .filter(name -> !name.equals(STANDARD_INPUT))
                .map(ExampleSource::path)
                .toList();
        var examples = new ArrayList<>(ExampleFile.read(files, hosts));
        if (names.contains(STANDARD_INPUT)) {
            examples.addAll(ExampleFile.read(System.in, "standard input", hosts));
        }
        if (examples.isEmpty()) {
            throw new BadConfigException(String.join(", ", names) + ": there is no example with a yes or no");
        }
        return examples;
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadConfigException("there can be no file '" + name + "'");
        }
    }
}
