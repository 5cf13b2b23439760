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
        write(
                directory,
                "tracking.txt",
                "utm_*\nfbclid\nref\nsource people.example\nr pub.example/p\nlook=amp\nsent */p\n");
        write(directory, "aliases.txt", """
                old.people.example        people.example
                short.example/{id:\\d+}    people.example/p/{id}
                {name}.m.pub.example      {name}.pub.example
                read.example/p?no={id}&who={user}   people.example/@{user}/{id}
                to.example/{name}/{slug}  {name}.pub.example/p/{slug}
                one.example               two.example
                two.example               one.example
                kept.example/{id:\\d+}/{:.*}   kept.example/{id}
                """);
        write(directory, "wrappers.txt", """
                query away.example url to
                query whole.example
                path keep.example/web
                path =plain.example
                label translated.example
                """);
        write(directory, "shorteners.txt", "tiny.example\nmail.example/go\n");
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
