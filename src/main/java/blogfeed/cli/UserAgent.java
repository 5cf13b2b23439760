package blogfeed.cli;

import java.util.Optional;

/** What we call ourselves before others' servers, so that whoever runs one knows whom to talk to. */
final class UserAgent {
    private UserAgent() {}

    static String of(Config config) {
        var name = "Blogfeed/" + Main.Version.number().replaceAll("[^0-9A-Za-z.-]+", "");
        return contact(config).map(contact -> name + " (+" + contact + ")").orElse(name);
    }

    static Optional<String> contact(Config config) {
        return config.fetching().contact().or(() -> config.hostname().map(host -> "https://" + host));
    }
}
