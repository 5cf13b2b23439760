package blogfeed.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Host lists of a few lines, so that the rules are tested and not the lists. */
final class SmallLists {
    private SmallLists() {}

    static HostLists in(Path directory) {
        write(directory, "kinds.txt", """
                # a comment
                news news.example          # another
                blog news.example/blog
                social =mixed.example
                newsletter mixed.example
                code code.example
                code code.example/a
                docs code.example/a/b/c
                paper papers.example
                blog lab.example/index
                other lab.example
                """);
        write(directory, "never.txt", "gifs.example\nshop.example/gifs\n=app.example\n");
        write(directory, "platforms.txt", """
                subdomain pub.example
                path =people.example
                subdomain people.example
                host people.example/p
                path people.example/c
                """);
        write(directory, "tracking.txt", "utm_*\nfbclid\nref\nsource people.example\nr pub.example/p\n");
        return HostLists.read(directory);
    }

    static void write(Path directory, String name, String content) {
        try {
            Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
