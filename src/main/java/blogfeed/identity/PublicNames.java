package blogfeed.identity;

import blogfeed.model.Handle;
import java.util.Set;

/** The names of hosts that the network knows nobody by. */
final class PublicNames {
    /** By the <a href="https://atproto.com/specs/handle#additional-non-syntax-restrictions">handle specification</a>. */
    private static final Set<String> NEVER =
            Set.of("alt", "arpa", "example", "internal", "invalid", "local", "localhost", "onion");

    private PublicNames() {}

    static boolean mayBe(Handle name) {
        return !NEVER.contains(name.value().substring(name.value().lastIndexOf('.') + 1));
    }
}
