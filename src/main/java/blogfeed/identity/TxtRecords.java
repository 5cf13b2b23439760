package blogfeed.identity;

import java.util.List;

/** The texts that the domain name system holds under a name. */
public interface TxtRecords {
    /**
     * Looks them up.
     *
     * @param name such as {@code _atproto.ada.example.com}
     */
    Resolution<List<String>> find(String name);
}
